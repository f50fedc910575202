package dev.osiscope.wire.network;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// An extension header of IPv6 (RFC 8200 section 4); the diagrams stand above [Ipv6ExtensionFields].
///
/// @param type  what the header before it called it; one that is known here
/// @param bytes all of it
public record Ipv6Extension(IpProtocol type, Bytes bytes) implements Header {

    /// How many bytes an extension header has at least.
    public static final int SHORTEST = 8;
    /// How many bytes stand before the options.
    public static final int PREFIX_LENGTH = 2;

    private static final int UNIT = 8;
    private static final int ADDRESS = 16;

    /// How many bytes the extension header of a known type at the start of `bytes` has.
    ///
    /// @throws IndexOutOfBoundsException where there are less than 2 bytes
    public static int length(IpProtocol type, Bytes bytes) {
        return type.equals(IpProtocol.FRAGMENT) ? SHORTEST
                : SHORTEST + (int) bytes.unsigned(Ipv6ExtensionFields.LENGTH) * UNIT;
    }

    /// Reads the extension header of a known type at the start of `bytes`.
    ///
    /// @throws IndexOutOfBoundsException where it is shorter than [#length(IpProtocol, Bytes)]
    public static Ipv6Extension read(IpProtocol type, Bytes bytes) {
        return new Ipv6Extension(type, bytes.slice(0, length(type, bytes)));
    }

    /// What follows it.
    public IpProtocol nextHeader() {
        return new IpProtocol((int) bytes.unsigned(Ipv6ExtensionFields.NEXT_HEADER));
    }

    /// Where a fragment's data belongs, in units of 8 bytes; 0 in all other extension headers.
    public int fragmentOffset() {
        return type.equals(IpProtocol.FRAGMENT) ? Ipv6ExtensionFields.FRAGMENT_OFFSET.intIn(bytes) : 0;
    }

    /// Whether further fragments of the packet follow; never in all other extension headers.
    public boolean moreFragments() {
        return type.equals(IpProtocol.FRAGMENT) && Ipv6ExtensionFields.MORE_FRAGMENTS.in(bytes) != 0;
    }

    /// The number that all fragments of the packet have, 0 to 2^32-1; 0 in all other extension headers.
    public long identification() {
        return type.equals(IpProtocol.FRAGMENT) ? Ipv6ExtensionFields.IDENTIFICATION.in(bytes) : 0;
    }

    /// How long a jumbo packet is, its header not counted (RFC 2675 section 2); empty where it is none.
    public OptionalLong jumboLength() {
        boolean hasOptions = type.equals(IpProtocol.HOP_BY_HOP);
        return hasOptions ? Ipv6Options.read(bytes.from(PREFIX_LENGTH)).jumboLength() : OptionalLong.empty();
    }

    /// The stations of a source route, in their order; none in all other extension headers.
    public List<IpAddress> stations() {
        List<IpAddress> stations = new ArrayList<>();
        boolean sourceRoute = type.equals(IpProtocol.ROUTING) && Ipv6ExtensionFields.ROUTING_TYPE.in(bytes) == 0;
        for (int at = SHORTEST; sourceRoute && at + ADDRESS <= bytes.length(); at += ADDRESS) {
            stations.add(new IpAddress(bytes.slice(at, ADDRESS)));
        }
        return stations;
    }

    /// Where a packet with stations still to be visited is to arrive in the end; empty in all other cases.
    public Optional<IpAddress> finalDestination() {
        boolean onItsWay = type.equals(IpProtocol.ROUTING) && Ipv6ExtensionFields.SEGMENTS_LEFT.in(bytes) > 0;
        List<IpAddress> stations = onItsWay ? stations() : List.of();
        return stations.isEmpty() ? Optional.empty() : Optional.of(stations.getLast());
    }

    /// The address at home of a sender that is away (RFC 6275 section 6.3); empty where it is not.
    public Optional<IpAddress> homeAddress() {
        boolean hasOptions = type.equals(IpProtocol.DESTINATION_OPTIONS);
        return hasOptions ? Ipv6Options.read(bytes.from(PREFIX_LENGTH)).homeAddress() : Optional.empty();
    }

    /// All of it.
    @Override
    public Bytes encode() {
        return bytes;
    }

    @Override
    public Protocol protocol() {
        return Ipv6ExtensionFields.protocol(type);
    }
}
