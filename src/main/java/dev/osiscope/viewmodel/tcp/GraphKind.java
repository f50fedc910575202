package dev.osiscope.viewmodel.tcp;

/// The graphs of a direction of a connection, as Wireshark has them.
public enum GraphKind {
    /// Each segment with data at its sequence number (as in Stevens' book).
    STEVENS,
    /// Each segment as long as its data, between what is acknowledged and what there is room for (as tcptrace draws it).
    TCPTRACE,
    /// How long each acknowledgment took.
    ROUND_TRIP,
    /// Bits of data in a second.
    THROUGHPUT,
    /// The window that the receiver offers, and what is under way.
    WINDOW
}
