package dev.osiscope.session.recorded;

import dev.osiscope.conversation.tcp.TcpJudge;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.dissect.Memory;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.Provenance;
import dev.osiscope.pcapng.CaptureFileReader;
import dev.osiscope.pcapng.FileStop;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/// The frames of a session's file, dissected one after the other with what those before them brought. Bounded: what is
/// kept of a session stays in memory.
final class SavedFrames {

    /// As many frames as a live session of a lab keeps.
    static final int MOST = 20_000;
    private static final long MOST_BYTES = 64 << 20;

    private final CaptureFileReader reader;
    private final FrameDissector dissector;
    private final Memory memory = new Memory(TcpJudge::new);
    private int number;
    private long bytes;

    SavedFrames(CaptureFileReader reader, Set<Integer> hubPorts) {
        this.reader = reader;
        dissector = new FrameDissector(hubPorts);
    }

    /// The number of the frame that was given last, from 1; 0 before the first.
    int number() {
        return number;
    }

    /// Whether as many frames were given as may be.
    boolean full() {
        return number == MOST || bytes > MOST_BYTES;
    }

    /// Why the file can't be read further.
    Optional<FileStop> stop() {
        return reader.stop();
    }

    /// The next frame; empty where there is none.
    Optional<Dissection> next() throws IOException {
        return reader.next() ? Optional.of(dissect(reader.frame())) : Optional.empty();
    }

    /// The next frame, with the provenance that it had when the session was live.
    ///
    /// @param expected its number
    Dissection next(long expected, Provenance provenance) throws IOException, BrokenLineException {
        if (expected != number + 1L) {
            throw new BrokenLineException("the next frame is " + (number + 1) + ", not " + expected);
        }
        if (full()) {
            throw new BrokenLineException("a session has at most " + MOST + " frames, and 64 MiB of them");
        }
        if (!reader.next()) {
            throw new BrokenLineException("the capture has no frame " + expected
                    + stop().map(stop -> ": " + stop.sentence()).orElse(""));
        }
        Frame frame = reader.frame();
        return dissect(new Frame(
                frame.timeNanos(), frame.linkType(), frame.originalLength(), frame.bytes(), provenance));
    }

    private Dissection dissect(Frame frame) {
        number++;
        bytes += frame.bytes().length();
        return dissector.dissect(frame, number, memory);
    }
}
