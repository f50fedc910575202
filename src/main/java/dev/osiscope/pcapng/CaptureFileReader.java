package dev.osiscope.pcapng;

import dev.osiscope.frame.Frame;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/// Goes over the packets of a capture file in one pass, with a bounded window of it in memory. What is in the
/// file never makes an exception: where it can't be read further there is a [FileStop]. For use by one thread
/// at a time.
public sealed interface CaptureFileReader extends Closeable
        permits PcapFileReader, PcapngFileReader, UnreadableFile {

    /// What kind of file it is, in words: `pcapng`.
    String kind();

    /// Goes to the next packet. Called again after the end it goes on if the file has grown meanwhile.
    ///
    /// @return whether there is one; if not, [#stop()] says why
    /// @throws IOException where the file can't be read; never for what is in it
    boolean next() throws IOException;

    /// The packet that [#next()] went to; always the same object.
    PacketCursor cursor();

    /// The place of the packet that [#next()] went to.
    ///
    /// @throws IllegalStateException where the last call of it found none
    default PacketSpan packet() {
        if (!cursor().there()) {
            throw new IllegalStateException("no packet");
        }
        return cursor().span();
    }

    /// The interfaces described up to here, over all sections of the file.
    List<FileInterface> interfaces();

    /// Why the file can't be read further; empty before the end, and where the file ended after a whole packet.
    Optional<FileStop> stop();

    /// The bytes of the file, of which those of [#packet()] may be read.
    Content content();

    /// A copy of the packet that [#next()] went to, as a frame of its interface's provenance. A packet without a time
    /// has the time 0.
    ///
    /// @throws IllegalStateException where the last call of it found none
    default Frame frame() {
        PacketSpan packet = packet();
        FileInterface on = interfaces().get(packet.interfaceIndex());
        int original = (int) Math.min(packet.originalLength(), Integer.MAX_VALUE);
        return new Frame(packet.timeNanos(), on.linkType(), original,
                content().copy(packet.dataOffset(), packet.capturedLength()), on.provenance());
    }

    @Override
    default void close() throws IOException {
        content().close();
    }

    /// Opens a file, tells its kind by its first bytes, and stands before its first packet.
    ///
    /// @throws IOException where the file can't be read; a file that is none of the kinds has a [#stop()]
    static CaptureFileReader open(Path file) throws IOException {
        return open(content(file));
    }

    /// As [#open(Path)], for what a stream gives: it is read as far as it is needed.
    static CaptureFileReader open(InputStream stream) throws IOException {
        return open(content(stream));
    }

    /// As [#open(Path)]; the reader closes the content.
    static CaptureFileReader open(Content content) throws IOException {
        int found = content.available(0, Integer.BYTES);
        if (found < Integer.BYTES) {
            return new UnreadableFile(content,
                    FileStop.cut(content, 0, Integer.BYTES, found, "no kind of capture file is that short"));
        }
        return content.u32(0, ByteOrder.BIG_ENDIAN) == SectionHeader.TYPE
                ? new PcapngFileReader(content)
                : PcapFileReader.open(content);
    }

    /// The bytes that a stream gives, as they are. They can be read only forwards.
    static Content content(InputStream stream) {
        return new WindowedContent(StreamSupply.plain(stream));
    }

    /// The bytes of a file, unpacked where it was packed by gzip. A packed file and a pipe can be read only
    /// forwards.
    ///
    /// @throws IOException where the file can't be read
    static Content content(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return content(Files.newInputStream(file));
        }
        Content plain = new WindowedContent(new ChannelSupply(FileChannel.open(file, StandardOpenOption.READ)));
        if (plain.available(0, Short.BYTES) < Short.BYTES || plain.u16(0, ByteOrder.BIG_ENDIAN) != StreamSupply.GZIP) {
            return plain;
        }
        plain.close();
        return new WindowedContent(StreamSupply.gzip(Files.newInputStream(file)));
    }
}
