package dev.osiscope.wire.application;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.CodePoints;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.LooseRows;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import java.util.List;

/// The field tables of the messages of TLS's handshake (RFC 8446 section 4, RFC 5246 section 7.4): their header,
/// the hellos, and the smaller ones.
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |     Type      |                    Length                     |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |  ClientHello: version, random, session ID, cipher suites, compression methods, extensions ···
///  +-+-+-+-+-+-+-+-+-+-+-+-
/// ```
public final class TlsHandshakeFields {

    /// The messages of the handshake where they stand apart from the records that brought them.
    public static final Protocol PROTOCOL =
            new Protocol("tls.handshake", "TLS handshake", Protocol.Level.APPLICATION);
    /// The length of a message's header.
    public static final int FIXED_LENGTH = 4;

    private static final Reference MESSAGES = Reference.rfc(8446, "4");
    private static final LooseRows HELLO = new LooseRows("tls.handshake.", Reference.rfc(8446, "4.1.2"));
    private static final LooseRows EXTENSIONS = new LooseRows("tls.handshake.", Reference.rfc(8446, "4.2"));
    private static final LooseRows TICKET = new LooseRows("tls.handshake.", Reference.rfc(8446, "4.6.1"));
    private static final LooseRows FINISHED = new LooseRows("tls.handshake.", Reference.rfc(8446, "4.4.4"));
    private static final LooseRows OLD_FINISHED = new LooseRows("tls.handshake.", Reference.rfc(6101, "5.6.9"));
    private static final LooseRows UPDATE = new LooseRows("tls.handshake.", Reference.rfc(8446, "4.6.3"));
    private static final LooseRows NEXT = new LooseRows("tls.handshake.",
            new Reference("draft-agl-tls-nextprotoneg-04", "3"));

    /// What kind of message it is.
    public static final FieldDefinition TYPE = new FieldDefinition("tls.handshake.type", "Type",
            BitRange.ofBytes(0, 1), FieldFormat.DECIMAL, TlsHandshakeType::name, MESSAGES,
            "What kind of message it is.");
    /// How long it is.
    public static final FieldDefinition LENGTH = new FieldDefinition("tls.handshake.length", "Length",
            BitRange.ofBytes(1, 3), FieldFormat.DECIMAL, MESSAGES, "How many bytes of the message follow.");

    /// The rows of the header, in their order.
    public static final List<FieldDefinition> ALL = List.of(TYPE, LENGTH);

