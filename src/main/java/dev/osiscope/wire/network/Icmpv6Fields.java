package dev.osiscope.wire.network;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.FLAG;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;
import static dev.osiscope.wire.FieldFormat.IPV6_ADDRESS;
import static dev.osiscope.wire.FieldFormat.OCTETS;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.ChecksumRows;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import dev.osiscope.wire.TableWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The field tables of ICMP for IPv6 (RFC 4443), with neighbour discovery (RFC 4861) and listener discovery
/// (RFC 2710). The rows of neighbour discovery's options stand in [NeighbourOptionFields].
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |     Type      |     Code      |          Checksum             |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                What the type says ···
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class Icmpv6Fields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("icmpv6", "ICMPv6", Protocol.Level.NETWORK);
    /// The length of the part that all messages have.
    public static final int FIXED_LENGTH = 4;

    /// The length of a listener query of version 2, before its sources.
    public static final int QUERY_2_LENGTH = 28;

    private static final Reference MESSAGES = Reference.rfc(4443, "2.1");
    private static final String LATER = "Kept for later use; zero.";
    private static final int WORD = 4;

    /// Type.
    public static final FieldDefinition TYPE = new FieldDefinition("icmpv6.type", "Type",
            BitRange.ofBytes(0, 1), DECIMAL, Icmpv6Type::name, MESSAGES, "What the message says.");
    /// Code.
    public static final FieldDefinition CODE = new FieldDefinition("icmpv6.code", "Code",
            BitRange.ofBytes(1, 1), DECIMAL, MESSAGES, "What the message says more exactly.");
    /// Checksum.
    public static final FieldDefinition CHECKSUM = new FieldDefinition("icmpv6.checksum", "Checksum",
            BitRange.ofBytes(2, 2), HEXADECIMAL, MESSAGES,
            "Guards the message and the addresses of the packet against damage.");
    /// The checksum with what is worked out of it.
    public static final ChecksumRows CHECKSUM_ROWS = ChecksumRows.of(CHECKSUM);

    private static final List<FieldDefinition> MTU = rows(4443, "3.2").bytes("mtu", "MTU", WORD, DECIMAL,
            "How long a packet may be that passes there whole.").rows();
    private static final List<FieldDefinition> POINTER = rows(4443, "3.4").bytes("pointer", "Pointer", WORD, DECIMAL,
            "Which byte of the quoted packet is wrong.").rows();
    private static final List<FieldDefinition> ECHO = rows(4443, "4.1")
            .bits("echo.identifier", "Identifier", 16, HEXADECIMAL,
                    "Which series of questions it belongs to; the answer has the same.")
            .bits("echo.sequence_number", "Sequence number", 16, DECIMAL,
                    "Which question of the series; the answer has the same.")
            .rows();
    private static final List<FieldDefinition> LISTENER = rows(2710, "3")
            .bits("mld.maximum_response_delay", "Maximum response delay", 16, DECIMAL,
                    "How long a host may wait with its answer, in milliseconds.")
            .bytes("reserved", "Reserved", 2, OCTETS, LATER)
            .bytes("mld.multicast_address", "Multicast address", 16, IPV6_ADDRESS, "Which group it is about.")
            .rows();
    /// A query of version 2, after type, code and checksum, before its sources (RFC 3810 section 5.1).
    private static final List<FieldDefinition> LISTENER_QUERY_2 = rows(3810, "5.1")
            .bits("mld.maximum_response_code", "Maximum response code", 16, DECIMAL,
                    "How long a host may wait with its answer, as a code; up to 32767 in milliseconds.")
            .bytes("reserved", "Reserved", 2, OCTETS, LATER)
            .bytes("mld.multicast_address", "Multicast address", 16, IPV6_ADDRESS, "Which group it is about.")
            .bits("mld.flag.reserved", "Reserved", 4, DECIMAL, LATER)
            .bits("mld.flag.s", "Suppress", 1, FLAG, "Routers that hear it don't touch their timers.")
            .bits("mld.flag.qrv", "Robustness", 3, DECIMAL, "How many losses in a row are reckoned with.")
            .bytes("mld.qqi", "Query interval", 1, DECIMAL, "How often is asked, as a code; up to 127 in seconds.")
            .bytes("mld.nb_sources", "Sources", 2, DECIMAL, "How many sources follow.").rows();
    private static final List<FieldDefinition> LISTENER_REPORT_2 = rows(3810, "5.2")
            .bytes("reserved", "Reserved", 2, OCTETS, LATER)
            .bytes("mldr.nb_mcast_records", "Records", 2, DECIMAL, "How many groups follow.").rows();
    private static final List<FieldDefinition> ROUTER = rows(4861, "4.2")
            .bytes("nd.ra.cur_hop_limit", "Hop limit", 1, DECIMAL, "Which hop limit hosts on this link are to use.")
            .bits("nd.ra.flag.m", "Managed addresses", 1, FLAG, "Addresses come from DHCPv6.")
            .bits("nd.ra.flag.o", "Other configuration", 1, FLAG, "Other settings come from DHCPv6.")
            .bits("nd.ra.flag.h", "Home agent", 1, FLAG, "The router serves mobile hosts too.")
            .bits("nd.ra.flag.prf", "Preference", 2, DECIMAL, "How good this router is compared with others.")
            .bits("nd.ra.flag.p", "Proxy", 1, FLAG, "The message was passed on by a proxy.").bits(
                    "nd.ra.flag.rsv", "Reserved", 2, DECIMAL, LATER)
            .bits("nd.ra.router_lifetime", "Router lifetime", 16, DECIMAL,
                    "How many seconds the router may be used for; 0 where it is none to use.")
            .bytes("nd.ra.reachable_time", "Reachable time", WORD, DECIMAL,
                    "How many milliseconds a neighbour counts as there after it was heard.")
            .bytes("nd.ra.retrans_timer", "Retransmission timer", WORD, DECIMAL,
                    "How many milliseconds to wait before asking again.")
            .rows();
    private static final List<FieldDefinition> SOLICITATION = rows(4861, "4.3")
            .bytes("reserved", "Reserved", WORD, OCTETS, LATER)
            .bytes("nd.ns.target_address", "Target address", 16, IPV6_ADDRESS,
                    "The address whose card is looked for.").rows();
    private static final List<FieldDefinition> ADVERTISEMENT = rows(4861, "4.4")
            .bits("nd.na.flag.r", "Router", 1, FLAG, "The sender is a router.")
            .bits("nd.na.flag.s", "Solicited", 1, FLAG, "It answers a question.")
            .bits("nd.na.flag.o", "Override", 1, FLAG, "It replaces what was known before.")
            .bits("nd.na.flag.rsv", "Reserved", 29, DECIMAL, LATER)
            .bytes("nd.na.target_address", "Target address", 16, IPV6_ADDRESS, "The address whose card this is.")
            .rows();
    private static final List<FieldDefinition> REDIRECT = rows(4861, "4.5")
            .bytes("reserved", "Reserved", WORD, OCTETS, LATER)
            .bytes("nd.rd.target_address", "Target address", 16, IPV6_ADDRESS, "Who is the shorter way.")
            .bytes("nd.rd.destination_address", "Destination address", 16, IPV6_ADDRESS, "The way to whom.").rows();

    private static final List<FieldDefinition> RESERVED =
            rows(4443, "3.1").bytes("reserved", "Reserved", WORD, OCTETS, LATER).rows();

    /// Of a message that says how long the quoted packet is.
    private static final List<FieldDefinition> EXTENDED = rows(4884, "4")
            .bytes("length", "Length", 1, DECIMAL, "How many words of 8 bytes are quoted; 0 where nobody says so.")
            .bytes("reserved", "Reserved", 3, OCTETS, LATER).rows();
    /// How long the quoted packet is, in words, before extensions follow it.
    public static final FieldDefinition QUOTED_LENGTH = EXTENDED.getFirst();
    private static final List<FieldDefinition> PROBE = IcmpExtensionFields.probe("icmpv6.", ECHO.getFirst());
    private static final List<FieldDefinition> PROBE_REPLY = IcmpExtensionFields.probeReply("icmpv6.", ECHO.getFirst());

    private static final Map<Integer, List<FieldDefinition>> BY_TYPE = Map.ofEntries(
            Map.entry(1, RESERVED), Map.entry(3, RESERVED), Map.entry(133, RESERVED), Map.entry(2, MTU),
            Map.entry(4, POINTER), Map.entry(160, PROBE), Map.entry(161, PROBE_REPLY), Map.entry(128, ECHO), Map.entry(129, ECHO),
            Map.entry(130, LISTENER), Map.entry(131, LISTENER), Map.entry(132, LISTENER),
            Map.entry(143, LISTENER_REPORT_2), Map.entry(134, ROUTER),
            Map.entry(135, SOLICITATION), Map.entry(136, ADVERTISEMENT), Map.entry(137, REDIRECT));

    /// How many groups a report of version 2 has.
    public static final FieldDefinition RECORD_COUNT = LISTENER_REPORT_2.getLast();
    /// How many sources a query of version 2 has.
    public static final FieldDefinition SOURCE_COUNT = LISTENER_QUERY_2.getLast();
    /// A source of a query of version 2.
    public static final FieldDefinition SOURCE = new TableWriter("icmpv6.mld.", 0, Reference.rfc(3810, "5.1"))
            .bytes("source_address", "Source address", 16, IPV6_ADDRESS, "A sender that is asked about.")
            .rows().getFirst();
    /// What is left over.
    public static final FieldDefinition DATA = new TableWriter("icmpv6.", 0, MESSAGES)
            .rest("data", "Data", OCTETS, "What else the message has.").rows().getFirst();

    /// The rows that all messages have.
    public static final List<FieldDefinition> SHARED = List.of(TYPE, CODE, CHECKSUM);
    /// A row of each name.
    public static final List<FieldDefinition> ALL = FieldDefinition.ofEachId(Stream.of(SHARED, RESERVED, EXTENDED, PROBE,
            PROBE_REPLY, MTU, POINTER,
            ECHO, LISTENER, LISTENER_QUERY_2, LISTENER_REPORT_2, ROUTER, SOLICITATION, ADVERTISEMENT, REDIRECT,
            List.of(SOURCE, DATA)).flatMap(List::stream));

    private Icmpv6Fields() {}

    /// Whether the message of which these bytes are there says how long the packet is that it quotes.
    public static boolean isExtended(Icmpv6Type type, Bytes message) {
        return type.mayBeExtended() && message.length() > FIXED_LENGTH && QUOTED_LENGTH.intIn(message) > 0;
    }

    /// The rows of a message of this type that says how long the packet is that it quotes.
    public static List<FieldDefinition> ofExtended() {
        return Stream.concat(SHARED.stream(), EXTENDED.stream()).toList();
    }

    /// The rows of a message of this type, in their order.
    public static List<FieldDefinition> of(Icmpv6Type type) {
        return Stream.concat(SHARED.stream(), BY_TYPE.getOrDefault(type.value(), List.of()).stream()).toList();
    }

    /// The rows of a query of version 2.
    public static List<FieldDefinition> ofListenerQuery2() {
        return Stream.concat(SHARED.stream(), LISTENER_QUERY_2.stream()).toList();
    }

    private static TableWriter rows(int rfc, String section) {
        return new TableWriter("icmpv6.", FIXED_LENGTH, Reference.rfc(rfc, section));
    }
}
