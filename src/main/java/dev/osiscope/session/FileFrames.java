package dev.osiscope.session;

import dev.osiscope.conversation.tcp.TcpJudge;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.dissect.Memory;
import dev.osiscope.pcapng.CaptureFileReader;
import dev.osiscope.pcapng.FileStop;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// The frames of a capture file, dissected one after the other with what those before them brought; none of them
/// is kept. What is in the file never makes an exception: where it can't be read further there is a [FileStop]. For
/// use by one thread at a time.
public final class FileFrames implements Closeable {

    private final CaptureFileReader reader;
    private final FrameDissector dissector = new FrameDissector(Set.of());
    private final Memory memory = new Memory(TcpJudge::new);
    private long number;

    private FileFrames(CaptureFileReader reader) {
        this.reader = reader;
    }

    /// Opens `file` (pcap or pcapng, also packed by gzip) and stands before its first frame.
    ///
    /// @throws IOException where the file can't be read; one that is no capture file has a [#stop()] at once
    public static FileFrames open(Path file) throws IOException {
        return new FileFrames(CaptureFileReader.open(file));
    }

    /// Goes to the next frame.
    ///
    /// @return the frame, dissected; empty at the end, of which [#stop()] says why
    /// @throws IOException where the file can't be read
    public Optional<Dissection> next() throws IOException {
        if (!reader.next()) {
            return Optional.empty();
        }
        number++;
        return Optional.of(dissector.dissect(reader.frame(), number, memory));
    }

    /// The number of the frame that [#next()] gave, from 1 as Wireshark's `frame.number`; 0 before the first.
    public long number() {
        return number;
    }

    /// What kind of file it is, in words: `pcapng`.
    public String kind() {
        return reader.kind();
    }

    /// Why the file can't be read further; empty before the end, and where it ended after a whole frame.
    public Optional<FileStop> stop() {
        return reader.stop();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