    /// The version of a hello.
    static final FieldDefinition VERSION = HELLO.code("version", "Version", TlsVersion::name,
            "The highest version that the client can speak, or the one that the server picks; TLS 1.3 is negotiated "
                    + "by an extension instead.");
    static final FieldDefinition RANDOM = HELLO.octets("random", "Random", 32,
            "Chance bytes, so that no two sessions have the same keys.");
    static final FieldDefinition SESSION_ID_LENGTH = HELLO.number("session_id_length", "Session ID length", 1,
            "How long the session's identifier is.");
    static final FieldDefinition SESSION_ID = HELLO.octets("session_id", "Session ID",
            "Which earlier session is to go on; TLS 1.3 only echoes it.");
    static final FieldDefinition CIPHER_SUITES_LENGTH = HELLO.number("cipher_suites_length", "Cipher suites length",
            2, "How many bytes of cipher suites follow.");
    static final FieldDefinition CIPHER_SUITES = HELLO.structure("ciphersuites", "Cipher suites",
            "What the client can speak, the best first.");
    /// A cipher suite.
    public static final FieldDefinition CIPHER_SUITE = HELLO.code("ciphersuite", "Cipher suite", TlsCipherSuite::name,
            "How keys are agreed on, how data is encrypted and protected.");
    static final FieldDefinition COMPRESSION_LENGTH = HELLO.number("comp_methods_length",
            "Compression methods length", 1, "How many bytes of compression methods follow.");
    static final FieldDefinition COMPRESSION_METHODS = HELLO.structure("comp_methods", "Compression methods",
            "How data may be compressed: since TLS 1.3 not at all.");
    static final FieldDefinition COMPRESSION_METHOD = HELLO.number("comp_method", "Compression method", 1,
            TlsHandshakeFields::compression, "How data is compressed before it is encrypted.");
    static final FieldDefinition EXTENSIONS_LENGTH = EXTENSIONS.number("extensions_length", "Extensions length", 2,
            "How many bytes of extensions follow.");
    static final FieldDefinition EXTENSION = EXTENSIONS.structure("extension", "Extension",
            "What goes beyond the message's own fields. (The name is ours.)");
    /// The kind of an extension.
    public static final FieldDefinition EXTENSION_TYPE = EXTENSIONS.number("extension.type", "Type", 2,
            TlsExtensionType::name, "What the extension is about.");
    static final FieldDefinition EXTENSION_LENGTH = EXTENSIONS.number("extension.len", "Length", 2,
            "How many bytes of the extension follow.");
    static final FieldDefinition EXTENSION_DATA = EXTENSIONS.octets("extension.data", "Data",
            "What the extension says.");
    static final FieldDefinition TICKET_LIFETIME = TICKET.number("session_ticket_lifetime_hint", "Lifetime", 4,
            "For how many seconds the ticket is good.");
    static final FieldDefinition TICKET_AGE_ADD = TICKET.number("session_ticket_age_add", "Age add", 4,
            "A number that hides the ticket's age when it is used.");
    static final FieldDefinition TICKET_NONCE_LENGTH = TICKET.number("session_ticket_nonce_length", "Nonce length",
            1, "How long the ticket's own chance bytes are.");
    static final FieldDefinition TICKET_NONCE = TICKET.octets("session_ticket_nonce", "Nonce",
            "Gives each ticket another key.");
    static final FieldDefinition TICKET_LENGTH = TICKET.number("session_ticket_length", "Ticket length", 2,
            "How long the ticket is.");
    static final FieldDefinition TICKET_DATA = TICKET.octets("session_ticket", "Ticket",
            "What the client gives back to go on with the session; only the server can read it.");
    static final FieldDefinition VERIFY_DATA = FINISHED.octets("verify_data", "Verify data",
            "A code over the whole handshake: nobody changed it.");
    static final FieldDefinition MD5_HASH = OLD_FINISHED.octets("md5_hash", "MD5 hash", 16,
            "A code over the whole handshake.");
    static final FieldDefinition SHA_HASH = OLD_FINISHED.octets("sha_hash", "SHA-1 hash", 20,
            "Another code over the whole handshake.");
    static final FieldDefinition REQUEST_UPDATE = UPDATE.number("key_update.request_update", "Request update", 1,
            TlsHandshakeFields::update, "Whether the other end is to change its key too.");
    static final FieldDefinition NEXT_LENGTH = NEXT.number("npn_selected_protocol_len", "Selected protocol length",
            1, "How long the protocol's name is.");
    static final FieldDefinition NEXT_PROTOCOL = NEXT.text("npn_selected_protocol", "Selected protocol",
            "What is spoken within the connection.");
    static final FieldDefinition NEXT_PADDING_LENGTH = NEXT.number("npn_padding_len", "Padding length", 1,
            "How many bytes fill the message up.");
    static final FieldDefinition NEXT_PADDING = NEXT.octets("npn_padding", "Padding",
            "Hides how long the name is.");
    static final FieldDefinition BODY = new LooseRows("tls.handshake.", MESSAGES).octets("body", "Body",
            "What the message says; nothing here takes it apart. (The name is ours.)");

    /// The rows besides the header.
    public static final List<FieldDefinition> ALL_OF_MESSAGES = List.of(VERSION, RANDOM, SESSION_ID_LENGTH, SESSION_ID,
            CIPHER_SUITES_LENGTH, CIPHER_SUITES, CIPHER_SUITE, COMPRESSION_LENGTH, COMPRESSION_METHODS,
            COMPRESSION_METHOD, EXTENSIONS_LENGTH, EXTENSION, EXTENSION_TYPE, EXTENSION_LENGTH, EXTENSION_DATA,
            TICKET_LIFETIME, TICKET_AGE_ADD, TICKET_NONCE_LENGTH, TICKET_NONCE, TICKET_LENGTH, TICKET_DATA,
            VERIFY_DATA, MD5_HASH, SHA_HASH, REQUEST_UPDATE, NEXT_LENGTH, NEXT_PROTOCOL, NEXT_PADDING_LENGTH,
            NEXT_PADDING, BODY);

    private TlsHandshakeFields() {}

    private static String compression(long value) {
        return switch ((int) value) {
            case 0 -> "null";
            case 1 -> "DEFLATE";
            case 64 -> "LZS";
            default -> CodePoints.NONE.name(value);
        };
    }

    private static String update(long value) {
        return switch ((int) value) {
            case 0 -> "not requested";
            case 1 -> "requested";
            default -> CodePoints.NONE.name(value);
        };
    }
}
