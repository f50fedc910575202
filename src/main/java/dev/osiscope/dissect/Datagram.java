package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.transport.UdpHeader;

/// A UDP datagram whose data is to be taken apart.
///
/// @param header its header
/// @param data   what follows the header
record Datagram(UdpHeader header, Span data) {

    /// The data that was captured.
    Bytes bytes() {
        return data.captured();
    }

    /// How many bytes of data there are, captured or not.
    int length() {
        return data.length();
    }

    /// Whether at least `count` bytes of data were captured.
    boolean has(int count) {
        return bytes().length() >= count;
    }

    /// The byte at `index`; -1 where it was not captured.
    int u8(int index) {
        return has(index + 1) ? bytes().u8(index) : -1;
    }

    /// The number of two bytes at `index`; -1 where it was not captured.
    int u16(int index) {
        return has(index + 2) ? bytes().u16(index) : -1;
    }

    /// The number of four bytes at `index`; -1 where it was not captured.
    long u32(int index) {
        return has(index + 4) ? bytes().u32(index) : -1;
    }
}
