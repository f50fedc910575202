package dev.osiscope.dissect;

/// A part of a header that counts as one where the header was cut: its rows are shown where all of it was captured,
/// as Wireshark does it.
///
/// @param start its first byte in the header
/// @param end   the byte after its last one
record Block(int start, int end) {

    /// How many of `captured` bytes count.
    int counted(int captured) {
        return captured > start && captured < end ? start : captured;
    }
}
