package dev.osiscope.hub;

import io.netty.buffer.ByteBuf;

/// Whole messages that stand one behind the other in a chunk, as one subscriber waits for them. Holds its chunk.
final class Range {

    private final Chunk chunk;
    private final int from;
    private int to;
    private int messages = 1;

    Range(Chunk chunk, int from, int to) {
        this.chunk = chunk;
        this.from = from;
        this.to = to;
        chunk.hold();
    }

    /// Takes in the message that follows, if it is the neighbour and the range does not grow beyond `most` bytes.
    boolean extend(Chunk other, int start, int end, int most) {
        if (other != chunk || start != to || end - from > most) {
            return false;
        }
        to = end;
        messages++;
        return true;
    }

    int length() {
        return to - from;
    }

    int messages() {
        return messages;
    }

    long chunkNumber() {
        return chunk.number();
    }

    /// Its bytes for Netty; the range itself is used up.
    ByteBuf lend() {
        ByteBuf bytes = chunk.lend(from, to - from);
        chunk.letGo();
        return bytes;
    }

    /// Gives it up unsent.
    void drop() {
        chunk.letGo();
    }
}
