package dev.osiscope.index;

/// How a frame's packet carries its data from process to process.
public enum Transport {
    /// Neither TCP nor UDP, or not to be told.
    OTHER,
    /// A TCP segment.
    TCP,
    /// A UDP datagram.
    UDP;

    private static final Transport[] ALL = values();

    static Transport of(int ordinal) {
        return ALL[ordinal];
    }
}
