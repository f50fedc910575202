package dev.osiscope.dissect;

import dev.osiscope.wire.network.IpAddress;
import dev.osiscope.wire.network.Ipv4Fields;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.network.Ipv6Extension;
import dev.osiscope.wire.network.Ipv6Header;
import java.util.List;
import java.util.Optional;

/// The IP packet that carries what is taken apart: the innermost one so far.
///
/// @param source      its source address; of a sender that is away, its address at home (RFC 6275 section 11.3.1)
/// @param destination where it is to arrive in the end
/// @param complete    whether what it carries is as long as its header says
/// @param fragment    the layer that says that it is a fragment; empty where it is none
record CarryingPacket(IpAddress source, IpAddress destination, boolean complete, Optional<Layer> fragment) {

    /// The innermost packet of `context`; empty where there is none.
    static Optional<CarryingPacket> of(Context context) {
        return of(context.layers());
    }

    /// The innermost packet of `layers`; empty where there is none.
    static Optional<CarryingPacket> of(List<Layer> layers) {
        Optional<Layer> fragment = Optional.empty();
        Optional<IpAddress> destination = Optional.empty();
        Optional<IpAddress> home = Optional.empty();
        for (Layer layer : layers.reversed()) {
            switch (layer.header().orElse(null)) {
                case Ipv4Header ip -> {
                    return Optional.of(of(ip, layer));
                }
                case Ipv6Header ip -> {
                    return Optional.of(new CarryingPacket(home.orElse(ip.source()), destination.orElse(ip.destination()),
                            ip.payloadLength() <= layer.payloadLength(), fragment));
                }
                case Ipv6Extension extension -> {
                    fragment = isFragment(extension) ? Optional.of(layer) : fragment;
                    destination = first(extension.finalDestination(), destination);
                    home = first(extension.homeAddress(), home);
                }
                case null, default -> { }
            }
        }
        return Optional.empty();
    }

    private static CarryingPacket of(Ipv4Header ip, Layer layer) {
        boolean fragment = ip.flags().moreFragments() || ip.laterFragment();
        return new CarryingPacket(ip.source(), ip.finalDestination(),
                ip.totalLength() <= layer.range().byteLength() + layer.payloadLength(),
                fragment ? Optional.of(layer) : Optional.empty());
    }

    /// Whether it is a packet of IPv4.
    boolean isVersion4() {
        return source.bytes().length() == Ipv4Fields.SOURCE.range().byteLength();
    }

    /// Whether `span` is only a fragment's: of a packet that was put together again it stands in another source.
    boolean isFragment(Span span) {
        return fragment.filter(layer -> layer.source().equals(span.source())).isPresent();
    }

    private static Optional<IpAddress> first(Optional<IpAddress> one, Optional<IpAddress> other) {
        return one.isPresent() ? one : other;
    }

    private static boolean isFragment(Ipv6Extension extension) {
        return extension.moreFragments() || extension.fragmentOffset() != 0;
    }
}
