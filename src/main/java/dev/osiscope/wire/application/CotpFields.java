package dev.osiscope.wire.application;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.LooseRows;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import java.util.List;
import java.util.Set;

/// The field table of COTP, ISO's transport protocol with connections (ISO/IEC 8073, ITU-T X.224), as TPKT carries it.
///
/// ```text
///  +--------+------+-------------+--------------+-------+------------
///  | length | type | destination | source       | class | parameters ···   CR, CC
///  +--------+------+-------------+--------------+-------+------------
///  | length | type | last unit, number | data ···                           DT
///  +--------+------+-------------------+------
/// ```
public final class CotpFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("cotp", "COTP", Protocol.Level.APPLICATION);
    /// A request for a connection.
    public static final int CONNECTION_REQUEST = 0xe;
    /// The answer to one.
    public static final int CONNECTION_CONFIRM = 0xd;
    /// The end of a connection.
    public static final int DISCONNECT_REQUEST = 0x8;
    /// Data.
    public static final int DATA = 0xf;

    private static final Set<Integer> KNOWN = Set.of(CONNECTION_REQUEST, CONNECTION_CONFIRM, DISCONNECT_REQUEST, DATA,
            0xc, 0x7, 0x6);
    private static final LooseRows ROWS = new LooseRows("cotp.", new Reference("ITU-T X.224", "13.2"));

    /// How long the header is.
    public static final FieldDefinition LENGTH = ROWS.number("li", "Length", 1,
            "How many bytes of the header follow.");
    /// The type.
    public static final FieldDefinition TYPE = new FieldDefinition("cotp.type", "PDU type", BitRange.ofBits(0, 0, 4),
            FieldFormat.HEXADECIMAL, CotpFields::type, ROWS.reference(), "What the unit does.");
    /// The rest of the type's byte.
    public static final FieldDefinition CREDIT = new FieldDefinition("cotp.credit", "Credit", BitRange.ofBits(0, 4, 4),
            FieldFormat.DECIMAL, ROWS.reference(), "How many units the sender is ready for.");
    /// The receiver's reference.
    public static final FieldDefinition DESTINATION = ROWS.code("destref", "Destination reference", _ -> "",
            "The connection's number at the receiver; 0 before there is one.");
    /// The sender's reference.
    public static final FieldDefinition SOURCE = ROWS.code("srcref", "Source reference", _ -> "",
            "The connection's number at the sender.");
    /// The class, or the reason of an end.
    public static final FieldDefinition CLASS = ROWS.octets("class_option", "Class or reason", 1,
            "How much the protocol does by itself, in the first four bits; or why the connection ends. "
                    + "(The name is ours.)");
    /// The number.
    public static final FieldDefinition LAST = new FieldDefinition("cotp.eot", "Last data unit",
            BitRange.ofBits(0, 0, 1), FieldFormat.FLAG, ROWS.reference(), "Set where no more of the same message follows.");
    /// The number of the unit.
    public static final FieldDefinition NUMBER = new FieldDefinition("cotp.tpdu-number", "TPDU number",
            BitRange.ofBits(0, 1, 7), FieldFormat.DECIMAL, ROWS.reference(), "The unit's number; 0 over TCP.");
    /// A parameter.
    public static final FieldDefinition PARAMETER = ROWS.structure("parameter", "Parameter",
            "A code, a length and a value. (The name is ours.)");
    /// Its code.
    public static final FieldDefinition CODE = ROWS.number("parameter_code", "Parameter code", 1, CotpFields::parameter,
            "Which parameter it is.");
    /// Its length.
    public static final FieldDefinition CODE_LENGTH = ROWS.number("parameter_length", "Parameter length", 1,
            "How long the value is.");
    /// Its value.
    public static final FieldDefinition VALUE = ROWS.octets("parameter_value", "Parameter value", "The value.");
    /// What is not taken apart.
    public static final FieldDefinition UNREAD = ROWS.octets("unread", "Other bytes",
            "Bytes that are not taken apart here. (The name is ours.)");

    /// All rows.
    public static final List<FieldDefinition> ALL = List.of(LENGTH, TYPE, CREDIT, DESTINATION, SOURCE, CLASS, LAST,
            NUMBER, PARAMETER, CODE, CODE_LENGTH, VALUE, UNREAD);

    private CotpFields() {}

    /// Whether units of this type are taken apart.
    public static boolean known(int type) {
        return KNOWN.contains(type);
    }

    private static String type(long type) {
        return switch ((int) type) {
            case CONNECTION_REQUEST -> "CR Connect Request";
            case CONNECTION_CONFIRM -> "CC Connect Confirm";
            case DISCONNECT_REQUEST -> "DR Disconnect Request";
            case 0xc -> "DC Disconnect Confirm";
            case DATA -> "DT Data";
            case 0x7 -> "ER Error";
            case 0x6 -> "AK Data Acknowledgement";
            default -> "";
        };
    }

    private static String parameter(long code) {
        return switch ((int) code) {
            case 0xc0 -> "TPDU size";
            case 0xc1 -> "Source TSAP";
            case 0xc2 -> "Destination TSAP";
            default -> "";
        };
    }
}
