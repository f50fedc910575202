package dev.osiscope.wire.link;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.LooseRows;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import dev.osiscope.wire.TableWriter;
import java.util.List;

/// The field table of PPP over Ethernet (RFC 2516 section 4): the same header while the ends find each other and
/// while they carry PPP.
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |  VER  | TYPE  |      CODE     |          SESSION_ID           |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |            LENGTH             |        Payload ···
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class PppoeFields {

    /// The protocol while the ends find each other.
    public static final Protocol DISCOVERY = new Protocol("pppoed", "PPPoE discovery", Protocol.Level.LINK);
    /// The protocol while they carry PPP.
    public static final Protocol SESSION = new Protocol("pppoes", "PPPoE session", Protocol.Level.LINK);
    /// The length of the header.
    public static final int FIXED_LENGTH = 6;

    /// All rows, in the order of the header.
    public static final List<FieldDefinition> ALL = new TableWriter("pppoe.", 0, Reference.rfc(2516, "4"))
            .bits("version", "Version", 4, DECIMAL, "One.")
            .bits("type", "Type", 4, DECIMAL, "One.")
            .bits("code", "Code", 8, HEXADECIMAL, PppoeFields::name, "What the packet does.")
            .bytes("session_id", "Session ID", 2, HEXADECIMAL, "Which session between these two ends it is.")
            .bytes("payload_length", "Payload length", 2, DECIMAL, "How many bytes of payload follow.")
            .rows();
    /// Version.
    public static final FieldDefinition VERSION = ALL.get(0);
    /// Type.
    public static final FieldDefinition TYPE = ALL.get(1);
    /// Code.
    public static final FieldDefinition CODE = ALL.get(2);
    /// Session.
    public static final FieldDefinition SESSION_ID = ALL.get(3);
    /// Payload length.
    public static final FieldDefinition LENGTH = ALL.get(4);

    /// How long a tag's type and length are together.
    public static final int TAG_PREFIX = 4;

    private static final LooseRows TAGS = new LooseRows("pppoed.", Reference.rfc(2516, "Appendix A"));

    /// A tag.
    public static final FieldDefinition TAG =
            TAGS.structure("tags", "Tag", "What an end offers or wants: a type, a length and a value.");
    /// Its type.
    public static final FieldDefinition TAG_TYPE =
            TAGS.code("tag", "Tag type", PppoeFields::tag, "What the tag says.");
    /// Its length.
    public static final FieldDefinition TAG_LENGTH =
            TAGS.number("tag_length", "Tag length", 2, "How long the value is.");
    /// Its value as text.
    public static final FieldDefinition TAG_TEXT =
            TAGS.text("tags.text", "Tag text", "The value, which is text. (The name is ours.)");
    /// Its value.
    public static final FieldDefinition TAG_VALUE =
            TAGS.octets("tag.unknown_data", "Tag value", "The value, which only its sender understands.");

    /// All rows of tags.
    public static final List<FieldDefinition> ALL_OF_TAGS = List.of(TAG, TAG_TYPE, TAG_LENGTH, TAG_TEXT, TAG_VALUE);

    private static final int SERVICE_NAME = 0x0101;
    private static final int CONCENTRATOR_NAME = 0x0102;

    private PppoeFields() {}

    /// Whether the value of a tag of this type is text.
    public static boolean isText(int type) {
        return type == SERVICE_NAME || type == CONCENTRATOR_NAME || type >= 0x0201;
    }

    private static String tag(long type) {
        return switch ((int) type) {
            case 0x0000 -> "End of list";
            case SERVICE_NAME -> "Service-Name";
            case CONCENTRATOR_NAME -> "AC-Name";
            case 0x0103 -> "Host-Uniq";
            case 0x0104 -> "AC-Cookie";
            case 0x0105 -> "Vendor-Specific";
            case 0x0110 -> "Relay-Session-Id";
            case 0x0201 -> "Service-Name-Error";
            case 0x0202 -> "AC-System-Error";
            case 0x0203 -> "Generic-Error";
            default -> "";
        };
    }

    private static String name(long value) {
        return switch ((int) value) {
            case 0x00 -> "Session data";
            case 0x07 -> "Offer";
            case 0x09 -> "Initiation";
            case 0x19 -> "Request";
            case 0x65 -> "Session confirmation";
            case 0xa7 -> "Termination";
            default -> "";
        };
    }
}
