package dev.osiscope.wire.application;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.LooseRows;
import dev.osiscope.wire.Reference;
import java.util.List;

/// The field tables of the extensions (RFC 6066, RFC 7301, RFC 8446 section 4.2 and others).
public final class TlsExtensionFields {

    private static final LooseRows SERVER_NAMES = rows("extensions_", Reference.rfc(6066, "3"));
    private static final LooseRows PROTOCOLS = rows("extensions_alpn_", Reference.rfc(7301, "3.1"));
    private static final LooseRows OLD_PROTOCOLS = rows("extensions_",
            new Reference("draft-agl-tls-nextprotoneg-04", "3"));
    private static final LooseRows VERSIONS = rows("extensions.", Reference.rfc(8446, "4.2.1"));
    private static final LooseRows COOKIES = rows("extensions.", Reference.rfc(8446, "4.2.2"));
    private static final LooseRows SIGNATURES = rows("", Reference.rfc(8446, "4.2.3"));
    private static final LooseRows HASHES = rows("", Reference.rfc(5246, "7.4.1.4.1"));
    private static final LooseRows GROUPS = rows("extensions_", Reference.rfc(8446, "4.2.7"));
    private static final LooseRows POINTS = rows("extensions_", Reference.rfc(8422, "5.1.2"));
    private static final LooseRows SHARES = rows("extensions_key_share_", Reference.rfc(8446, "4.2.8"));
    private static final LooseRows MODES = new LooseRows("tls.extension.", Reference.rfc(8446, "4.2.9"));
    private static final LooseRows EARLY = new LooseRows("tls.early_data.", Reference.rfc(8446, "4.2.10"));
    private static final LooseRows KEYS = rows("extensions.psk.", Reference.rfc(8446, "4.2.11"));
    private static final LooseRows STATUS = rows("extensions_status_request_", Reference.rfc(6066, "8"));
    private static final LooseRows RENEGOTIATION = rows("extensions_", Reference.rfc(5746, "3.2"));
    private static final LooseRows SECURE_PASSWORD = rows("extensions_srp_", Reference.rfc(5054, "2.8.1"));
    private static final LooseRows COMPRESSION = new LooseRows("tls.compress_certificate.", Reference.rfc(8879, "3"));

    static final FieldDefinition NAMES_LENGTH = SERVER_NAMES.number("server_name_list_len",
            "Server name list length", 2, "How many bytes of names follow.");
    static final FieldDefinition NAME_TYPE = SERVER_NAMES.number("server_name_type", "Server name type", 1,
            value -> value == 0 ? "host_name" : "", "What kind of name it is.");
    static final FieldDefinition NAME_LENGTH = SERVER_NAMES.number("server_name_len", "Server name length", 2,
            "How long the name is.");
    /// The host that the client wants.
    public static final FieldDefinition NAME = SERVER_NAMES.text("server_name", "Server name",
            "Which host the client wants (SNI): several may share an address. Everybody on the way can read it.");

    static final FieldDefinition PROTOCOLS_LENGTH = PROTOCOLS.number("len", "ALPN extension length", 2,
            "How many bytes of protocols follow.");
    static final FieldDefinition PROTOCOL_LIST = PROTOCOLS.structure("list", "ALPN protocols",
            "What may be spoken within the connection, the best first, or what the server picks.");
    static final FieldDefinition PROTOCOL_LENGTH = PROTOCOLS.number("str_len", "ALPN string length", 1,
            "How long the protocol's name is.");
    static final FieldDefinition PROTOCOL = PROTOCOLS.text("str", "ALPN protocol",
            "A protocol that may be spoken within the connection: h2 is HTTP/2.");
    static final FieldDefinition OLD_PROTOCOL_LENGTH = OLD_PROTOCOLS.number("npn_str_len", "Protocol string length",
            1, "How long the protocol's name is.");
    static final FieldDefinition OLD_PROTOCOL = OLD_PROTOCOLS.text("npn", "Next protocol",
            "A protocol that may be spoken within the connection, in a scheme before ALPN.");

    static final FieldDefinition VERSIONS_LENGTH = VERSIONS.number("supported_versions_len",
            "Supported versions length", 1, "How many bytes of versions follow.");
    /// A version that is offered or picked.
    public static final FieldDefinition SUPPORTED_VERSION = VERSIONS.code("supported_version", "Supported version",
            TlsVersion::name, "A version that the client can speak, or the one that the server picks.");
    static final FieldDefinition COOKIE_LENGTH = COOKIES.number("cookie_len", "Cookie length", 2,
            "How long the cookie is.");
    static final FieldDefinition COOKIE = COOKIES.octets("cookie", "Cookie",
            "What the server wants to have back, so that it need not remember.");

