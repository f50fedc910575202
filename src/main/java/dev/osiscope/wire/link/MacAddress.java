package dev.osiscope.wire.link;

import dev.osiscope.bytes.Bytes;

/// A MAC address (IEEE 802 section 8): 6 bytes.
///
/// @param bytes the address
public record MacAddress(Bytes bytes) {

    /// How many bytes an address has.
    public static final int LENGTH = 6;
    /// The address of no card: all that a frame on Linux's loopback has.
    public static final MacAddress ZERO = new MacAddress(Bytes.wrap(new byte[LENGTH]));

    /// Checks the length.
    public MacAddress {
        if (bytes.length() != LENGTH) {
            throw new IllegalArgumentException("a MAC address has 6 bytes, not " + bytes.length());
        }
    }

    /// As Wireshark writes it: `00:1b:44:11:3a:b7`.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(bytes.hex());
        for (int colon = text.length() - 2; colon > 0; colon -= 2) {
            text.insert(colon, ':');
        }
        return text.toString();
    }
}
