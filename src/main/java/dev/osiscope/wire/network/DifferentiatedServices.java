package dev.osiscope.wire.network;

/// The names in the byte that was once the type of service: code points for queues (RFC 2474) and two bits
/// of explicit congestion notification (RFC 3168). IPv4 and IPv6 share them.
final class DifferentiatedServices {

    private DifferentiatedServices() {}

    /// The name of a code point (IANA, Differentiated Services Field Codepoints); empty where it has none.
    static String name(long codePoint) {
        return switch ((int) codePoint) {
            case 0 -> "CS0, default";
            case 1 -> "LE";
            case 8, 16, 24, 32, 40, 48, 56 -> "CS" + codePoint / 8;
            case 10, 12, 14, 18, 20, 22, 26, 28, 30, 34, 36, 38 -> "AF" + codePoint / 8 + codePoint % 8 / 2;
            case 44 -> "VOICE-ADMIT";
            case 46 -> "EF";
            default -> "";
        };
    }

    /// The name of the two ECN bits (RFC 3168 section 5).
    static String ecnName(long bits) {
        return switch ((int) bits) {
            case 0 -> "Not-ECT";
            case 1 -> "ECT(1)";
            case 2 -> "ECT(0)";
            default -> "CE";
        };
    }
}
