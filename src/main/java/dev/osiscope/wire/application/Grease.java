package dev.osiscope.wire.application;

/// Values that stand for nothing: a client sends some of them so that servers stay used to values they do not
/// know (RFC 8701).
final class Grease {

    private static final int PATTERN = 0x0a0a;

    private Grease() {}

    /// `GREASE` for one of the reserved values `0x0a0a`, `0x1a1a` … `0xfafa`; empty for another.
    static String name(long value) {
        boolean reserved = (value & 0x0f0f) == PATTERN && (value >> 8 & 0xff) == (value & 0xff);
        return reserved ? "GREASE" : "";
    }
}
