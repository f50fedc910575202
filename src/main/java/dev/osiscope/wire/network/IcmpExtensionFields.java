package dev.osiscope.wire.network;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.FLAG;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;

import dev.osiscope.wire.ChecksumRows;
import dev.osiscope.wire.CodePoints;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.LooseRows;
import dev.osiscope.wire.Reference;
import dev.osiscope.wire.TableWriter;
import java.util.List;
import java.util.stream.Stream;

/// The field tables of what a message of ICMP can have after the packet that it quotes (RFC 4884 section 7): a head,
/// then objects. They tell the labels that the packet had (RFC 4950), the interface that it came by (RFC 5837), or name
/// the interface that is asked for (RFC 8335).
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |Version|      (Reserved)       |           Checksum            |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |             Length            |   Class-Num   |   C-Type      |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                   What the object says ···
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class IcmpExtensionFields {

    /// The length of the head.
    public static final int HEAD_LENGTH = 4;
    /// The length of what all objects begin with.
    public static final int PREFIX_LENGTH = 4;
    /// The length of a label.
    public static final int LABEL_LENGTH = 4;

    /// The class of the labels that the packet had.
    public static final int LABELS = 1;
    /// The class of what is told of an interface.
    public static final int INTERFACE = 2;
    /// The class of what names an interface.
    public static final int IDENTIFICATION = 3;

    private static final String UNUSED = "Kept for later use; zero.";
    private static final String OURS = " (The name is ours.)";
    private static final LooseRows EXTENSIONS = new LooseRows("icmp.", Reference.rfc(4884, "7"));
    private static final LooseRows LABEL_ROWS = new LooseRows("icmp.mpls.", Reference.rfc(4950, "3"));
    private static final LooseRows INTERFACES = new LooseRows("icmp.int_info.", Reference.rfc(5837, "4"));
    private static final LooseRows IDENTIFICATIONS = new LooseRows("icmp.int_ident.", Reference.rfc(8335, "2.1"));

    /// The extensions as a whole.
    public static final FieldDefinition WHOLE = EXTENSIONS.structure("ext", "Extensions",
            "What the sender adds to the packet that it quotes.");
    /// The head.
    public static final List<FieldDefinition> HEAD = new TableWriter("icmp.ext.", 0, Reference.rfc(4884, "7"))
            .bits("version", "Version", 4, DECIMAL, "Which version of the structure it is: 2.")
            .bits("res", "Reserved", 12, HEXADECIMAL, UNUSED)
            .bits("checksum", "Checksum", 16, HEXADECIMAL,
                    "Guards the extensions against damage; 0 where there is none.").rows();
    /// The version.
    public static final FieldDefinition VERSION = HEAD.getFirst();
    /// The checksum with what is worked out of it.
    public static final ChecksumRows CHECKSUM_ROWS = ChecksumRows.of(HEAD.getLast());

    /// An object as a whole.
    public static final FieldDefinition OBJECT = EXTENSIONS.structure("ext.object", "Object",
            "One thing that is told." + OURS);
    /// Its length.
    public static final FieldDefinition LENGTH = EXTENSIONS.number("ext.length", "Length", 2,
            "How many bytes the object has, with these four.");
    /// Its class.
    public static final FieldDefinition CLASS = EXTENSIONS.number("ext.class", "Class", 1, IcmpExtensionFields::name,
            "What the object is about.");
    /// Its type.
    public static final FieldDefinition TYPE = EXTENSIONS.number("ext.ctype", "Type", 1,
            "Which of the forms of the class the object has.");
    /// What nobody reads.
    public static final FieldDefinition DATA = EXTENSIONS.octets("ext.data", "Data", "What the object says.");

    /// A label as a whole.
    public static final FieldDefinition LABEL = LABEL_ROWS.structure("entry", "Label stack entry",
            "One label that the packet had when it came." + OURS);
    /// Its parts.
    public static final List<FieldDefinition> LABEL_PARTS =
            new TableWriter("icmp.mpls.", 0, Reference.rfc(3032, "2.1"))
                    .bits("label", "Label", 20, DECIMAL, "Where the router was to send the packet.")
                    .bits("exp", "Traffic class", 3, DECIMAL, "Which queue of a router the packet waited in.")
                    .bits("s", "Bottom of stack", 1, FLAG, "Whether this is the last label.")
                    .bits("ttl", "Time to live", 8, DECIMAL, "How many routers the packet could still pass.").rows();
    /// What is no whole label.
    public static final FieldDefinition LABEL_DATA = LABEL_ROWS.octets("data", "Data", "What is no whole label.");

    /// What the type of an object about an interface says, in the bits of its byte.
    public static final List<FieldDefinition> ROLE = new TableWriter("icmp.int_info.", 0, Reference.rfc(5837, "4"))
            .bits("role", "Role", 2, DECIMAL, CodePoints.NONE,
                    "Which interface it is: 0 that by which the packet came, 2 that by which it would have left.")
            .bits("reserved", "Reserved", 2, DECIMAL, UNUSED)
            .bits("ifindex", "With number", 1, FLAG, "Its number follows.")
            .bits("ipaddr", "With address", 1, FLAG, "Its address follows.")
            .bits("name_present", "With name", 1, FLAG, "Its name follows.")
            .bits("mtu_present", "With MTU", 1, FLAG, "It follows how long a packet may be there.").rows();
    /// The number of an interface.
    public static final FieldDefinition INDEX = INTERFACES.number("index", "Interface index", 4,
            "The number that the router has for it.");
    /// Of which family its address is.
    public static final FieldDefinition FAMILY = INTERFACES.number("afi", "Address family", 2, IcmpExtensionFields::family,
            "Of which kind the address is.");
    /// Its address.
    public static final FieldDefinition ADDRESS_4 = INTERFACES.ipv4("ipv4", "Address", "The interface's address.");
    /// Its address.
    public static final FieldDefinition ADDRESS_6 = INTERFACES.ipv6("ipv6", "Address", "The interface's address.");
    /// How long its name is.
    public static final FieldDefinition NAME_LENGTH = INTERFACES.number("name_length", "Name length", 1,
            "How many bytes the name takes, with this one.");
    /// Its name.
    public static final FieldDefinition NAME = INTERFACES.text("name", "Name", "What the router calls the interface.");
    /// How long a packet may be there.
    public static final FieldDefinition MTU = INTERFACES.number("mtu", "MTU", 4, "How long a packet may be there.");
    /// Two bytes beside a family.
    public static final FieldDefinition RESERVED = EXTENSIONS.octets("reserved", "Reserved", 2,
            UNUSED);

    /// The name of the interface that is asked for.
    public static final FieldDefinition ASKED_NAME = IDENTIFICATIONS.text("name", "Name",
            "What the other host calls the interface.");
    /// The number of the interface that is asked for.
    public static final FieldDefinition ASKED_INDEX = IDENTIFICATIONS.number("index", "Interface index", 4,
            "The number that the other host has for it.");
    /// Of which family the address is.
    public static final FieldDefinition ASKED_FAMILY = IDENTIFICATIONS.number("afi", "Address family", 2,
            IcmpExtensionFields::family, "Of which kind the address is.");
    /// How long the address is.
    public static final FieldDefinition ASKED_LENGTH = IDENTIFICATIONS.number("addr_length", "Address length", 1,
            "How many bytes the address has.");
    /// A byte beside that.
    public static final FieldDefinition ASKED_RESERVED = IDENTIFICATIONS.octets("reserved", "Reserved", 1,
            UNUSED);
    /// The address of the interface that is asked for.
    public static final FieldDefinition ASKED_4 = IDENTIFICATIONS.ipv4("ipv4", "Address", "An address of the interface.");
    /// The address of the interface that is asked for.
    public static final FieldDefinition ASKED_6 = IDENTIFICATIONS.ipv6("ipv6", "Address", "An address of the interface.");
    /// The address of the interface that is asked for, of another kind.
    public static final FieldDefinition ASKED_OTHER = IDENTIFICATIONS.octets("address", "Address",
            "An address of the interface.");

    /// All rows.
    public static final List<FieldDefinition> ALL = Stream.of(List.of(WHOLE), HEAD, CHECKSUM_ROWS.workedOut(),
            List.of(OBJECT, LENGTH, CLASS, TYPE, DATA, LABEL), LABEL_PARTS, List.of(LABEL_DATA), ROLE,
            List.of(INDEX, FAMILY, RESERVED, ADDRESS_4, ADDRESS_6, NAME_LENGTH, NAME, MTU, ASKED_NAME, ASKED_INDEX,
                    ASKED_FAMILY, ASKED_LENGTH, ASKED_RESERVED, ASKED_4, ASKED_6, ASKED_OTHER))
            .flatMap(List::stream).toList();

    private IcmpExtensionFields() {}

    /// What asks for an interface has from its identifier on (RFC 8335 section 2).
    ///
    /// @param prefix what the names begin with: `icmp.`
    ///
    /// @param identifier the field before it, which it has in common with an echo
    static List<FieldDefinition> probe(String prefix, FieldDefinition identifier) {
        return after(identifier, numbered(prefix, "2").bits("req.res", "Reserved", 7, HEXADECIMAL, UNUSED)
                .bits("req.local", "Local", 1, FLAG, "The interface is one of the host that is asked."));
    }

    /// What the answer has (RFC 8335 section 3).
    ///
    /// @param identifier as that of [#probe(String, FieldDefinition)]
    static List<FieldDefinition> probeReply(String prefix, FieldDefinition identifier) {
        return after(identifier, numbered(prefix, "3").bits("rsp.state", "State", 3, DECIMAL,
                        "What the table of neighbours says of an interface of another host: 2 that it can be reached.")
                .bits("rsp.res", "Reserved", 2, HEXADECIMAL, UNUSED)
                .bits("rsp.active", "Active", 1, FLAG, "The interface is in use.")
                .bits("rsp.ipv4", "IPv4", 1, FLAG, "IPv4 is in use on the interface.")
                .bits("rsp.ipv6", "IPv6", 1, FLAG, "IPv6 is in use on the interface."));
    }

    private static List<FieldDefinition> after(FieldDefinition identifier, TableWriter others) {
        return Stream.concat(Stream.of(identifier), others.rows().stream()).toList();
    }

    private static TableWriter numbered(String prefix, String section) {
        return new TableWriter(prefix + "ext.echo.", 6, Reference.rfc(8335, section))
                .bits("seq", "Sequence number", 8, DECIMAL, "Which question of the series; the answer has the same.");
    }

    private static String name(long value) {
        return switch ((int) value) {
            case LABELS -> "MPLS label stack";
            case INTERFACE -> "Interface information";
            case IDENTIFICATION -> "Interface identification";
            default -> "";
        };
    }

    private static String family(long value) {
        return value == 1 ? "IPv4" : value == 2 ? "IPv6" : "";
    }
}
