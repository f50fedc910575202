package dev.osiscope.pcapng;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.util.Optional;

/// A file mapped into memory, a window at a time. A window that was left is unmapped at once, so the pages of a large
/// file do not pile up in the process. The file may grow meanwhile: the last of it is read without a window, because a
/// new one for every few frames of a live capture would cost more than all else.
///
/// Where the file is cut short while it is mapped, its pages beyond the new end are gone: copying from them makes Java
/// throw an [InternalError], or leaves what means nothing. So after each copy the file is asked for its length, and
/// only what it still has counts as read.
final class MappedSupply implements Supply {

    private static final int WINDOW = 1 << 22;
    private static final int WORTH_MAPPING = 1 << 16;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final FileChannel channel;
    private Arena arena = Arena.ofShared();
    private ByteBuffer window = NOTHING;
    private long start;

    /// @param channel closed with this
    MappedSupply(FileChannel channel) {
        this.channel = channel;
    }

    @Override
    public int read(long position, byte[] target, int from, int count) throws IOException {
        if (position < start || position >= start + window.limit()) {
            if (channel.size() - position < WORTH_MAPPING) {
                return channel.read(ByteBuffer.wrap(target, from, count), position);
            }
            map(position);
        }
        int at = (int) (position - start);
        int found = Math.min(count, window.limit() - at);
        long length = copy(at, target, from, found);
        return Math.clamp(length - position, 0, found);
    }

    /// @return how long the file is after the copy
    private long copy(int at, byte[] target, int from, int count) throws IOException {
        try {
            window.get(at, target, from, count);
            return channel.size();
        } catch (InternalError fault) {
            long length = channel.size();
            if (start + at + count <= length) {
                throw fault;
            }
            return length;
        }
    }

    private void map(long position) throws IOException {
        unmap();
        start = position;
        long left = channel.size() - position;
        if (left > 0) {
            arena = Arena.ofShared();
            window = channel.map(MapMode.READ_ONLY, position, Math.min(left, WINDOW), arena).asByteBuffer();
        }
    }

    private void unmap() {
        if (arena.scope().isAlive()) {
            arena.close();
        }
        window = NOTHING;
    }

    @Override
    public Optional<String> damage() {
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        unmap();
        channel.close();
    }
}
