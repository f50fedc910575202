package dev.osiscope.conversation;

import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.Layer;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.network.AhHeader;
import dev.osiscope.wire.network.IpAddress;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.network.Ipv6Extension;
import dev.osiscope.wire.network.Ipv6Header;
import java.util.List;
import java.util.Optional;

/// What a packet carries from process to process: a segment or a datagram, with the packet's addresses.
///
/// @param source      the packet's source address; of a sender that is away, its address at home (RFC 6275 section 6.3)
/// @param destination where the packet is to arrive in the end, also where it is to visit other stations first
/// @param header      the header of what it carries
/// @param layer       the layer of that header
/// @param <H>         which kind of header
public record Carried<H extends Header>(IpAddress source, IpAddress destination, H header, Layer layer) {

    /// From where to where a packet goes.
    private record Way(IpAddress source, IpAddress destination) {

        /// The way after one more header; empty where that is none of a packet, nor stands in one.
        static Optional<Way> after(Optional<Way> way, Header header) {
            return switch (header) {
                case Ipv4Header ip -> Optional.of(new Way(ip.source(), ip.finalDestination()));
                case Ipv6Header ip -> Optional.of(new Way(ip.source(), ip.destination()));
                case Ipv6Extension extension -> way.map(known -> new Way(
                        extension.homeAddress().orElse(known.source),
                        extension.finalDestination().orElse(known.destination)));
                case AhHeader _ -> way;
                case null, default -> Optional.empty();
            };
        }
    }

    /// The outermost unit with a header of `type` in a frame; empty where there is no whole one with addresses
    /// before it. What an error message quotes does not count.
    public static <H extends Header> Optional<Carried<H>> in(Dissection dissection, Class<H> type) {
        return in(dissection.ownLayers(), type);
    }

    /// The unit of a packet that an error message quotes, likewise; empty where none is quoted.
    public static <H extends Header> Optional<Carried<H>> quoted(Dissection dissection, Class<H> type) {
        List<Layer> layers = dissection.layers();
        return in(layers.subList(dissection.ownLayers().size(), layers.size()), type);
    }

    private static <H extends Header> Optional<Carried<H>> in(List<Layer> layers, Class<H> type) {
        Optional<Way> way = Optional.empty();
        for (Layer layer : layers) {
            Header header = layer.header().orElse(null);
            if (type.isInstance(header)) {
                return way.map(known -> new Carried<>(known.source, known.destination, type.cast(header), layer));
            }
            way = Way.after(way, header);
        }
        return Optional.empty();
    }

    /// How many bytes it carries, captured or not.
    public int payloadLength() {
        return layer.payloadLength();
    }
}
