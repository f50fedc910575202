package dev.osiscope.wire.link;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;

import dev.osiscope.wire.FieldDefinition;
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

    private PppoeFields() {}

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
