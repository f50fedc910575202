package dev.osiscope.wire.application;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.LooseRows;
import dev.osiscope.wire.Reference;
import java.util.List;

/// The field tables of SSL 2.0, whose ClientHello was written by clients of SSL 3.0 and TLS for long (RFC 5246
/// appendix E.2; RFC 6176 forbids it).
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |1|           Length            |     Type      |  Message ···
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |0|E|         Length            |    Padding    |  Encrypted ···
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
/// The names are those of TLS's fields where they mean the same; the version stands nowhere.
public final class Ssl2Fields {

    private static final Reference RECORDS = new Reference("SSL 0.2", "1.1");
    private static final LooseRows HELLO = new LooseRows("tls.handshake.", Reference.rfc(5246, "E.2"));
    private static final LooseRows KEY = new LooseRows("tls.handshake.", new Reference("SSL 0.2", "2.5"));
    private static final LooseRows ANSWER = new LooseRows("tls.handshake.", new Reference("SSL 0.2", "2.6"));

    /// Whether the header is the short one.
    public static final FieldDefinition FORM = new FieldDefinition("tls.record.short_header", "Short header",
            BitRange.ofBits(0, 0, 1), FieldFormat.FLAG, RECORDS,
            "Set where the header has two bytes and nothing fills the record up. (The name is ours.)");
    /// The length of a record with a short header.
    static final FieldDefinition SHORT_LENGTH = length(1, 15);
    /// The length of a record with a long header.
    static final FieldDefinition LONG_LENGTH = length(2, 14);
    /// The type of a message.
    public static final FieldDefinition TYPE = new FieldDefinition(TlsHandshakeFields.TYPE.id(), "Type",
            BitRange.ofBytes(0, 1), FieldFormat.DECIMAL, Ssl2Record::name, RECORDS, "What kind of message it is.");
    static final FieldDefinition SESSION_ID_LENGTH = HELLO.number("session_id_length", "Session ID length", 2,
            "How long the session's identifier is.");
    static final FieldDefinition CERTIFICATE_TYPE = ANSWER.number("cert_type", "Certificate type", 1,
            value -> value == 1 ? "X.509" : "", "What kind of certificate it is.");
    static final FieldDefinition CERTIFICATE_LENGTH = ANSWER.number("certificate_length", "Certificate length", 2,
            "How long the certificate is.");
    /// Whether the record is for something out of the way.
    public static final FieldDefinition ESCAPE = new FieldDefinition("tls.record.is_escape", "Is escape",
            BitRange.ofBits(0, 1, 1), FieldFormat.FLAG, RECORDS, "Whether the record is for something out of the way.");
    /// How much the record is filled up.
    public static final FieldDefinition PADDING_LENGTH = new FieldDefinition("tls.record.padding_length",
            "Padding length", BitRange.ofBytes(2, 1), FieldFormat.DECIMAL, RECORDS,
            "How many bytes at the end only fill it up.");

    static final FieldDefinition CIPHER_SPECS_LENGTH = HELLO.number("cipher_spec_len", "Cipher specs length", 2,
            "How many bytes of cipher specs follow.");
    static final FieldDefinition CHALLENGE_LENGTH = HELLO.number("challenge_length", "Challenge length", 2,
            "How long the challenge is.");
    static final FieldDefinition CIPHER_SPEC = new FieldDefinition("tls.handshake.cipherspec", "Cipher spec",
            BitRange.ofBytes(0, 3), FieldFormat.HEXADECIMAL, Ssl2Fields::cipherSpec, HELLO.reference(),
            "How data is encrypted and protected; suites of TLS begin with a zero here.");
    static final FieldDefinition CHALLENGE = HELLO.octets("challenge", "Challenge",
            "Chance bytes, so that no two sessions have the same keys.");
    static final FieldDefinition CLEAR_KEY_LENGTH = KEY.number("clear_key_length", "Clear key length", 2,
            "How long the open part of the key is.");
    static final FieldDefinition ENCRYPTED_KEY_LENGTH = KEY.number("encrypted_key_length", "Encrypted key length", 2,
            "How long the encrypted part of the key is.");
    static final FieldDefinition KEY_ARGUMENT_LENGTH = KEY.number("key_arg_length", "Key argument length", 2,
            "How long the argument is.");
    static final FieldDefinition CLEAR_KEY = KEY.octets("clear_key_data", "Clear key",
            "The part of the key that anybody may read, as the law wanted it.");
    static final FieldDefinition ENCRYPTED_KEY = KEY.octets("encrypted_key", "Encrypted key",
            "The part of the key that only the server can read.");
    static final FieldDefinition KEY_ARGUMENT = KEY.octets("key_arg", "Key argument",
            "What the cipher wants besides a key.");
    static final FieldDefinition SESSION_ID_HIT = ANSWER.number("session_id_hit", "Session ID hit", 1,
            "Whether the server remembers the session.");
    static final FieldDefinition CONNECTION_ID_LENGTH = ANSWER.number("connection_id_length",
            "Connection ID length", 2, "How long the connection's identifier is.");
    static final FieldDefinition CONNECTION_ID = ANSWER.octets("connection_id", "Connection ID",
            "The server's chance bytes.");

    /// All rows.
    public static final List<FieldDefinition> ALL = List.of(FORM, ESCAPE, PADDING_LENGTH, CIPHER_SPECS_LENGTH,
            CHALLENGE_LENGTH, CIPHER_SPEC, CHALLENGE, CLEAR_KEY_LENGTH, ENCRYPTED_KEY_LENGTH, KEY_ARGUMENT_LENGTH,
            CLEAR_KEY, ENCRYPTED_KEY, KEY_ARGUMENT, SESSION_ID_HIT, CONNECTION_ID_LENGTH, CONNECTION_ID);

    private Ssl2Fields() {}

    private static FieldDefinition length(int firstBit, int bits) {
        return new FieldDefinition(TlsFields.LENGTH.id(), "Length", BitRange.ofBits(0, firstBit, bits),
                FieldFormat.DECIMAL, RECORDS, "How many bytes follow the header.");
    }

    private static String cipherSpec(long value) {
        return switch ((int) value) {
            case 0x010080 -> "SSL2_RC4_128_WITH_MD5";
            case 0x020080 -> "SSL2_RC4_128_EXPORT40_WITH_MD5";
            case 0x030080 -> "SSL2_RC2_128_CBC_WITH_MD5";
            case 0x040080 -> "SSL2_RC2_128_CBC_EXPORT40_WITH_MD5";
            case 0x050080 -> "SSL2_IDEA_128_CBC_WITH_MD5";
            case 0x060040 -> "SSL2_DES_64_CBC_WITH_MD5";
            case 0x0700c0 -> "SSL2_DES_192_EDE3_CBC_WITH_MD5";
            case 0x080080 -> "SSL2_RC4_64_WITH_MD5";
            default -> value >>> Short.SIZE == 0 ? TlsCipherSuite.name(value) : "";
        };
    }
}
