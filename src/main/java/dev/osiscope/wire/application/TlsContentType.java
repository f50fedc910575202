package dev.osiscope.wire.application;

/// What a TLS record carries (IANA, TLS ContentType). An open type: values not named here survive.
///
/// @param value the number, 0 to 255
public record TlsContentType(int value) {

    /// From now on the records are encrypted (RFC 5246 section 7.1).
    public static final TlsContentType CHANGE_CIPHER_SPEC = new TlsContentType(20);
    /// Something went wrong, or an end closes (RFC 8446 section 6).
    public static final TlsContentType ALERT = new TlsContentType(21);
    /// Messages of the handshake (RFC 8446 section 4).
    public static final TlsContentType HANDSHAKE = new TlsContentType(22);
    /// Encrypted data of the application; in TLS 1.3 anything encrypted (RFC 8446 section 5.2).
    public static final TlsContentType APPLICATION_DATA = new TlsContentType(23);
    /// Asks whether the other end is alive (RFC 6520).
    public static final TlsContentType HEARTBEAT = new TlsContentType(24);

    /// Anything, encrypted, after a connection's identifier (RFC 9146).
    public static final TlsContentType CONNECTION_ID = new TlsContentType(25);

    /// Whether it is one of those above.
    public boolean known() {
        return value >= CHANGE_CIPHER_SPEC.value && value <= CONNECTION_ID.value;
    }

    /// The registry's name in words; empty where it has none.
    public static String name(long value) {
        return switch ((int) value) {
            case 20 -> "Change Cipher Spec";
            case 21 -> "Alert";
            case 22 -> "Handshake";
            case 23 -> "Application Data";
            case 24 -> "Heartbeat";
            case 25 -> "Connection ID";
            default -> "";
        };
    }
}
