package dev.osiscope.wire.application;

import static dev.osiscope.wire.FieldFormat.FLAG;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.LooseRows;
import dev.osiscope.wire.Reference;
import dev.osiscope.wire.TableWriter;
import java.util.List;
import java.util.stream.Stream;

/// The field table of BGP's update (RFC 4271 section 4.3): networks that are gone, what all networks told of have in
/// common, and these networks.
///
/// ```text
///  +----------------------------+------------------+------------------------+--------------+-----------+
///  | Withdrawn routes length (2)| Withdrawn routes | Attributes length (2)  |  Attributes  | Networks  |
///  +----------------------------+------------------+------------------------+--------------+-----------+
///  an attribute: | flags (1) | type (1) | length (1, or 2 with the flag E) | value |
///  a network:    | bits (1) | as many bytes of the address as hold so many bits |
/// ```
public final class BgpAttributeFields {

    /// Where the routes come from.
    public static final int ORIGIN = 1;
    /// Through which networks they lead.
    public static final int AS_PATH = 2;
    /// Who is next on the way.
    public static final int NEXT_HOP = 3;
    /// Which of several ways into the network is the better one.
    public static final int DISCRIMINATOR = 4;
    /// How well liked a route is within the network.
    public static final int LOCAL_PREFERENCE = 5;
    /// Who put routes together.
    public static final int AGGREGATOR = 7;
    /// Marks that routes bear.
    public static final int COMMUNITIES = 8;
    /// Who told it first within the network.
    public static final int ORIGINATOR = 9;
    /// Networks of any family.
    public static final int REACHABLE = 14;
    /// Networks of any family that are gone.
    public static final int UNREACHABLE = 15;

    private static final LooseRows UPDATE = BgpFields.rows(4271, "4.3");
    private static final LooseRows ATTRIBUTES = BgpFields.rows(4271, "5.1");
    private static final LooseRows MULTIPROTOCOL = BgpFields.rows(4760, "3");
    private static final LooseRows COMMUNITY_ROWS = BgpFields.rows(1997, "");
    private static final String ATTRIBUTE_PREFIX = "update.path_attribute.";

    /// Length of the withdrawn routes.
    public static final FieldDefinition WITHDRAWN_LENGTH = UPDATE.number("update.withdrawn_routes.length",
            "Withdrawn routes length", 2, "How many bytes of networks that are gone follow.");
    /// Withdrawn routes.
    public static final FieldDefinition WITHDRAWN = UPDATE.structure("update.withdrawn_routes", "Withdrawn routes",
            "Networks that can't be reached this way any more.");
    /// Length of the attributes.
    public static final FieldDefinition ATTRIBUTES_LENGTH = UPDATE.number("update.path_attributes.length",
            "Total path attribute length", 2, "How many bytes of attributes follow.");
    /// Attributes.
    public static final FieldDefinition PATH_ATTRIBUTES = UPDATE.structure("update.path_attributes", "Path attributes",
            "What the networks told of have in common.");
    /// Networks.
    public static final FieldDefinition NETWORKS = UPDATE.structure("update.nlri", "Networks",
            "Networks that can be reached this way.");
    /// Path identifier.
    public static final FieldDefinition PATH_ID = BgpFields.rows(7911, "3").number("nlri_path_id", "Path identifier", 4,
            "Which of several paths to the network it is.");
    /// Length of a network's prefix.
    public static final FieldDefinition PREFIX_LENGTH = UPDATE.number("prefix_length", "Prefix length", 1,
            "How many bits of an address name the network.");
    /// Network that is gone.
    public static final FieldDefinition WITHDRAWN_PREFIX = UPDATE.text("withdrawn_prefix", "Withdrawn prefix",
            "The network that is gone; zeros fill its address up.");
    /// Network.
    public static final FieldDefinition PREFIX = UPDATE.text("nlri_prefix", "Prefix",
            "The network; zeros fill its address up.");
    /// An attribute.
    public static final FieldDefinition ATTRIBUTE = UPDATE.structure("update.path_attribute", "Path attribute",
            "One attribute.");

