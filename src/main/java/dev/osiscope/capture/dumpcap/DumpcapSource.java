package dev.osiscope.capture.dumpcap;

import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.FrameSink;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.InterfaceSource;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.frame.SourceThread;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/// The frames of one interface from Wireshark's dumpcap, a small program that the system may let capture though this
/// one must not. It runs as a child and writes pcapng to a pipe; its frames come a tenth of a second late. How many
/// were dropped it tells at its end.
///
/// Started and closed by one thread; the sink is called on a daemon thread of the source's own.
public final class DumpcapSource implements InterfaceSource {

    /// How long dumpcap has to end, once it captures no more.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<String> program;
    private final String interfaceName;
    private final String filter;
    private final int snapLength;
    private final int bufferSize;
    private DumpcapReader reader;
    private SourceThread thread;

    /// @param program    how dumpcap is called: its file, and options that stand before its own
    /// @param filter     a capture filter; empty for every frame
    /// @param snapLength the most bytes kept of a frame
    /// @param bufferSize the kernel's buffer, in bytes; whole MiB are asked for
    public DumpcapSource(List<String> program, String interfaceName, String filter, int snapLength, int bufferSize) {
        this.program = List.copyOf(program);
        this.interfaceName = Objects.requireNonNull(interfaceName);
        this.filter = Objects.requireNonNull(filter);
        this.snapLength = snapLength;
        this.bufferSize = bufferSize;
    }

    @Override
    public String name() {
        return "dumpcap on " + interfaceName;
    }

    @Override
    public String interfaceName() {
        return interfaceName;
    }

    @Override
    public String filter() {
        return filter;
    }

    @Override
    public int snapLength() {
        return snapLength;
    }

    @Override
    public Provenance provenance() {
        return Provenance.CAPTURED;
    }

    /// The link type of its frames.
    ///
    /// @throws IllegalStateException before the source was started
    @Override
    public LinkType linkType() {
        if (reader == null) {
            throw new IllegalStateException(name() + " was not started");
        }
        return reader.linkType();
    }

    /// Starts dumpcap, and returns when it captures.
    ///
    /// @throws FrameSourceException where it can't be started or refuses
    @Override
    public void start(FrameSink sink) throws FrameSourceException {
        if (thread != null) {
            throw new IllegalStateException(name() + " was started before");
        }
        DumpcapCommand command = new DumpcapCommand(program, interfaceName, filter, snapLength, bufferSize);
        try {
            Process process = new ProcessBuilder(command.words()).start();
            reader = new DumpcapReader(interfaceName, process, sink, PATIENCE);
        } catch (IOException failure) {
            throw new FrameSourceException("dumpcap can't be started: " + failure.getMessage(), Failures.INSTALL);
        }
        reader.awaitInterface();
        thread = SourceThread.start("osiscope-dumpcap", reader);
    }

    /// Frames delivered so far; those dropped once dumpcap has ended.
    @Override
    public FrameCounters counters() {
        return reader == null ? FrameCounters.NONE : reader.counters();
    }

    @Override
    public void close() {
        if (thread == null) {
            return;
        }
        reader.stop();
        thread.awaitEnd();
    }
}
