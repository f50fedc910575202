package dev.osiscope.hub;

import io.netty.buffer.ByteBuf;

/// Encoded messages, one after the other, that all subscribers share: written once, given back to Netty when nobody
/// holds it any more. Used on the hub's thread only.
final class Chunk {

    /// How many bytes a chunk has; one is larger where a single message is.
    static final int SIZE = 64 * 1024;

    private final ByteBuf bytes;
    private final long number;
    private int holders = 1;

    /// @param bytes  empty; whoever makes the chunk holds it
    /// @param number counts the chunks of a framing: how old one is, measured in what came since
    Chunk(ByteBuf bytes, long number) {
        this.bytes = bytes;
        this.number = number;
    }

    long number() {
        return number;
    }

    /// Where the next message is written, behind the others.
    ByteBuf bytes() {
        return bytes;
    }

    void hold() {
        holders++;
    }

    void letGo() {
        holders--;
        if (holders == 0) {
            bytes.release();
        }
    }

    /// A view of some of it for Netty, which gives it back by itself.
    ByteBuf lend(int from, int length) {
        return bytes.retainedSlice(from, length);
    }
}
