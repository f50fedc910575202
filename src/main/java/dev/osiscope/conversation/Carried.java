package dev.osiscope.conversation;

import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.Layer;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.network.AhHeader;
import dev.osiscope.wire.network.IpAddress;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.network.Ipv6Header;
import java.util.Optional;

/// What a packet carries from process to process: a segment or a datagram, with the packet's addresses.
///
/// @param source      the packet's source address
/// @param destination the packet's destination address
/// @param header      the header of what it carries
/// @param layer       the layer of that header
/// @param <H>         which kind of header
public record Carried<H extends Header>(IpAddress source, IpAddress destination, H header, Layer layer) {

    /// The outermost unit with a header of `type` in a frame; empty where there is no whole one with addresses
    /// before it. What an error message quotes does not count.
    public static <H extends Header> Optional<Carried<H>> in(Dissection dissection, Class<H> type) {
        Header packet = null;
        for (Layer layer : dissection.ownLayers()) {
            Header header = layer.header().orElse(null);
            if (type.isInstance(header)) {
                return of(packet, type.cast(header), layer);
            }
            // An authentication header stands between the packet and what it carries.
            packet = header instanceof AhHeader ? packet : header;
        }
        return Optional.empty();
    }

    private static <H extends Header> Optional<Carried<H>> of(Header packet, H header, Layer layer) {
        return switch (packet) {
            case Ipv4Header ip -> Optional.of(new Carried<>(ip.source(), ip.destination(), header, layer));
            case Ipv6Header ip -> Optional.of(new Carried<>(ip.source(), ip.destination(), header, layer));
            case null, default -> Optional.empty();
        };
    }

    /// How many bytes it carries, captured or not.
    public int payloadLength() {
        return layer.payloadLength();
    }
}
