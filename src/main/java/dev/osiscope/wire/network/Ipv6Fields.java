package dev.osiscope.wire.network;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;
import static dev.osiscope.wire.FieldFormat.IPV6_ADDRESS;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import java.util.List;

/// The field table of IPv6's fixed header (RFC 8200 section 3).
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |Version| Traffic Class |           Flow Label                  |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |         Payload Length        |  Next Header  |   Hop Limit   |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                                                               |
///  +                                                               +
///  |                                                               |
///  +                         Source Address                        +
///  |                                                               |
///  +                                                               +
///  |                                                               |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                                                               |
///  +                                                               +
///  |                                                               |
///  +                      Destination Address                      +
///  |                                                               |
///  +                                                               +
///  |                                                               |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class Ipv6Fields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("ipv6", "IPv6", Protocol.Level.NETWORK);
    /// The length of the fixed header.
    public static final int FIXED_LENGTH = 40;

    private static final Reference HEADER = Reference.rfc(8200, "3");

    /// Version.
    public static final FieldDefinition VERSION = new FieldDefinition("ipv6.version", "Version",
            BitRange.ofBits(0, 0, 4), DECIMAL, HEADER, "The version of IP: 6.");
    /// Traffic class.
    public static final FieldDefinition TRAFFIC_CLASS = new FieldDefinition("ipv6.tclass", "Traffic class",
            BitRange.ofBits(0, 4, 8), HEXADECIMAL, Reference.rfc(8200, "7"),
            "How routers are to treat the packet, and whether one of them met congestion.");
    /// Differentiated services code point.
    public static final FieldDefinition DSCP = new FieldDefinition("ipv6.tclass.dscp",
            "Differentiated services code point", BitRange.ofBits(0, 4, 6), DECIMAL, DifferentiatedServices::name,
            Reference.rfc(2474, "3"), "Which treatment the packet asks for in queues.");
    /// Explicit congestion notification.
    public static final FieldDefinition ECN = new FieldDefinition("ipv6.tclass.ecn",
            "Explicit congestion notification", BitRange.ofBits(0, 10, 2), DECIMAL, DifferentiatedServices::ecnName,
            Reference.rfc(3168, "5"), "Whether its sender knows ECN, and whether a router met congestion.");
    /// Flow label.
    public static final FieldDefinition FLOW_LABEL = new FieldDefinition("ipv6.flow", "Flow label",
            BitRange.ofBits(0, 12, 20), HEXADECIMAL, Reference.rfc(6437, "2"),
            "The same in all packets of one flow, so that routers send them the same way.");
    /// Payload length.
    public static final FieldDefinition PAYLOAD_LENGTH = new FieldDefinition("ipv6.plen", "Payload length",
            BitRange.ofBytes(4, 2), DECIMAL, HEADER,
            "How many bytes follow the fixed header; what comes after them is no part of the packet.");
    /// Next header.
    public static final FieldDefinition NEXT_HEADER = new FieldDefinition("ipv6.nxt", "Next header",
            BitRange.ofBytes(6, 1), DECIMAL, IpProtocol::name, HEADER,
            "What follows: an extension header, or what the packet carries.");
    /// Hop limit.
    public static final FieldDefinition HOP_LIMIT = new FieldDefinition("ipv6.hlim", "Hop limit",
            BitRange.ofBytes(7, 1), DECIMAL, HEADER,
            "How many more routers may pass the packet on; each takes one off, at 0 it is dropped.");
    /// Source address.
    public static final FieldDefinition SOURCE = new FieldDefinition("ipv6.src", "Source address",
            BitRange.ofBytes(8, 16), IPV6_ADDRESS, HEADER, "Which host the packet comes from.");
    /// Destination address.
    public static final FieldDefinition DESTINATION = new FieldDefinition("ipv6.dst", "Destination address",
            BitRange.ofBytes(24, 16), IPV6_ADDRESS, HEADER,
            "Which host the packet is for; with a routing header, the next station on the way.");

    /// Version, by the name that Wireshark has for it in both versions of IP; a part of [#VERSION].
    public static final FieldDefinition VERSION_OF_EITHER = new FieldDefinition("ip.version", "Version",
            VERSION.range(), DECIMAL, HEADER, "The version of IP: 6.");

    /// All rows, in the order of the header.
    public static final List<FieldDefinition> ALL = List.of(VERSION, TRAFFIC_CLASS, DSCP, ECN, FLOW_LABEL,
            PAYLOAD_LENGTH, NEXT_HEADER, HOP_LIMIT, SOURCE, DESTINATION);

    private Ipv6Fields() {}
}
