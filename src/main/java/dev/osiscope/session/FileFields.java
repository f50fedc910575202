package dev.osiscope.session;

import dev.osiscope.conversation.tcp.TcpTracker;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.export.FrameFields;
import dev.osiscope.export.FramePlace;
import dev.osiscope.pcapng.FileStop;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// The fields of each frame of a capture file, one frame after the other, those of its conversation included:
/// what `osiscope dissect` prints. What is in the file never makes an exception, as with [FileFrames]. For use by
/// one thread at a time.
public final class FileFields implements Closeable {

    /// So many conversations are followed at a time, which takes 64 MiB.
    static final int FOLLOWED = 1 << 15;

    private final FileFrames frames;
    private final TcpTracker tracker = TcpTracker.following(FOLLOWED);
    private Optional<FramePlace> place = Optional.empty();

    private FileFields(FileFrames frames) {
        this.frames = frames;
    }

    /// Opens `file` (pcap or pcapng, also packed by gzip) and stands before its first frame.
    ///
    /// @throws IOException where the file can't be read; one that is no capture file has a [#stop()] at once
    public static FileFields open(Path file) throws IOException {
        return new FileFields(FileFrames.open(file));
    }

    /// Goes to the next frame.
    ///
    /// @return its fields; empty at the end, of which [#stop()] says why
    /// @throws IOException where the file can't be read
    public Optional<FrameFields> next() throws IOException {
        return frames.next().map(this::fields);
    }

    private FrameFields fields(Dissection dissection) {
        long nanos = dissection.frame().timeNanos();
        FramePlace here = place.map(last -> last.next(nanos)).orElseGet(() -> FramePlace.first(nanos));
        place = Optional.of(here);
        return FrameFields.next(here, dissection, tracker);
    }

    /// The number of the frame that [#next()] gave, from 1 as Wireshark's `frame.number`; 0 before the first.
    public long number() {
        return frames.number();
    }

    /// Why the file can't be read further; empty before the end, and where it ended after a whole frame.
    public Optional<FileStop> stop() {
        return frames.stop();
    }

    @Override
    public void close() throws IOException {
        frames.close();
    }
}
