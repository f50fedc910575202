package dev.osiscope.wire.network;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.FLAG;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;
import static dev.osiscope.wire.FieldFormat.IPV4_ADDRESS;
import static dev.osiscope.wire.FieldFormat.OCTETS;
import static dev.osiscope.wire.FieldFormat.STRUCTURE;
import static dev.osiscope.wire.FieldFormat.WORDS;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.ChecksumRows;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import java.util.List;

/// The field table of IPv4 (RFC 791 section 3.1). The rows of the options stand in [Ipv4OptionFields].
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |Version|  IHL  |    DSCP   |ECN|          Total Length         |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |         Identification        |Flags|      Fragment Offset    |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |  Time to Live |    Protocol   |         Header Checksum       |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                       Source Address                          |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                    Destination Address                        |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                           [Options]                           |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class Ipv4Fields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("ip", "IPv4", Protocol.Level.NETWORK);
    /// The length of a header without options, and the smallest there is.
    public static final int FIXED_LENGTH = 20;

    private static final Reference HEADER = Reference.rfc(791, "3.1");
    private static final Reference DIFFERENTIATED_SERVICES = Reference.rfc(2474, "3");
    private static final int FLAGS_BYTE = 6;

    /// Version.
    public static final FieldDefinition VERSION = new FieldDefinition("ip.version", "Version",
            BitRange.ofBits(0, 0, 4), DECIMAL, HEADER, "The version of IP: 4.");
    /// Internet header length.
    public static final FieldDefinition HEADER_LENGTH = new FieldDefinition("ip.hdr_len", "Header length",
            BitRange.ofBits(0, 4, 4), WORDS, HEADER, "How long the header is, options included, in words of 4 bytes.");
    /// Differentiated services field, with ECN.
    public static final FieldDefinition DS_FIELD = new FieldDefinition("ip.dsfield",
            "Differentiated services field", BitRange.ofBytes(1, 1), HEXADECIMAL, DIFFERENTIATED_SERVICES,
            "How routers are to treat the packet, and whether one of them met congestion.");
    /// Differentiated services code point.
    public static final FieldDefinition DSCP = new FieldDefinition("ip.dsfield.dscp",
            "Differentiated services code point", BitRange.ofBits(1, 0, 6), DECIMAL, DifferentiatedServices::name,
            DIFFERENTIATED_SERVICES, "Which treatment the packet asks for in queues.");
    /// Explicit congestion notification.
    public static final FieldDefinition ECN = new FieldDefinition("ip.dsfield.ecn",
            "Explicit congestion notification", BitRange.ofBits(1, 6, 2), DECIMAL, DifferentiatedServices::ecnName,
            Reference.rfc(3168, "5"), "Whether its sender knows ECN, and whether a router met congestion.");
    /// Total length.
    public static final FieldDefinition TOTAL_LENGTH = new FieldDefinition("ip.len", "Total length",
            BitRange.ofBytes(2, 2), DECIMAL, HEADER,
            "How long the packet is in bytes, header included; what follows it in the frame is no part of it.");
    /// Identification.
    public static final FieldDefinition IDENTIFICATION = new FieldDefinition("ip.id", "Identification",
            BitRange.ofBytes(4, 2), HEXADECIMAL, HEADER, "The same in all fragments of one packet.");
    /// The three flags.
    public static final FieldDefinition FLAGS = new FieldDefinition("ip.flags", "Flags",
            BitRange.ofBits(FLAGS_BYTE, 0, 3), HEXADECIMAL, bits -> new Ipv4Flags((int) bits).toString(), HEADER,
            "Whether the packet may be cut into fragments, and whether more of them follow.");
    /// Reserved bit.
    public static final FieldDefinition RESERVED = new FieldDefinition("ip.flags.rb", "Reserved bit",
            BitRange.ofBits(FLAGS_BYTE, 0, 1), FLAG, HEADER, "Kept for later use; not set.");
    /// Do not fragment.
    public static final FieldDefinition DO_NOT_FRAGMENT = new FieldDefinition("ip.flags.df", "Don't fragment",
            BitRange.ofBits(FLAGS_BYTE, 1, 1), FLAG, HEADER,
            "A router that would have to cut the packet drops it and says so instead.");
    /// More fragments.
    public static final FieldDefinition MORE_FRAGMENTS = new FieldDefinition("ip.flags.mf", "More fragments",
            BitRange.ofBits(FLAGS_BYTE, 2, 1), FLAG, HEADER, "Further fragments of this packet follow.");
    /// Fragment offset.
    public static final FieldDefinition FRAGMENT_OFFSET = new FieldDefinition("ip.frag_offset", "Fragment offset",
            BitRange.ofBits(FLAGS_BYTE, 3, 13), DECIMAL, Ipv4Fields::fragmentStart, HEADER,
            "Where this fragment's data belongs in the whole packet, in units of 8 bytes.");
    /// Time to live.
    public static final FieldDefinition TIME_TO_LIVE = new FieldDefinition("ip.ttl", "Time to live",
            BitRange.ofBytes(8, 1), DECIMAL, HEADER,
            "How many more routers may pass the packet on; each takes one off, at 0 it is dropped.");
    /// Protocol.
    public static final FieldDefinition PAYLOAD_PROTOCOL = new FieldDefinition("ip.proto", "Protocol",
            BitRange.ofBytes(9, 1), DECIMAL, IpProtocol::name, HEADER, "What the packet carries.");
    /// Header checksum.
    public static final FieldDefinition CHECKSUM = new FieldDefinition("ip.checksum", "Header checksum",
            BitRange.ofBytes(10, 2), HEXADECIMAL, HEADER,
            "Guards the header against damage; each router computes it anew, because the TTL changes.");
    /// The checksum with what is worked out of it.
    public static final ChecksumRows CHECKSUM_ROWS = ChecksumRows.calculated(CHECKSUM);
    /// Source address.
    public static final FieldDefinition SOURCE = new FieldDefinition("ip.src", "Source address",
            BitRange.ofBytes(12, 4), IPV4_ADDRESS, HEADER, "Which host the packet comes from.");
    /// Destination address.
    public static final FieldDefinition DESTINATION = new FieldDefinition("ip.dst", "Destination address",
            BitRange.ofBytes(16, 4), IPV4_ADDRESS, HEADER, "Which host the packet is for.");
    /// The destination address of a packet that is to visit other stations first: where it goes now.
    public static final FieldDefinition CURRENT_ROUTE = new FieldDefinition("ip.cur_rt", "Current route",
            DESTINATION.range(), IPV4_ADDRESS, HEADER, "The station that the packet is on its way to now.");
    /// All options; as long as the header's length leaves room.
    public static final FieldDefinition OPTIONS = new FieldDefinition("ip.options", "Options",
            BitRange.ofBytes(FIXED_LENGTH, 0), STRUCTURE, HEADER,
            "Rarely used wishes: record the route, alert routers.");
    /// What follows the end of the option list.
    public static final FieldDefinition PADDING = new FieldDefinition("ip.opt.padding", "Padding",
            BitRange.ofBytes(FIXED_LENGTH, 0), OCTETS, HEADER,
            "Fills the header up to a whole number of 4-byte words.");

    /// All rows, in the order of the header.
    public static final List<FieldDefinition> ALL = List.of(VERSION, HEADER_LENGTH, DS_FIELD, DSCP, ECN,
            TOTAL_LENGTH, IDENTIFICATION, FLAGS, RESERVED, DO_NOT_FRAGMENT, MORE_FRAGMENTS, FRAGMENT_OFFSET,
            TIME_TO_LIVE, PAYLOAD_PROTOCOL, CHECKSUM, SOURCE, DESTINATION, OPTIONS, PADDING);

    private Ipv4Fields() {}

    /// The rows up to `last`, in the order of the header.
    public static List<FieldDefinition> upTo(FieldDefinition last) {
        return ALL.subList(0, ALL.indexOf(last) + 1);
    }

    private static String fragmentStart(long offset) {
        return offset == 0 ? "" : "(from byte " + offset * 8 + ")";
    }
}
