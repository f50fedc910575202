package dev.osiscope.wire.application;

import static dev.osiscope.wire.application.TlsPart.fixed;
import static dev.osiscope.wire.application.TlsPart.opaque;
import static dev.osiscope.wire.application.TlsPart.repeated;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldDefinition;
import java.util.List;
import java.util.Optional;

/// Records of SSL 2.0; the diagram stands above [Ssl2Fields]. Only messages that were sent before encryption can be
/// read.
public final class Ssl2Record {

    /// The length of a header that tells how much the record is filled up.
    public static final int LONG_HEADER = 3;

    private static final int SHORT_HEADER = 2;
    private static final int SHORT = 0x80;
    private static final int ERROR = 0;
    private static final int CLIENT_HELLO = 1;
    private static final int CLIENT_MASTER_KEY = 2;
    private static final int SERVER_HELLO = 4;
    private static final int LAST_TYPE = 8;
    private static final int USUAL_SESSION_ID = 16;
    private static final int USUAL_CHALLENGE = 32;
    private static final int SHORTEST_USUAL = 46;

    private static final TlsPart.Vector CIPHER_SPECS = new TlsPart.Vector(Ssl2Fields.CIPHER_SPECS_LENGTH,
            Optional.of(TlsHandshakeFields.CIPHER_SUITES), List.of(repeated(fixed(Ssl2Fields.CIPHER_SPEC))));
    private static final List<TlsPart> HELLO_OF_CLIENT = List.of(fixed(TlsHandshakeFields.VERSION),
            new TlsPart.Lengths(List.of(CIPHER_SPECS,
                    opaque(Ssl2Fields.SESSION_ID_LENGTH, TlsHandshakeFields.SESSION_ID),
                    opaque(Ssl2Fields.CHALLENGE_LENGTH, Ssl2Fields.CHALLENGE))));
    private static final List<TlsPart> KEY_OF_CLIENT = List.of(fixed(Ssl2Fields.CIPHER_SPEC),
            new TlsPart.Lengths(List.of(opaque(Ssl2Fields.CLEAR_KEY_LENGTH, Ssl2Fields.CLEAR_KEY),
                    opaque(Ssl2Fields.ENCRYPTED_KEY_LENGTH, Ssl2Fields.ENCRYPTED_KEY),
                    opaque(Ssl2Fields.KEY_ARGUMENT_LENGTH, Ssl2Fields.KEY_ARGUMENT))));
    private static final List<TlsPart> HELLO_OF_SERVER = List.of(fixed(Ssl2Fields.SESSION_ID_HIT),
            fixed(Ssl2Fields.CERTIFICATE_TYPE), fixed(TlsHandshakeFields.VERSION),
            new TlsPart.Lengths(List.of(new TlsPart.Vector(Ssl2Fields.CERTIFICATE_LENGTH, Optional.empty(),
                            List.of(new TlsPart.Certificate(TlsCertificateFields.CERTIFICATE))),
                    CIPHER_SPECS, opaque(Ssl2Fields.CONNECTION_ID_LENGTH, Ssl2Fields.CONNECTION_ID))));

    private Ssl2Record() {}

    /// Whether `bytes` begin with a ClientHello, where records of SSL 3.0 or TLS are expected.
    public static boolean isClientHello(Bytes bytes) {
        return bytes.u8(0) == SHORT && bytes.u8(SHORT_HEADER) == CLIENT_HELLO;
    }

    /// Whether `bytes` surely begin with a ClientHello as clients of SSL 3.0 and TLS wrote it (RFC 5246 appendix
    /// E.2): with some cipher specs, and a challenge of 32 bytes.
    public static boolean isUsualClientHello(Bytes bytes) {
        return bytes.length() >= SHORTEST_USUAL && isClientHello(bytes)
                && bytes.u16(5) > 0 && bytes.u16(5) % Ssl2Fields.CIPHER_SPEC.range().endByte() == 0
                && (bytes.u16(7) == 0 || bytes.u16(7) == USUAL_SESSION_ID) && bytes.u16(9) == USUAL_CHALLENGE;
    }

    /// Whether `bytes` begin with a record that may hold a message that can be read.
    public static boolean isPlain(Bytes bytes) {
        int type = bytes.u8(SHORT_HEADER);
        return bytes.u8(0) >= SHORT && (type == ERROR || type == CLIENT_HELLO || type == CLIENT_MASTER_KEY
                || type == SERVER_HELLO);
    }

    /// How long the header is, as its first byte says.
    public static int headerLength(Bytes bytes) {
        return bytes.u8(0) >= SHORT ? SHORT_HEADER : LONG_HEADER;
    }

    /// The row of the length in the header.
    public static FieldDefinition lengthRow(Bytes bytes) {
        return headerLength(bytes) == SHORT_HEADER ? Ssl2Fields.SHORT_LENGTH : Ssl2Fields.LONG_LENGTH;
    }

    /// How long the record is, header included, as the header says.
    public static int length(Bytes bytes) {
        return headerLength(bytes) + lengthRow(bytes).intIn(bytes);
    }

    /// Whether only SSL 2.0 has messages of this type.
    public static boolean settlesVersion(int type) {
        return type > CLIENT_HELLO && type <= LAST_TYPE;
    }

    /// What stands in a message after its type; empty where it is encrypted.
    ///
    /// @param message the message, its type first
    public static Optional<List<TlsPart>> parts(Bytes message) {
        return switch (message.isEmpty() ? ERROR : message.u8(0)) {
            case CLIENT_HELLO -> versioned(message, 1) ? Optional.of(HELLO_OF_CLIENT) : Optional.empty();
            case SERVER_HELLO -> versioned(message, 3) ? Optional.of(HELLO_OF_SERVER) : Optional.empty();
            case CLIENT_MASTER_KEY -> keyFits(message) ? Optional.of(KEY_OF_CLIENT) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean versioned(Bytes message, int position) {
        return message.length() >= position + 2 && !TlsVersion.name(message.u16(position)).isEmpty();
    }

    /// Type and cipher spec stand before three lengths.
    private static boolean keyFits(Bytes message) {
        return message.length() >= 10 && message.u16(4) + message.u16(6) + message.u16(8) <= message.length();
    }

    /// The name of a type of message; empty where it has none.
    public static String name(long value) {
        return switch ((int) value) {
            case ERROR -> "Error";
            case CLIENT_HELLO -> "Client Hello";
            case CLIENT_MASTER_KEY -> "Client Master Key";
            case 3 -> "Client Finished";
            case SERVER_HELLO -> "Server Hello";
            case 5 -> "Server Verify";
            case 6 -> "Server Finished";
            case 7 -> "Request Certificate";
            case LAST_TYPE -> "Client Certificate";
            default -> "";
        };
    }
}
