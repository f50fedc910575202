package dev.osiscope.pcapng;

import dev.osiscope.bytes.Bytes;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.util.Optional;

/// A file mapped into memory, a window at a time. A window that was left is unmapped at once, so the pages of a large
/// file do not pile up in the process.
///
/// Where the file is cut short while it is mapped, its pages beyond the new end are gone: reading them makes Java
/// throw an [InternalError], at that instruction or a few later, and what was read there means nothing. Whoever reads
/// catches it, and asks [#cutShort()] before it relies on what it has read.
final class MappedContent implements Content {

    private static final int WINDOW = 1 << 22;

    private final FileChannel channel;
    private Arena arena = Arena.ofShared();
    private ByteBuffer window = ByteBuffer.allocate(0);
    private long start;
    private int filled;
    private long end;

    /// @param channel closed by its owner
    MappedContent(FileChannel channel) {
        this.channel = channel;
    }

    @Override
    public int available(long offset, int wanted) throws IOException {
        long from = offset - start;
        if (from < 0 || from + wanted > filled) {
            map(offset, wanted);
            from = 0;
        }
        return (int) Math.min(wanted, filled - from);
    }

    private void map(long offset, int wanted) throws IOException {
        arena.close();
        arena = Arena.ofShared();
        start = offset;
        filled = Math.clamp(channel.size() - offset, 0, Math.max(WINDOW, wanted));
        window = channel.map(MapMode.READ_ONLY, offset, filled, arena).asByteBuffer();
        end = Math.max(end, offset + filled);
    }

    /// Whether the file has lost bytes since they were mapped.
    boolean cutShort() throws IOException {
        return channel.size() < end;
    }

    @Override
    public int u8(long offset) {
        return window.get((int) (offset - start)) & 0xff;
    }

    @Override
    public int u16(long offset, ByteOrder order) {
        short value = window.getShort((int) (offset - start));
        return (order == ByteOrder.BIG_ENDIAN ? value : Short.reverseBytes(value)) & 0xffff;
    }

    @Override
    public long u32(long offset, ByteOrder order) {
        int value = window.getInt((int) (offset - start));
        return (order == ByteOrder.BIG_ENDIAN ? value : Integer.reverseBytes(value)) & 0xffff_ffffL;
    }

    @Override
    public Bytes copy(long offset, int length) {
        byte[] copy = new byte[length];
        window.get((int) (offset - start), copy);
        return Bytes.wrap(copy);
    }

    @Override
    public Optional<String> damage() {
        return Optional.empty();
    }

    /// Unmaps the window.
    @Override
    public void close() {
        arena.close();
    }
}
