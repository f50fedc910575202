package dev.osiscope.wire.network;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.FLAG;
import static dev.osiscope.wire.FieldFormat.OCTETS;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.LooseRows;
import dev.osiscope.wire.Reference;
import dev.osiscope.wire.TableWriter;
import java.util.List;
import java.util.stream.Stream;

/// The field table of an option of neighbour discovery (RFC 4861 section 4.6).
///
/// ```text
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |     Type      |    Length     |      Data ···
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class NeighbourOptionFields {

    /// The unit of an option's length, in bytes.
    public static final int UNIT = 8;

    /// The type of the option that quotes the packet that a redirect is about.
    public static final int REDIRECTED = 4;

    /// All rows, in the order of the option: first the option as a whole.
    public static final List<FieldDefinition> ALL = new TableWriter("icmpv6.opt", 0, Reference.rfc(4861, "4.6"))
            .whole(".option", "Option", "One option of the message. (The name is ours.)")
            .bits(".type", "Type", 8, DECIMAL, NeighbourOptionFields::name, "Which option it is.")
            .bits(".length", "Length", 8, DECIMAL, "How long the option is, in units of 8 bytes.")
            .rest(".data", "Data", OCTETS, "What the option says. (The name is ours.)")
            .rows();
    /// Type.
    public static final FieldDefinition TYPE = ALL.get(1);
    /// Length.
    public static final FieldDefinition LENGTH = ALL.get(2);

    /// The whole option.
    public static final FieldDefinition OPTION = ALL.getFirst();
    /// What an option says that is not taken apart.
    public static final FieldDefinition DATA = ALL.getLast();
    /// The type of the sender's link address.
    public static final int SOURCE = 1;
    /// The type of the target's link address.
    public static final int TARGET = 2;
    /// The type of a prefix.
    public static final int PREFIX = 3;
    /// The type of the longest packet.
    public static final int MTU = 5;
    /// The type of a number against old messages.
    public static final int NONCE = 14;
    /// The type of name servers.
    public static final int NAME_SERVERS = 25;
    /// The type of names to search.
    public static final int SEARCH_LIST = 31;

    private static final LooseRows ROWS = new LooseRows("icmpv6.opt.", Reference.rfc(4861, "4.6"));
    private static final LooseRows NAMES = new LooseRows("icmpv6.opt.", Reference.rfc(8106, "5"));

    /// Reserved, of any length.
    public static final FieldDefinition RESERVED = ROWS.octets("reserved", "Reserved", "Kept for later use; zero.");
    /// Link address.
    public static final FieldDefinition LINK_ADDRESS = ROWS.mac("linkaddr", "Link-layer address",
            "The card of the sender or of the target.");
    /// Length of a prefix.
    public static final FieldDefinition PREFIX_LENGTH = ROWS.number("prefix.length", "Prefix length", 1,
            "How many bits of an address name the network.");
    /// The flags of a prefix, in their order.
    public static final List<FieldDefinition> ALL_OF_PREFIX_FLAGS =
            new TableWriter("icmpv6.opt.prefix.flag.", 0, Reference.rfc(4861, "4.6.2"))
                    .bits("l", "On-link", 1, FLAG, "Addresses with this prefix are on this link.")
                    .bits("a", "Autonomous", 1, FLAG, "Hosts may make addresses of their own with it.")
                    .bits("r", "Router address", 1, FLAG, "The prefix is the router's whole address.")
                    .bits("reserved", "Reserved", 5, DECIMAL, "Kept for later use; zero.").rows();
    /// Valid lifetime.
    public static final FieldDefinition VALID = ROWS.number("prefix.valid_lifetime", "Valid lifetime", 4,
            "For how many seconds the prefix holds; 4294967295 for ever.");
    /// Preferred lifetime.
    public static final FieldDefinition PREFERRED = ROWS.number("prefix.preferred_lifetime", "Preferred lifetime", 4,
            "For how many seconds new conversations may use it.");
    /// Prefix.
    public static final FieldDefinition PREFIX_ADDRESS = ROWS.ipv6("prefix", "Prefix", "The network.");
    /// Longest packet.
    public static final FieldDefinition MTU_VALUE = ROWS.number("mtu", "MTU", 4,
            "How long a packet may be on this link.");
    /// Number against old messages.
    public static final FieldDefinition NONCE_VALUE = new LooseRows("icmpv6.opt.", Reference.rfc(3971, "5.3.2"))
            .octets("nonce", "Nonce", "A number that an answer repeats, so that no old one can stand for it.");
    /// Lifetime of name servers.
    public static final FieldDefinition SERVERS_LIFETIME = NAMES.number("rdnss.lifetime", "Lifetime", 4,
            "For how many seconds the servers may be asked.");
    /// Name server.
    public static final FieldDefinition SERVER = NAMES.ipv6("rdnss", "Recursive DNS server", "Whom to ask for names.");
    /// Lifetime of names to search.
    public static final FieldDefinition SEARCH_LIFETIME = NAMES.number("dnssl.lifetime", "Lifetime", 4,
            "For how many seconds the names hold.");
    /// Name to search.
    public static final FieldDefinition SEARCH = NAMES.text("dnssl", "Domain name", "What to add to short names.");

    /// All rows of what the types say.
    public static final List<FieldDefinition> ALL_OF_TYPES = Stream.concat(ALL_OF_PREFIX_FLAGS.stream(), Stream.of(
            RESERVED, LINK_ADDRESS, PREFIX_LENGTH, VALID, PREFERRED, PREFIX_ADDRESS, MTU_VALUE, NONCE_VALUE,
            SERVERS_LIFETIME, SERVER, SEARCH_LIFETIME, SEARCH)).toList();

    private NeighbourOptionFields() {}

    private static String name(long value) {
        return switch ((int) value) {
            case SOURCE -> "Source link address";
            case TARGET -> "Target link address";
            case PREFIX -> "Prefix";
            case REDIRECTED -> "Redirected header";
            case MTU -> "MTU";
            case NONCE -> "Nonce";
            case NAME_SERVERS -> "Recursive DNS server";
            case SEARCH_LIST -> "DNS search list";
            default -> "";
        };
    }
}
