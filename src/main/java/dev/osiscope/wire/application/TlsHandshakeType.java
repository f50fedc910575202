package dev.osiscope.wire.application;

/// The kind of a TLS handshake message (IANA, TLS HandshakeType). An open type: values not named here survive.
///
/// @param value the number, 0 to 255
public record TlsHandshakeType(int value) {

    /// What the client offers (RFC 8446 section 4.1.2).
    public static final TlsHandshakeType CLIENT_HELLO = new TlsHandshakeType(1);
    /// What the server picks (RFC 8446 section 4.1.3).
    public static final TlsHandshakeType SERVER_HELLO = new TlsHandshakeType(2);
    /// A ticket for a later session (RFC 5077, RFC 8446 section 4.6.1).
    public static final TlsHandshakeType NEW_SESSION_TICKET = new TlsHandshakeType(4);
    /// Asks for another ClientHello (RFC 8446 section 4.1.4; since draft 22 it is written as a ServerHello).
    public static final TlsHandshakeType HELLO_RETRY_REQUEST = new TlsHandshakeType(6);
    /// Extensions that can wait until the keys are there (RFC 8446 section 4.3.1).
    public static final TlsHandshakeType ENCRYPTED_EXTENSIONS = new TlsHandshakeType(8);
    /// Who somebody is (RFC 8446 section 4.4.2).
    public static final TlsHandshakeType CERTIFICATE = new TlsHandshakeType(11);
    /// The server's part of the key (RFC 5246 section 7.4.3).
    public static final TlsHandshakeType SERVER_KEY_EXCHANGE = new TlsHandshakeType(12);
    /// Asks the client who it is (RFC 8446 section 4.3.2).
    public static final TlsHandshakeType CERTIFICATE_REQUEST = new TlsHandshakeType(13);
    /// Proves that the certificate is the sender's own (RFC 8446 section 4.4.3).
    public static final TlsHandshakeType CERTIFICATE_VERIFY = new TlsHandshakeType(15);
    /// The client's part of the key (RFC 5246 section 7.4.7).
    public static final TlsHandshakeType CLIENT_KEY_EXCHANGE = new TlsHandshakeType(16);
    /// Proves that nobody changed the handshake (RFC 8446 section 4.4.4).
    public static final TlsHandshakeType FINISHED = new TlsHandshakeType(20);
    /// Where the client's certificate is to be fetched (RFC 6066 section 5).
    public static final TlsHandshakeType CERTIFICATE_URL = new TlsHandshakeType(21);
    /// What the issuer says of the certificate today (RFC 6066 section 8).
    public static final TlsHandshakeType CERTIFICATE_STATUS = new TlsHandshakeType(22);
    /// The sender's key changes (RFC 8446 section 4.6.3).
    public static final TlsHandshakeType KEY_UPDATE = new TlsHandshakeType(24);
    /// A Certificate, compressed (RFC 8879).
    public static final TlsHandshakeType COMPRESSED_CERTIFICATE = new TlsHandshakeType(25);
    /// The protocol that the client picks, in a scheme before ALPN.
    public static final TlsHandshakeType NEXT_PROTOCOL = new TlsHandshakeType(67);

    private static final int HELLO_VERIFY_REQUEST = 3;

    /// Whether the registry has a name for it.
    public boolean named() {
        return !name(value).isEmpty();
    }

    /// Whether a message of this kind is known in TLS and settles the version: all but the ClientHello, which only
    /// offers.
    public boolean settlesVersion() {
        return named() && !equals(CLIENT_HELLO) && value != HELLO_VERIFY_REQUEST;
    }

    /// The registry's name in words; empty where it has none.
    public static String name(long value) {
        return switch ((int) value) {
            case 0 -> "Hello Request";
            case 1 -> "Client Hello";
            case 2 -> "Server Hello";
            case HELLO_VERIFY_REQUEST -> "Hello Verify Request";
            case 4 -> "New Session Ticket";
            case 5 -> "End of Early Data";
            case 6 -> "Hello Retry Request";
            case 8 -> "Encrypted Extensions";
            case 11 -> "Certificate";
            case 12 -> "Server Key Exchange";
            case 13 -> "Certificate Request";
            case 14 -> "Server Hello Done";
            case 15 -> "Certificate Verify";
            case 16 -> "Client Key Exchange";
            case 20 -> "Finished";
            case 21 -> "Certificate URL";
            case 22 -> "Certificate Status";
            case 23 -> "Supplemental Data";
            case 24 -> "Key Update";
            case 25 -> "Compressed Certificate";
            case 67 -> "Next Protocol";
            default -> "";
        };
    }
}
