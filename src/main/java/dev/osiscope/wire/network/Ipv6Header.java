package dev.osiscope.wire.network;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;

/// The fixed header of IPv6 (RFC 8200 section 3); its bit diagram stands above [Ipv6Fields].
///
/// @param trafficClass  0 to 255
/// @param flowLabel     0 to 2^20-1
/// @param payloadLength bytes after the fixed header, 0 to 65535; 0 for a jumbo packet, or where the network
///                      card was left to cut the packet up
/// @param nextHeader    what follows: an extension header, or what the packet carries
/// @param hopLimit      0 to 255
/// @param source        an IPv6 address
/// @param destination   an IPv6 address
public record Ipv6Header(
        int trafficClass,
        int flowLabel,
        int payloadLength,
        IpProtocol nextHeader,
        int hopLimit,
        IpAddress source,
        IpAddress destination)
        implements Header {

    /// The version that its first four bits say.
    public static final int VERSION = 6;

    /// @throws IllegalArgumentException where an address is none of IPv6
    public Ipv6Header {
        if (source.ipv4() || destination.ipv4()) {
            throw new IllegalArgumentException("not IPv6: " + source + ", " + destination);
        }
    }

    /// Reads a fixed header; what follows it in `header` is left alone.
    ///
    /// @throws IllegalArgumentException  where it is not of version 6
    /// @throws IndexOutOfBoundsException where it is shorter than the fixed header
    public static Ipv6Header read(Bytes header) {
        if (Ipv6Fields.VERSION.in(header) != VERSION) {
            throw new IllegalArgumentException("not an IPv6 header: " + header);
        }
        return new Ipv6Header(
                Ipv6Fields.TRAFFIC_CLASS.intIn(header),
                Ipv6Fields.FLOW_LABEL.intIn(header),
                Ipv6Fields.PAYLOAD_LENGTH.intIn(header),
                new IpProtocol(Ipv6Fields.NEXT_HEADER.intIn(header)),
                Ipv6Fields.HOP_LIMIT.intIn(header),
                new IpAddress(header.slice(Ipv6Fields.SOURCE.range())),
                new IpAddress(header.slice(Ipv6Fields.DESTINATION.range())));
    }

    /// The header as bytes.
    @Override
    public Bytes encode() {
        return new BytesBuilder(Ipv6Fields.FIXED_LENGTH)
                .put(Ipv6Fields.VERSION.range(), VERSION)
                .put(Ipv6Fields.TRAFFIC_CLASS.range(), trafficClass)
                .put(Ipv6Fields.FLOW_LABEL.range(), flowLabel)
                .put(Ipv6Fields.PAYLOAD_LENGTH.range(), payloadLength)
                .put(Ipv6Fields.NEXT_HEADER.range(), nextHeader.value())
                .put(Ipv6Fields.HOP_LIMIT.range(), hopLimit)
                .put(Ipv6Fields.SOURCE.range().firstByte(), source.bytes())
                .put(Ipv6Fields.DESTINATION.range().firstByte(), destination.bytes())
                .build();
    }

    @Override
    public Protocol protocol() {
        return Ipv6Fields.PROTOCOL;
    }
}