    static final FieldDefinition SCHEMES_LENGTH = SIGNATURES.number("sig_hash_alg_len",
            "Signature algorithms length", 2, "How many bytes of algorithms follow.");
    static final FieldDefinition SCHEMES = SIGNATURES.structure("sig_hash_algs", "Signature algorithms",
            "How a signature may be made, the best first.");
    static final FieldDefinition SCHEME = SIGNATURES.code("sig_hash_alg", "Signature algorithm",
            TlsSignatureScheme::name, "How a signature is made.");
    static final FieldDefinition SCHEME_HASH = HASHES.number("sig_hash_hash", "Hash", 1, TlsSignatureScheme::hash,
            "Before TLS 1.3: what is signed instead of the message itself.");
    static final FieldDefinition SCHEME_SIGNATURE = new FieldDefinition("tls.handshake.sig_hash_sig", "Signature",
            BitRange.ofBytes(1, 1), FieldFormat.DECIMAL, TlsSignatureScheme::signature, HASHES.reference(),
            "Before TLS 1.3: how it is signed.");

    static final FieldDefinition GROUPS_LENGTH = GROUPS.number("supported_groups_length",
            "Supported groups list length", 2, "How many bytes of groups follow.");
    static final FieldDefinition GROUP_LIST = GROUPS.structure("supported_groups", "Supported groups",
            "In which groups keys may be agreed on, the best first.");
    static final FieldDefinition GROUP = GROUPS.code("supported_group", "Supported group", TlsGroup::name,
            "A group in which keys may be agreed on: a curve or a field.");
    static final FieldDefinition POINT_FORMATS_LENGTH = POINTS.number("ec_point_formats_length",
            "EC point formats length", 1, "How many bytes of formats follow.");
    static final FieldDefinition POINT_FORMATS = POINTS.structure("ec_point_formats", "EC point formats",
            "How points of a curve may be written.");
    static final FieldDefinition POINT_FORMAT = POINTS.number("ec_point_format", "EC point format", 1,
            TlsExtensionFields::pointFormat, "How a point of a curve may be written.");

    static final FieldDefinition SHARES_LENGTH = SHARES.number("client_length", "Client key share length", 2,
            "How many bytes of key shares follow.");
    static final FieldDefinition SHARE = SHARES.structure("entry", "Key share",
            "One end's half of a key agreement. (The name is ours.)");
    static final FieldDefinition SHARE_GROUP = SHARES.number("group", "Group", 2, TlsGroup::name,
            "The group that the share belongs to.");
    static final FieldDefinition SHARE_LENGTH = SHARES.number("key_exchange_length", "Key exchange length", 2,
            "How long the share is.");
    static final FieldDefinition SHARE_KEY = SHARES.octets("key_exchange", "Key exchange",
            "The public half of a key made for this connection only.");
    static final FieldDefinition SELECTED_GROUP = SHARES.number("selected_group", "Selected group", 2,
            TlsGroup::name, "The group in which the client is to send a share.");

    static final FieldDefinition MODES_LENGTH = MODES.number("psk_ke_modes_length", "PSK key exchange modes length",
            1, "How many bytes of modes follow.");
    static final FieldDefinition MODE = MODES.number("psk_ke_mode", "PSK key exchange mode", 1,
            TlsExtensionFields::mode, "How a key known from before may be used.");
    static final FieldDefinition EARLY_DATA_SIZE = EARLY.number("max_early_data_size", "Maximum early data size", 4,
            "How many bytes the client may send before the handshake is over.");
    static final FieldDefinition IDENTITIES_LENGTH = KEYS.number("identities.length", "Identities length", 2,
            "How many bytes of identities follow.");
    static final FieldDefinition IDENTITY_LENGTH = KEYS.number("identity.identity_length", "Identity length", 2,
            "How long the identity is.");
    static final FieldDefinition IDENTITY = KEYS.octets("identity.identity", "Identity",
            "Names a key that both ends know: mostly the ticket of an earlier session.");
    static final FieldDefinition TICKET_AGE = KEYS.number("identity.obfuscated_ticket_age",
            "Obfuscated ticket age", 4, "How old the ticket is, hidden by a number that came with it.");
    static final FieldDefinition BINDERS_LENGTH = KEYS.number("binders_len", "Binders length", 2,
            "How many bytes of binders follow.");
    static final FieldDefinition BINDERS = KEYS.octets("binders", "Binders",
            "Prove that the client knows the keys that it names.");
    static final FieldDefinition SELECTED_IDENTITY = KEYS.number("identity.selected", "Selected identity", 2,
            "Which of the client's identities the server picks, counted from 0.");

    static final FieldDefinition STATUS_TYPE = STATUS.number("type", "Certificate status type", 1,
            TlsExtensionFields::status, "How the issuer's word on a certificate is asked for.");
    static final FieldDefinition STATUS_LENGTH = STATUS.number("len", "Certificate status length", 2,
            "How many bytes of the request follow.");
    static final FieldDefinition STATUS_LIST_LENGTH = STATUS.number("list_len", "Certificate status list length", 2,
            "How many bytes of requests follow.");
    static final FieldDefinition RESPONDERS_LENGTH = STATUS.number("responder_ids_len",
            "Responder ID list length", 2, "How many bytes name those whose word counts.");
    static final FieldDefinition REQUEST_EXTENSIONS_LENGTH = STATUS.number("exts_len",
            "Request extensions length", 2, "How many bytes of extensions of the request follow.");

