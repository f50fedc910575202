package dev.osiscope.wire.application;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.OCTETS;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.LooseRows;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import dev.osiscope.wire.TableWriter;
import java.util.List;
import java.util.stream.Stream;

/// The field table of the Border Gateway Protocol, in which routers tell each other which networks they lead to
/// (RFC 4271). The rows of an update's attributes stand in [BgpAttributeFields].
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                  Marker (16 bytes, all bits set)              |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |          Length               |      Type     | What it says ···
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class BgpFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("bgp", "BGP", Protocol.Level.APPLICATION);
    /// The port of the routers.
    public static final int PORT = 179;
    /// The length of a message's header, and of the shortest message.
    public static final int FIXED_LENGTH = 19;
    /// A message that opens the conversation.
    public static final int OPEN = 1;
    /// A message about routes.
    public static final int UPDATE = 2;
    /// A message that says why the conversation ends.
    public static final int NOTIFICATION = 3;
    /// A message that asks for all routes again.
    public static final int ROUTE_REFRESH = 5;
    /// A capability of several protocols (RFC 4760 section 8).
    public static final int MULTIPROTOCOL = 1;
    /// A capability of long numbers (RFC 6793 section 3).
    public static final int LONG_NUMBERS = 65;
    /// A parameter of the opening message that holds capabilities.
    public static final int CAPABILITY = 2;

    /// The header of a message, in its order.
    public static final List<FieldDefinition> ALL_OF_HEADER =
            new TableWriter("bgp.", 0, Reference.rfc(4271, "4.1"))
                    .bytes("marker", "Marker", 16, OCTETS, "All bits are set; it says that a message begins.")
                    .bytes("length", "Length", 2, DECIMAL, "How long the message is in bytes, header included.")
                    .bits("type", "Type", 8, DECIMAL, BgpFields::type, "What the message does.").rows();
    /// Marker.
    public static final FieldDefinition MARKER = ALL_OF_HEADER.getFirst();
    /// Length.
    public static final FieldDefinition LENGTH = ALL_OF_HEADER.get(1);
    /// Type.
    public static final FieldDefinition TYPE = ALL_OF_HEADER.getLast();

    private static final LooseRows MESSAGES = rows(4271, "4");
    private static final LooseRows OPENING = rows(4271, "4.2");
    private static final LooseRows CAPABILITIES = rows(5492, "4");
    private static final LooseRows FAMILIES = rows(4760, "8");
    private static final LooseRows ERRORS = rows(4271, "4.5");
    private static final LooseRows REFRESH = rows(2918, "3");

    /// A message as a whole.
    public static final FieldDefinition MESSAGE = MESSAGES.structure("message", "Message",
            "One message. (The name is ours.)");
    /// What stands before the first marker.
    public static final FieldDefinition CONTINUATION = MESSAGES.octets("continuation", "Continuation",
            "The end of a message whose start was not seen, or no message at all.");
    /// What can't be read.
    public static final FieldDefinition UNREAD = MESSAGES.octets("unread", "Unread",
            "What can't be read, or what this type of message doesn't tell more about. (The name is ours.)");
    /// Version.
    public static final FieldDefinition VERSION = OPENING.number("open.version", "Version", 1, "4.");
    /// Number of the sender's network.
    public static final FieldDefinition AS = OPENING.number("open.myas", "My AS", 2,
            "Which network (autonomous system) the sender speaks for; 23456 where the number is longer.");
    /// Time to hold.
    public static final FieldDefinition HOLD_TIME = OPENING.number("open.holdtime", "Hold time", 2,
            "After how many seconds of silence the sender gives up; 0 for never.");
    /// Identifier.
    public static final FieldDefinition IDENTIFIER = OPENING.ipv4("open.identifier", "BGP identifier",
            "Which router it is: one of its addresses.");
    /// Length of the parameters.
    public static final FieldDefinition PARAMETERS_LENGTH = OPENING.number("open.opt.len",
            "Optional parameters length", 1, "How many bytes of parameters follow.");
    /// Parameters.
    public static final FieldDefinition PARAMETERS = OPENING.structure("open.opt", "Optional parameters",
            "What the sender can do.");
    /// Parameter.
    public static final FieldDefinition PARAMETER = OPENING.structure("open.opt.param", "Optional parameter",
            "One parameter.");
    /// Type of a parameter.
    public static final FieldDefinition PARAMETER_TYPE = OPENING.number("open.opt.param.type", "Parameter type", 1,
            value -> value == CAPABILITY ? "capability" : "", "What the parameter is about.");
    /// Length of a parameter.
    public static final FieldDefinition PARAMETER_LENGTH = OPENING.number("open.opt.param.len", "Parameter length", 1,
            "How many bytes of it follow.");
    /// Parameter that is not known.
    public static final FieldDefinition PARAMETER_UNKNOWN = OPENING.octets("open.opt.param.unknown", "Unknown",
            "What the parameter says.");
    /// Capability.
    public static final FieldDefinition CAPABILITY_WHOLE = CAPABILITIES.structure("cap", "Capability",
            "Something that the sender can do.");
    /// Type of a capability.
    public static final FieldDefinition CAPABILITY_TYPE = CAPABILITIES.number("cap.type", "Type", 1,
            BgpFields::capability, "What the sender can do.");
    /// Length of a capability.
    public static final FieldDefinition CAPABILITY_LENGTH = CAPABILITIES.number("cap.length", "Length", 1,
            "How many bytes of it follow.");
    /// Family of addresses.
    public static final FieldDefinition FAMILY = FAMILIES.number("cap.mp.afi", "AFI", 2, BgpFields::family,
            "The family of the addresses.");
    /// Reserved.
    public static final FieldDefinition RESERVED = FAMILIES.octets("cap.reserved", "Reserved", 1,
            "Kept for later use; zero.");
    /// Kind of routes.
    public static final FieldDefinition SUBFAMILY = FAMILIES.number("cap.mp.safi", "SAFI", 1, BgpFields::subfamily,
            "What the routes are for.");
    /// Long number of the sender's network.
    public static final FieldDefinition LONG_AS = rows(6793, "3").number("cap.4as", "AS number", 4,
            "Which network the sender speaks for, in four bytes.");
    /// Capability that is not known.
    public static final FieldDefinition CAPABILITY_UNKNOWN = CAPABILITIES.octets("cap.unknown", "Unknown",
            "What the capability says more exactly.");
    /// Error.
    public static final FieldDefinition ERROR = ERRORS.number("notify.major_error", "Error", 1, BgpFields::error,
            "Why the conversation ends.");
    /// Error more exactly.
    public static final FieldDefinition SUBERROR = ERRORS.number("notify.minor_error", "Minor error", 1,
            "Why more exactly; what the number means depends on the error.");
    /// More about the error.
    public static final FieldDefinition ERROR_DATA = ERRORS.octets("notify.minor_data", "Data",
            "The part of the message that was wrong, or a text.");
    /// Family of addresses that are asked for.
    public static final FieldDefinition REFRESH_FAMILY = REFRESH.number("route_refresh.afi", "AFI", 2,
            BgpFields::family, "The family of the addresses whose routes are asked for.");
    /// What the message does.
    public static final FieldDefinition REFRESH_TYPE = rows(7313, "3.2").number("route_refresh.subtype", "Subtype", 1,
            value -> switch ((int) value) {
                case 0 -> "request";
                case 1 -> "beginning";
                case 2 -> "end";
                default -> "";
            }, "Whether routes are asked for, or begin or end to be told.");
    /// Kind of routes that are asked for.
    public static final FieldDefinition REFRESH_SUBFAMILY = REFRESH.number("route_refresh.safi", "SAFI", 1,
            BgpFields::subfamily, "What the routes are for.");

    /// All rows but those of attributes.
    public static final List<FieldDefinition> ALL = Stream.concat(ALL_OF_HEADER.stream(), Stream.of(MESSAGE,
            CONTINUATION, UNREAD, VERSION, AS, HOLD_TIME, IDENTIFIER, PARAMETERS_LENGTH, PARAMETERS, PARAMETER,
            PARAMETER_TYPE, PARAMETER_LENGTH, PARAMETER_UNKNOWN, CAPABILITY_WHOLE, CAPABILITY_TYPE, CAPABILITY_LENGTH,
            FAMILY, RESERVED, SUBFAMILY, LONG_AS, CAPABILITY_UNKNOWN, ERROR, SUBERROR, ERROR_DATA, REFRESH_FAMILY,
            REFRESH_TYPE, REFRESH_SUBFAMILY)).toList();

    private BgpFields() {}

    static LooseRows rows(int rfc, String section) {
        return new LooseRows("bgp.", Reference.rfc(rfc, section));
    }

    private static String type(long value) {
        return switch ((int) value) {
            case OPEN -> "OPEN";
            case UPDATE -> "UPDATE";
            case NOTIFICATION -> "NOTIFICATION";
            case 4 -> "KEEPALIVE";
            case ROUTE_REFRESH -> "ROUTE-REFRESH";
            default -> "";
        };
    }

    private static String capability(long value) {
        return switch ((int) value) {
            case MULTIPROTOCOL -> "several protocols";
            case 2 -> "route refresh";
            case 5 -> "next hop of another family";
            case 6 -> "long messages";
            case 9 -> "role";
            case 64 -> "graceful restart";
            case LONG_NUMBERS -> "AS numbers of 4 bytes";
            case 69 -> "several paths";
            case 70 -> "enhanced route refresh";
            case 71 -> "long-lived graceful restart";
            case 73 -> "name of the router";
            case 128 -> "route refresh of Cisco";
            default -> "";
        };
    }

    static String family(long value) {
        return switch ((int) value) {
            case 1 -> "IPv4";
            case 2 -> "IPv6";
            case 25 -> "layer 2";
            case 16388 -> "link state";
            default -> "";
        };
    }

    static String subfamily(long value) {
        return switch ((int) value) {
            case 1 -> "unicast";
            case 2 -> "multicast";
            case 4 -> "MPLS labels";
            case 65 -> "virtual private LAN";
            case 70 -> "Ethernet VPN";
            case 128 -> "VPN with MPLS labels";
            case 132 -> "route targets";
            case 133 -> "flow rules";
            default -> "";
        };
    }

    private static String error(long value) {
        return switch ((int) value) {
            case 1 -> "header";
            case 2 -> "OPEN";
            case 3 -> "UPDATE";
            case 4 -> "hold time is over";
            case 5 -> "state";
            case 6 -> "cease";
            case 7 -> "ROUTE-REFRESH";
            default -> "";
        };
    }
}
