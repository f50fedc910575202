package dev.osiscope.dissect;

import dev.osiscope.wire.network.Ipv4Fields;
import dev.osiscope.wire.network.Ipv6Header;

/// A packet without a link layer: its first four bits are the version of IP, in both versions.
///
/// @param ipv4 who takes IPv4 apart, and what is neither
/// @param ipv6 who takes IPv6 apart
record RawDissector(LayerDissector ipv4, LayerDissector ipv6) implements LayerDissector {

    @Override
    public Outcome dissect(Span span, Context context) {
        boolean six = !span.captured().isEmpty()
                && Ipv4Fields.VERSION.in(span.captured()) == Ipv6Header.VERSION;
        return (six ? ipv6 : ipv4).dissect(span, context);
    }
}
