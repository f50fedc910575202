package dev.osiscope.pcapng;

import dev.osiscope.bytes.Bytes;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The bytes of a capture file that stays open: in one pass from its front, and again at any place that the pass has
/// gone over. The file may grow meanwhile.
///
/// [#read(long, int)] may be called from any thread, the rest belongs to the thread of the pass. No thread that reads
/// here may be interrupted: Java closes the file then.
public sealed interface CaptureBytes extends Closeable permits MappedFile, UnpackedFile {

    /// Opens `file`. A file packed by gzip and a pipe go into a temporary file on the way, which is deleted when they
    /// are closed.
    ///
    /// @throws IOException where the file can't be read
    static CaptureBytes open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return UnpackedFile.pipe(file);
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        ByteBuffer first = ByteBuffer.allocate(Short.BYTES);
        if (channel.read(first, 0) == Short.BYTES && (first.getShort(0) & 0xffff) == StreamSupply.GZIP) {
            channel.close();
            return UnpackedFile.gzip(file);
        }
        return new MappedFile(channel);
    }

    /// What the pass reads; always the same.
    Content pass();

    /// How far the pass has come, once it has read up to byte `position`.
    ///
    /// @throws IOException where the file can't be asked for its length
    ReadProgress progress(long position) throws IOException;

    /// A copy of the `length` bytes at `offset`; fewer where the file ends before.
    ///
    /// @throws IOException where the file can't be read
    Bytes read(long offset, int length) throws IOException;

    /// Up to `length` bytes of `channel` at `offset`.
    static Bytes read(FileChannel channel, long offset, int length) throws IOException {
        ByteBuffer target = ByteBuffer.allocate(length);
        int read = 0;
        while (target.hasRemaining() && read >= 0) {
            read = channel.read(target, offset + target.position());
        }
        return Bytes.wrap(target.array()).atMost(target.position());
    }
}
