package dev.osiscope.hub;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;

/// Encodes messages in one framing, each once, into chunks that all subscribers share. Used on the hub's thread only.
final class EncodedMessages {

    private final Framing framing;
    private final ByteBufAllocator memory;
    private Chunk chunk;
    private long chunks;
    private int start;

    EncodedMessages(Framing framing, ByteBufAllocator memory) {
        this.framing = framing;
        this.memory = memory;
    }

    /// Encodes a message: it stands in [#chunk] from [#start] to [#end] until the next one is encoded.
    void encode(String text) {
        int length = ByteBufUtil.utf8Bytes(text);
        makeRoom(length + Framing.OVERHEAD);
        start = chunk.bytes().writerIndex();
        framing.write(text, length, chunk.bytes());
    }

    Chunk chunk() {
        return chunk;
    }

    int start() {
        return start;
    }

    int end() {
        return chunk.bytes().writerIndex();
    }

    /// Lets go of the chunk that is being filled: nobody listens any more.
    void clear() {
        if (chunk != null) {
            chunk.letGo();
            chunk = null;
        }
    }

    private void makeRoom(int length) {
        if (chunk == null || chunk.bytes().maxWritableBytes() < length) {
            clear();
            int size = Math.max(Chunk.SIZE, length);
            chunk = new Chunk(memory.directBuffer(size, size), chunks++);
        }
    }
}