    static final FieldDefinition RENEGOTIATION_LENGTH = RENEGOTIATION.number("reneg_info_len",
            "Renegotiation info length", 1, "How long the proof is.");
    static final FieldDefinition RENEGOTIATION_INFO = RENEGOTIATION.octets("reneg_info", "Renegotiation info",
            "Proves that a second handshake belongs to the first; empty in the first.");
    static final FieldDefinition USER_LENGTH = SECURE_PASSWORD.number("len", "User name length", 1,
            "How long the name is.");
    static final FieldDefinition USER = SECURE_PASSWORD.text("username", "User name",
            "Whose password is to be used (SRP).");
    static final FieldDefinition PADDING = rows("", Reference.rfc(7685, "3")).octets("extensions_padding_data",
            "Padding", "Fills the message up to a size that old devices can take.");
    static final FieldDefinition FRAGMENT_LENGTH = rows("", Reference.rfc(6066, "4")).number("max_fragment_length",
            "Maximum fragment length", 1, value -> value >= 1 && value <= 4 ? (256 << value) + " bytes" : "",
            "How much a record may carry, at most.");
    static final FieldDefinition RECORD_SIZE_LIMIT = new LooseRows("tls.", Reference.rfc(8449, "4"))
            .number("record_size_limit", "Record size limit", 2, "How much a record may carry, at most.");
    static final FieldDefinition HEARTBEAT_MODE = rows("", Reference.rfc(6520, "2"))
            .number("extension.heartbeat.mode", "Mode", 1, TlsExtensionFields::heartbeat,
                    "Whether the sender answers heartbeats.");
    static final FieldDefinition ALGORITHMS_LENGTH = COMPRESSION.number("algorithms_length", "Algorithms length", 1,
            "How many bytes of algorithms follow.");
    static final FieldDefinition ALGORITHM = COMPRESSION.number("algorithm", "Algorithm", 2,
            TlsExtensionFields::algorithm, "How a certificate may be compressed.");

    /// All rows.
    public static final List<FieldDefinition> ALL = List.of(NAMES_LENGTH, NAME_TYPE, NAME_LENGTH, NAME,
            PROTOCOLS_LENGTH, PROTOCOL_LIST, PROTOCOL_LENGTH, PROTOCOL, OLD_PROTOCOL_LENGTH, OLD_PROTOCOL,
            VERSIONS_LENGTH, SUPPORTED_VERSION, COOKIE_LENGTH, COOKIE, SCHEMES_LENGTH, SCHEMES, SCHEME, SCHEME_HASH,
            SCHEME_SIGNATURE, GROUPS_LENGTH, GROUP_LIST, GROUP, POINT_FORMATS_LENGTH, POINT_FORMATS, POINT_FORMAT,
            SHARES_LENGTH, SHARE, SHARE_GROUP, SHARE_LENGTH, SHARE_KEY, SELECTED_GROUP, MODES_LENGTH, MODE,
            EARLY_DATA_SIZE, IDENTITIES_LENGTH, IDENTITY_LENGTH, IDENTITY, TICKET_AGE, BINDERS_LENGTH, BINDERS,
            SELECTED_IDENTITY, STATUS_TYPE, STATUS_LENGTH, STATUS_LIST_LENGTH, RESPONDERS_LENGTH,
            REQUEST_EXTENSIONS_LENGTH, RENEGOTIATION_LENGTH, RENEGOTIATION_INFO, USER_LENGTH, USER, PADDING,
            FRAGMENT_LENGTH, RECORD_SIZE_LIMIT, HEARTBEAT_MODE, ALGORITHMS_LENGTH, ALGORITHM);

    private TlsExtensionFields() {}

    private static LooseRows rows(String prefix, Reference reference) {
        return new LooseRows("tls.handshake." + prefix, reference);
    }

    private static String pointFormat(long value) {
        return switch ((int) value) {
            case 0 -> "uncompressed";
            case 1 -> "ansiX962_compressed_prime";
            case 2 -> "ansiX962_compressed_char2";
            default -> "";
        };
    }

    private static String mode(long value) {
        return switch ((int) value) {
            case 0 -> "psk_ke";
            case 1 -> "psk_dhe_ke";
            default -> "";
        };
    }

    private static String status(long value) {
        return switch ((int) value) {
            case 1 -> "OCSP";
            case 2 -> "OCSP, several";
            default -> "";
        };
    }

    private static String heartbeat(long value) {
        return switch ((int) value) {
            case 1 -> "answers";
            case 2 -> "does not answer";
            default -> "";
        };
    }

    private static String algorithm(long value) {
        return switch ((int) value) {
            case 1 -> "zlib";
            case 2 -> "brotli";
            case 3 -> "zstd";
            default -> "";
        };
    }
}
