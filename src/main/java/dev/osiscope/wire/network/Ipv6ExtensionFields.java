package dev.osiscope.wire.network;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.FLAG;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;
import static dev.osiscope.wire.FieldFormat.OCTETS;
import static dev.osiscope.wire.FieldFormat.STRUCTURE;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Reference;
import java.util.List;
import java.util.Map;

/// The field tables of IPv6's extension headers (RFC 8200 section 4), as far as it takes to walk past them.
/// The first row of each is the extension header as a whole.
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |  Next Header  |  Hdr Ext Len  |      options or routes ···    |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |  Next Header  |   Reserved    |      Fragment Offset    |Res|M|
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                         Identification                        |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class Ipv6ExtensionFields {

    private static final Reference FRAGMENTATION = Reference.rfc(8200, "4.5");
    private static final BitRange FIRST_BYTE = BitRange.ofBytes(0, 1);
    private static final BitRange SECOND_BYTE = BitRange.ofBytes(1, 1);

    /// Fragment offset.
    public static final FieldDefinition FRAGMENT_OFFSET = new FieldDefinition("ipv6.fraghdr.offset",
            "Fragment offset", BitRange.ofBits(2, 0, 13), DECIMAL, FRAGMENTATION,
            "Where this fragment's data belongs in the whole packet, in units of 8 bytes.");

    private static final List<FieldDefinition> FRAGMENT = List.of(
            whole("fraghdr", "Fragment header", FRAGMENTATION, "The packet is a piece of a larger one."),
            nextHeader("fraghdr", FRAGMENTATION),
            new FieldDefinition("ipv6.fraghdr.reserved_octet", "Reserved", SECOND_BYTE, HEXADECIMAL,
                    FRAGMENTATION, "Kept for later use; zero."),
            FRAGMENT_OFFSET,
            new FieldDefinition("ipv6.fraghdr.reserved_bits", "Reserved bits", BitRange.ofBits(3, 5, 2), HEXADECIMAL,
                    FRAGMENTATION, "Kept for later use; zero."),
            new FieldDefinition("ipv6.fraghdr.more", "More fragments", BitRange.ofBits(3, 7, 1), FLAG, FRAGMENTATION,
                    "Further fragments of this packet follow."),
            new FieldDefinition("ipv6.fraghdr.ident", "Identification", BitRange.ofBytes(4, 4), HEXADECIMAL,
                    FRAGMENTATION, "The same in all fragments of one packet."));

    private static final Map<IpProtocol, List<FieldDefinition>> BY_TYPE = Map.of(
            IpProtocol.HOP_BY_HOP, rows("hopopts", "Hop-by-hop options", Reference.rfc(8200, "4.3"),
                    "Options that every router on the way may read."),
            IpProtocol.ROUTING, rows("routing", "Routing header", Reference.rfc(8200, "4.4"),
                    "Stations that the packet is to visit on its way."),
            IpProtocol.DESTINATION_OPTIONS, rows("dstopts", "Destination options", Reference.rfc(8200, "4.6"),
                    "Options for the destination."),
            IpProtocol.FRAGMENT, FRAGMENT);

    /// All rows.
    public static final List<FieldDefinition> ALL = BY_TYPE.values().stream().flatMap(List::stream).toList();

    private Ipv6ExtensionFields() {}

    /// The rows of an extension header of this type, in their order: first the header as a whole, then its
    /// parts; none where it is no extension header that is known here.
    public static List<FieldDefinition> of(IpProtocol type) {
        return BY_TYPE.getOrDefault(type, List.of());
    }

    private static List<FieldDefinition> rows(String id, String name, Reference reference, String meaning) {
        return List.of(
                whole(id, name, reference, meaning),
                nextHeader(id, reference),
                new FieldDefinition("ipv6." + id + ".len", "Length", SECOND_BYTE, DECIMAL, reference,
                        "How long the extension header is in units of 8 bytes, the first one not counted."),
                new FieldDefinition("ipv6." + id + ".data", "Data", BitRange.ofBytes(SECOND_BYTE.endByte(), 0), OCTETS,
                        reference, "What the extension header says. (The name is ours.)"));
    }

    private static FieldDefinition whole(String id, String name, Reference reference, String meaning) {
        return new FieldDefinition("ipv6." + id, name, BitRange.ofBytes(0, 0), STRUCTURE, reference, meaning);
    }

    private static FieldDefinition nextHeader(String id, Reference reference) {
        return new FieldDefinition("ipv6." + id + ".nxt", "Next header", FIRST_BYTE, DECIMAL, IpProtocol::name,
                reference, "What follows: another extension header, or what the packet carries.");
    }
}
