package dev.osiscope.recording;

import dev.osiscope.pcapng.EnhancedPacket;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.IntConsumer;

/// A file to which whole blocks go in batches. Where one can't be written as a whole, those blocks of it stay that
/// were. For use by one thread at a time.
final class RecordingFile extends OutputStream {

    /// More than a block with the longest frame.
    private static final int BATCH = 1 << 19;
    private static final int BLOCK_LENGTH = 4;
    private static final int PACKET_INTERFACE = 8;
    /// Of a block that was not taken, who writes it hears by the exception.
    private static final IntConsumer NOT_TAKEN = on -> { };

    private final FileChannel channel;
    private final IntConsumer lost;
    private final ByteBuffer batch = ByteBuffer.allocateDirect(BATCH).order(ByteOrder.LITTLE_ENDIAN);
    private long size;

    /// Begins `path` anew.
    ///
    /// @param lost is told the interface of each frame that was taken and can't be kept after all
    RecordingFile(Path path, IntConsumer lost) throws IOException {
        channel = FileChannel.open(path,
                StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        this.lost = lost;
    }

    /// How many bytes it has with those that wait.
    long size() {
        return size + batch.position();
    }

    /// Whether something waits to be written.
    boolean waiting() {
        return batch.position() > 0;
    }

    @Override
    public void write(int one) {
        throw new UnsupportedOperationException("blocks only");
    }

    /// Takes one whole block.
    ///
    /// @throws IOException where it, or one that was taken before, can't be written; this one was not taken then
    @Override
    public void write(byte[] block, int from, int length) throws IOException {
        if (batch.remaining() < length) {
            flush();
        }
        if (length > BATCH) {
            writeAll(ByteBuffer.wrap(block, from, length).slice().order(ByteOrder.LITTLE_ENDIAN), NOT_TAKEN);
        } else {
            batch.put(block, from, length);
        }
    }

    @Override
    public void flush() throws IOException {
        batch.flip();
        try {
            writeAll(batch, lost);
        } finally {
            batch.clear();
        }
    }

    private void writeAll(ByteBuffer blocks, IntConsumer tell) throws IOException {
        try {
            while (blocks.hasRemaining()) {
                channel.write(blocks);
            }
            size += blocks.limit();
        } catch (IOException failure) {
            keepWhole(blocks, tell, failure);
            throw failure;
        }
    }

    /// Cuts off the block that was written in part, so that the file ends with a whole one.
    private void keepWhole(ByteBuffer blocks, IntConsumer tell, IOException failure) {
        int written = blocks.position();
        int at = 0;
        int kept = 0;
        while (at < blocks.limit()) {
            int next = at + blocks.getInt(at + BLOCK_LENGTH);
            if (next <= written) {
                kept = next;
            } else if (blocks.getInt(at) == EnhancedPacket.TYPE) {
                tell.accept(blocks.getInt(at + PACKET_INTERFACE));
            }
            at = next;
        }
        size += kept;
        try {
            channel.truncate(size);
        } catch (IOException second) {
            failure.addSuppressed(second);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