    /// The flags of an attribute, in their order.
    public static final List<FieldDefinition> ALL_OF_FLAGS =
            new TableWriter("bgp." + ATTRIBUTE_PREFIX, 0, Reference.rfc(4271, "4.3"))
                    .bits("flags.optional", "Optional", 1, FLAG, "Not every router needs to know it.")
                    .bits("flags.transitive", "Transitive", 1, FLAG, "Who doesn't know it passes it on.")
                    .bits("flags.partial", "Partial", 1, FLAG, "Somebody on the way didn't know it.")
                    .bits("flags.extended_length", "Extended length", 1, FLAG, "The length has two bytes.")
                    .bits("flags.unused", "Unused", 4, HEXADECIMAL, "Kept for later use; zero.").rows();
    /// Whether the length has two bytes.
    public static final FieldDefinition EXTENDED = ALL_OF_FLAGS.get(3);
    /// Type of an attribute.
    public static final FieldDefinition TYPE = UPDATE.number(ATTRIBUTE_PREFIX + "type_code", "Type code", 1,
            BgpAttributeFields::type, "What the attribute is about.");
    /// Length of an attribute, of one or two bytes.
    public static final FieldDefinition LENGTH = UPDATE.number(ATTRIBUTE_PREFIX + "length", "Length", 0,
            "How many bytes of it follow.");
    /// Origin.
    public static final FieldDefinition ORIGIN_VALUE = ATTRIBUTES.number(ATTRIBUTE_PREFIX + "origin", "Origin", 1,
            value -> switch ((int) value) {
                case 0 -> "IGP";
                case 1 -> "EGP";
                case 2 -> "INCOMPLETE";
                default -> "";
            }, "How the first network on the path came to know of the route.");
    /// Part of the path.
    public static final FieldDefinition SEGMENT = ATTRIBUTES.structure(ATTRIBUTE_PREFIX + "as_path_segment",
            "AS path segment", "A part of the path, as a list or a set of networks.");
    /// Kind of a part of the path.
    public static final FieldDefinition SEGMENT_TYPE = ATTRIBUTES.number(ATTRIBUTE_PREFIX + "as_path_segment.type",
            "Segment type", 1, value -> value == 1 ? "AS_SET" : value == 2 ? "AS_SEQUENCE" : "",
            "Whether the networks come in this order or in any.");
    /// How many networks.
    public static final FieldDefinition SEGMENT_LENGTH = ATTRIBUTES.number(ATTRIBUTE_PREFIX + "as_path_segment.length",
            "Segment length", 1, "How many networks follow.");
    /// Network by a short number.
    public static final FieldDefinition AS_2 = ATTRIBUTES.number(ATTRIBUTE_PREFIX + "as_path_segment.as2", "AS", 2,
            "A network on the way, by its number of two bytes.");
    /// Network by a long number.
    public static final FieldDefinition AS_4 = BgpFields.rows(6793, "3").number(
            ATTRIBUTE_PREFIX + "as_path_segment.as4", "AS", 4, "A network on the way, by its number of four bytes.");
    /// Next hop.
    public static final FieldDefinition NEXT_HOP_VALUE = ATTRIBUTES.ipv4(ATTRIBUTE_PREFIX + "next_hop", "Next hop",
            "The router to send packets to.");
    /// Discriminator.
    public static final FieldDefinition DISCRIMINATOR_VALUE = ATTRIBUTES.number(ATTRIBUTE_PREFIX + "multi_exit_disc",
            "Multiple exit discriminator", 4, "Of several ways into the network the one with the lowest is the best.");
    /// Preference.
    public static final FieldDefinition PREFERENCE_VALUE = ATTRIBUTES.number(ATTRIBUTE_PREFIX + "local_pref",
            "Local preference", 4, "Of several routes the one with the highest is taken.");
    /// Number of the network that put routes together.
    public static final FieldDefinition AGGREGATOR_AS = ATTRIBUTES.number(ATTRIBUTE_PREFIX + "aggregator_as",
            "Aggregator AS", 0, "The network that put the routes together.");
    /// Router that put routes together.
    public static final FieldDefinition AGGREGATOR_ADDRESS = ATTRIBUTES.ipv4(ATTRIBUTE_PREFIX + "aggregator_origin",
            "Aggregator origin", "The router that put the routes together.");
    /// Whose mark it is.
    public static final FieldDefinition COMMUNITY_AS = COMMUNITY_ROWS.number(ATTRIBUTE_PREFIX + "community_as",
            "Community AS", 2, "The network whose mark it is; 65535 for marks that all know.");
    /// Mark.
    public static final FieldDefinition COMMUNITY_VALUE = COMMUNITY_ROWS.number(ATTRIBUTE_PREFIX + "community_value",
            "Community value", 2, "Which of that network's marks.");
    /// Router that told it first.
    public static final FieldDefinition ORIGINATOR_ID = BgpFields.rows(4456, "8").ipv4(
            ATTRIBUTE_PREFIX + "originator_id", "Originator identifier",
            "Who told the route first within the network.");
    /// Family of addresses.
    public static final FieldDefinition FAMILY = MULTIPROTOCOL.number(ATTRIBUTE_PREFIX + "mp_reach_nlri.afi", "AFI", 2,
            BgpFields::family, "The family of the addresses.");
    /// Kind of routes.
    public static final FieldDefinition SUBFAMILY = MULTIPROTOCOL.number(ATTRIBUTE_PREFIX + "mp_reach_nlri.safi",
            "SAFI", 1, BgpFields::subfamily, "What the routes are for.");
    /// Length of the next hop.
    public static final FieldDefinition NEXT_LENGTH = MULTIPROTOCOL.number(
            ATTRIBUTE_PREFIX + "mp_reach_nlri.next_hop_length", "Next hop length", 1,
            "How many bytes the next hop has. (The name is ours.)");
    /// Next hop of any family.
    public static final FieldDefinition NEXT = MULTIPROTOCOL.octets(ATTRIBUTE_PREFIX + "mp_reach_nlri.next_hop",
            "Next hop", "The router to send packets to.");
    /// Family of addresses that are gone.
    public static final FieldDefinition GONE_FAMILY = MULTIPROTOCOL.number(ATTRIBUTE_PREFIX + "mp_unreach_nlri.afi",
            "AFI", 2, BgpFields::family, "The family of the addresses.");
    /// Kind of routes that are gone.
    public static final FieldDefinition GONE_SUBFAMILY = MULTIPROTOCOL.number(
            ATTRIBUTE_PREFIX + "mp_unreach_nlri.safi", "SAFI", 1, BgpFields::subfamily, "What the routes are for.");
    /// What an attribute says that is not taken apart.
    public static final FieldDefinition VALUE = UPDATE.octets("update.path_attributes.unknown", "Value",
            "What the attribute says; it is not taken apart here.");

