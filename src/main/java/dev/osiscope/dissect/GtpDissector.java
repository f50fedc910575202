package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.network.GprsTunnel;
import dev.osiscope.wire.transport.PortNames;
import java.util.List;
import java.util.OptionalInt;

/// The GPRS tunnelling protocol: its name, and the packet that it carries, which nothing but its first byte tells.
///
/// @param ipv4 takes apart packets of IPv4
/// @param ipv6 takes apart packets of IPv6
/// @param ppp  takes apart all others
record GtpDissector(LayerDissector ipv4, LayerDissector ipv6, LayerDissector ppp) implements LayerDissector {

    /// Its second version, which controls tunnels only.
    static final Protocol VERSION_2 = new Protocol("gtpv2", "GPRS tunnels, version 2", Protocol.Level.APPLICATION);

    private static final Protocol PROTOCOL = PortNames.UDP.protocol(2152).orElseThrow();
    private static final LayerDissector SECOND = new NamedDissector(List.of(PROTOCOL, VERSION_2));

    @Override
    public Outcome dissect(Span span, Context context) {
        if (GprsTunnel.version(span.captured()) == 2) {
            return SECOND.dissect(span, context);
        }
        OptionalInt start = GprsTunnel.packetStart(span.captured());
        return NamedDissector.around(PROTOCOL, span, start.isEmpty() ? List.of()
                : List.of(new Inner(packet(span.captured().from(start.getAsInt())), span.after(start.getAsInt()))));
    }

    /// A header of IPv4 of the greatest length is less likely than PPP with a short protocol number (RFC 1661
    /// section 6.5), as Wireshark has it.
    private LayerDissector packet(Bytes bytes) {
        int first = bytes.u8(0);
        if (first >= 0x45 && first <= 0x4e) {
            return ipv4;
        }
        return first >> 4 == 6 ? ipv6 : ppp;
    }
}
