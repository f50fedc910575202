package dev.osiscope.capture.dumpcap;

import dev.osiscope.frame.FrameSink;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.InterfaceRequest;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.ReadingSource;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// The frames of one interface from Wireshark's dumpcap, a small program that the system may let capture though this
/// one must not. It runs as a child and writes pcapng to a pipe; its frames come a tenth of a second late. How many
/// were dropped it tells at its end.
public final class DumpcapSource extends ReadingSource {

    /// How long dumpcap has to end, once it captures no more.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<String> program;
    private DumpcapReader reader;

    /// @param program how dumpcap is called: its file, and options that stand before its own
    /// @param request of the buffer whole MiB are asked for
    public DumpcapSource(List<String> program, InterfaceRequest request) {
        super("dumpcap", request);
        this.program = List.copyOf(program);
    }

    /// The link type of its frames.
    ///
    /// @throws IllegalStateException before the source was started
    @Override
    public LinkType linkType() {
        if (reader == null) {
            throw notStarted();
        }
        return reader.linkType();
    }

    /// Starts dumpcap, and returns when it captures.
    ///
    /// @throws FrameSourceException where it can't be started or refuses
    @Override
    protected Reader open(InterfaceRequest what, FrameSink sink) throws FrameSourceException {
        try {
            Process process = new ProcessBuilder(new DumpcapCommand(program, what).words()).start();
            reader = new DumpcapReader(what.interfaceName(), process, sink, PATIENCE);
        } catch (IOException failure) {
            throw new FrameSourceException("dumpcap can't be started: " + failure.getMessage(), Failures.INSTALL);
        }
        reader.awaitInterface();
        return reader;
    }
}
