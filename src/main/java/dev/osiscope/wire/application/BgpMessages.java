package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;

/// Messages of BGP that stand one after the other (RFC 4271 section 4); the diagram stands above [BgpFields].
///
/// @param bytes all of them, and what stands before the first
public record BgpMessages(Bytes bytes) implements Header {

    private static final int ALL_BITS = 0xff;

    /// Reads messages. Any bytes will do.
    public static BgpMessages read(Bytes bytes) {
        return new BgpMessages(bytes);
    }

    /// Where the first marker begins; at the end of the bytes its first part is enough.
    public static int firstMarker(Bytes bytes) {
        int marker = BgpFields.MARKER.range().byteLength();
        int first = bytes.length();
        for (int index = bytes.length() - 1, run = 0; index >= 0; index--) {
            run = bytes.u8(index) == ALL_BITS ? run + 1 : 0;
            first = run >= Math.min(marker, bytes.length() - index) ? index : first;
        }
        return first;
    }

    /// How long the message at the start of the bytes says it is, 0 to 65535; what is less than 19 can't be.
    ///
    /// @throws IndexOutOfBoundsException where its header is not there
    public static int length(Bytes bytes) {
        return BgpFields.LENGTH.intIn(bytes);
    }

    /// The messages as bytes.
    @Override
    public Bytes encode() {
        return bytes;
    }

    @Override
    public Protocol protocol() {
        return BgpFields.PROTOCOL;
    }
}
