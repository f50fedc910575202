package dev.osiscope.wire.link;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;

/// The head of Ethernet's loop test; its diagram stands above [LoopFields].
///
/// @param bytes the skip count and the functions up to the one that ends the list
public record LoopHeader(Bytes bytes) implements Header {

    private static final int NUMBER = 2;
    private static final int STEP = NUMBER + MacAddress.LENGTH;

    /// How long the head at the start of `bytes` is; more than there are where they end before it does.
    public static int length(Bytes bytes) {
        int position = NUMBER;
        while (function(bytes, position) == LoopFields.FORWARD) {
            position += STEP;
        }
        return position + (function(bytes, position) == LoopFields.REPLY ? 2 * NUMBER : NUMBER);
    }

    /// The function at `position`; -1 where it is not there as a whole.
    private static long function(Bytes bytes, int position) {
        return position + NUMBER <= bytes.length() ? bytes.littleEndian(BitRange.ofBytes(position, NUMBER)) : -1;
    }

    /// Reads a head; what follows it in `bytes` is left alone.
    ///
    /// @throws IndexOutOfBoundsException where they end before it does
    public static LoopHeader read(Bytes bytes) {
        return new LoopHeader(bytes.slice(0, length(bytes)));
    }

    /// The head as bytes.
    @Override
    public Bytes encode() {
        return bytes;
    }

    @Override
    public Protocol protocol() {
        return LoopFields.PROTOCOL;
    }
}
