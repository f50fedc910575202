package dev.osiscope.wire.application;

/// The levels and descriptions of alerts (RFC 8446 section 6; IANA, TLS Alerts).
final class TlsAlert {

    private TlsAlert() {}

    /// The name of a level; empty where it has none.
    static String level(long value) {
        return switch ((int) value) {
            case 1 -> "Warning";
            case 2 -> "Fatal";
            default -> "";
        };
    }

    /// The registry's name of a description, in words; empty where it has none.
    static String description(long value) {
        return switch ((int) value) {
            case 0 -> "Close notify";
            case 1 -> "End of early data";
            case 10 -> "Unexpected message";
            case 20 -> "Bad record MAC";
            case 21 -> "Decryption failed";
            case 22 -> "Record overflow";
            case 30 -> "Decompression failure";
            case 40 -> "Handshake failure";
            case 41 -> "No certificate";
            case 42 -> "Bad certificate";
            case 43 -> "Unsupported certificate";
            case 44 -> "Certificate revoked";
            case 45 -> "Certificate expired";
            case 46 -> "Certificate unknown";
            case 47 -> "Illegal parameter";
            case 48 -> "Unknown CA";
            case 49 -> "Access denied";
            case 50 -> "Decode error";
            case 51 -> "Decrypt error";
            case 60 -> "Export restriction";
            case 70 -> "Protocol version";
            case 71 -> "Insufficient security";
            case 80 -> "Internal error";
            case 86 -> "Inappropriate fallback";
            case 90 -> "User canceled";
            case 100 -> "No renegotiation";
            case 109 -> "Missing extension";
            case 110 -> "Unsupported extension";
            case 111 -> "Certificate unobtainable";
            case 112 -> "Unrecognized name";
            case 113 -> "Bad certificate status response";
            case 114 -> "Bad certificate hash value";
            case 115 -> "Unknown PSK identity";
            case 116 -> "Certificate required";
            case 120 -> "No application protocol";
            case 121 -> "ECH required";
            default -> "";
        };
    }
}