    /// All rows.
    public static final List<FieldDefinition> ALL = Stream.concat(ALL_OF_FLAGS.stream(), Stream.of(WITHDRAWN_LENGTH,
            WITHDRAWN, ATTRIBUTES_LENGTH, PATH_ATTRIBUTES, NETWORKS, PATH_ID, PREFIX_LENGTH, WITHDRAWN_PREFIX, PREFIX,
            ATTRIBUTE, TYPE, LENGTH, ORIGIN_VALUE, SEGMENT, SEGMENT_TYPE, SEGMENT_LENGTH, AS_2, AS_4, NEXT_HOP_VALUE,
            DISCRIMINATOR_VALUE, PREFERENCE_VALUE, AGGREGATOR_AS, AGGREGATOR_ADDRESS, COMMUNITY_AS, COMMUNITY_VALUE,
            ORIGINATOR_ID, FAMILY, SUBFAMILY, NEXT_LENGTH, NEXT, GONE_FAMILY, GONE_SUBFAMILY, VALUE)).toList();

    private BgpAttributeFields() {}

    private static String type(long value) {
        return switch ((int) value) {
            case ORIGIN -> "ORIGIN";
            case AS_PATH -> "AS_PATH";
            case NEXT_HOP -> "NEXT_HOP";
            case DISCRIMINATOR -> "MULTI_EXIT_DISC";
            case LOCAL_PREFERENCE -> "LOCAL_PREF";
            case 6 -> "ATOMIC_AGGREGATE";
            case AGGREGATOR -> "AGGREGATOR";
            case COMMUNITIES -> "COMMUNITIES";
            case ORIGINATOR -> "ORIGINATOR_ID";
            case 10 -> "CLUSTER_LIST";
            case REACHABLE -> "MP_REACH_NLRI";
            case UNREACHABLE -> "MP_UNREACH_NLRI";
            case 16 -> "EXTENDED_COMMUNITIES";
            case 17 -> "AS4_PATH";
            case 18 -> "AS4_AGGREGATOR";
            case 32 -> "LARGE_COMMUNITY";
            case 35 -> "OTC";
            default -> "";
        };
    }
}
