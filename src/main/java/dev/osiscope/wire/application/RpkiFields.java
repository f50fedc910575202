package dev.osiscope.wire.application;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.LooseRows;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import dev.osiscope.bytes.BitRange;
import java.util.List;

/// The field table of the protocol in which a router learns which networks may announce which addresses (RFC 8210).
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |    Version    |   PDU type    |  session, error code or zero  |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                            Length                             |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |  what the type has ···
/// ```
public final class RpkiFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("rpkirtr", "RPKI to router", Protocol.Level.APPLICATION);
    /// How long the header is.
    public static final int FIXED_LENGTH = 8;
    /// A prefix of IPv4.
    public static final int IPV4_TYPE = 4;
    /// A prefix of IPv6.
    public static final int IPV6_TYPE = 6;
    /// The end of the data.
    public static final int END_TYPE = 7;
    /// A router's key.
    public static final int KEY_TYPE = 9;
    /// An error.
    public static final int ERROR_TYPE = 10;

    private static final LooseRows ROWS = new LooseRows("rpki-rtr.", Reference.rfc(8210, "5.1"));

    /// The version.
    public static final FieldDefinition VERSION = ROWS.number("version", "Version", 1, "The version: 0 or 1.");
    /// The type.
    public static final FieldDefinition TYPE = ROWS.number("pdu_type", "PDU type", 1, RpkiFields::type,
            "What the message says.");
    /// The session.
    public static final FieldDefinition SESSION = ROWS.number("session_id", "Session ID", 2,
            "Which run of the cache the numbers belong to.");
    /// Zeros.
    public static final FieldDefinition RESERVED = ROWS.octets("reserved", "Reserved", "Zero.");
    /// What is wrong.
    public static final FieldDefinition ERROR_CODE = ROWS.number("error_code", "Error code", 2, "What is wrong.");
    /// How long the message is. (It stands at a fixed place: who cuts messages looks there.)
    public static final FieldDefinition LENGTH = new FieldDefinition("rpki-rtr.length", "Length",
            BitRange.ofBytes(4, 4), FieldFormat.DECIMAL, ROWS.reference(), "How long the message is, its header included.");
    /// The serial number.
    public static final FieldDefinition SERIAL = ROWS.number("serial_number", "Serial number", 4,
            "How new the data are.");
    /// The flags.
    public static final FieldDefinition FLAGS = ROWS.number("flags", "Flags", 1,
            "1 where the prefix is announced, 0 where it is taken back.");
    /// How long the prefix is.
    public static final FieldDefinition PREFIX_LENGTH = ROWS.number("prefix_length", "Prefix length", 1,
            "How many bits the shortest prefix has.");
    /// How long it may be.
    public static final FieldDefinition MOST_LENGTH = ROWS.number("max_length", "Max length", 1,
            "How many bits the longest prefix has that may be announced.");
    /// The prefix.
    public static final FieldDefinition IPV4 = ROWS.ipv4("ipv4_prefix", "IPv4 prefix", "The addresses.");
    /// The prefix.
    public static final FieldDefinition IPV6 = ROWS.ipv6("ipv6_prefix", "IPv6 prefix", "The addresses.");
    /// Who may announce it.
    public static final FieldDefinition AS = ROWS.number("as_number", "AS number", 4, "The network that may announce them.");
    /// When to ask again.
    public static final FieldDefinition REFRESH = ROWS.number("refresh_interval", "Refresh interval", 4,
            "After how many seconds to ask again.");
    /// When to try again.
    public static final FieldDefinition RETRY = ROWS.number("retry_interval", "Retry interval", 4,
            "After how many seconds to try again.");
    /// When the data are too old.
    public static final FieldDefinition EXPIRE = ROWS.number("expire_interval", "Expire interval", 4,
            "After how many seconds the data are too old.");
    /// Which key it is.
    public static final FieldDefinition KEY_ID = ROWS.octets("subject_key_identifier", "Subject key identifier", 20,
            "Which key it is.");
    /// The key.
    public static final FieldDefinition KEY = ROWS.octets("subject_public_key_info", "Subject public key info",
            "The router's key.");
    /// How long the wrong message is.
    public static final FieldDefinition WRONG_LENGTH = ROWS.number("length_pdu", "Length of the wrong message", 4,
            "How long the message is that was wrong.");
    /// The wrong message.
    public static final FieldDefinition WRONG = ROWS.octets("error_pdu", "Wrong message", "The message that was wrong.");
    /// How long the text is.
    public static final FieldDefinition TEXT_LENGTH = ROWS.number("length_text", "Length of the text", 4,
            "How long the text is.");
    /// The text.
    public static final FieldDefinition TEXT = ROWS.text("error_text", "Error text", "What is wrong, in words.");
    /// What was not read.
    public static final FieldDefinition UNREAD = ROWS.octets("unread", "Other bytes",
            "Bytes that have no meaning here. (The name is ours.)");

    /// All rows.
    public static final List<FieldDefinition> ALL = List.of(VERSION, TYPE, SESSION, RESERVED, ERROR_CODE, LENGTH,
            SERIAL, FLAGS, PREFIX_LENGTH, MOST_LENGTH, IPV4, IPV6, AS, REFRESH, RETRY, EXPIRE, KEY_ID, KEY,
            WRONG_LENGTH, WRONG, TEXT_LENGTH, TEXT, UNREAD);

    private RpkiFields() {}

    private static String type(long type) {
        return switch ((int) type) {
            case 0 -> "Serial Notify";
            case 1 -> "Serial Query";
            case 2 -> "Reset Query";
            case 3 -> "Cache Response";
            case IPV4_TYPE -> "IPv4 Prefix";
            case IPV6_TYPE -> "IPv6 Prefix";
            case END_TYPE -> "End of Data";
            case 8 -> "Cache Reset";
            case KEY_TYPE -> "Router Key";
            case ERROR_TYPE -> "Error Report";
            default -> "";
        };
    }
}
