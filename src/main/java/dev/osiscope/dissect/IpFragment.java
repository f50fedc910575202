package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.FragmentMemory.Key;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.network.Ipv6Extension;
import dev.osiscope.wire.network.Ipv6Fields;
import dev.osiscope.wire.network.Ipv6Header;
import java.util.Optional;

/// A fragment of an IP packet: what the packet carries stands in the frame whose fragment completes it, as in
/// Wireshark.
///
/// @param key   whose fragment it is
/// @param start where its data begins in that of the packet
/// @param more  whether further fragments follow
record IpFragment(Key key, int start, boolean more) {

    private static final int UNIT = 8;

    /// A packet of IPv4; empty where it is no fragment.
    static Optional<IpFragment> of(Ipv4Header header, Context context) {
        boolean more = header.flags().moreFragments();
        return !more && !header.laterFragment() ? Optional.empty() : Optional.of(new IpFragment(
                new Key(header.protocol(), header.source(), header.destination(), header.payloadProtocol().value(),
                        header.identification(), FragmentMemory.vlan(context)),
                header.fragmentOffset() * UNIT, more));
    }

    /// A packet of IPv6 with this extension header; empty where it is no fragment.
    static Optional<IpFragment> of(Ipv6Extension extension, Context context) {
        boolean fragment = extension.moreFragments() || extension.fragmentOffset() != 0;
        return context.innermost(Ipv6Header.class).filter(_ -> fragment).map(header -> new IpFragment(
                new Key(header.protocol(), header.source(), header.destination(), 0, extension.identification(),
                        FragmentMemory.vlan(context)),
                extension.fragmentOffset() * UNIT, extension.moreFragments()));
    }

    /// What is taken apart next, and by whom. A fragment that an error message quotes whole is not put together with
    /// others, nor looked into.
    ///
    /// @param payload  the fragment's data
    /// @param all      whether the frame has all of it
    /// @param payloads who takes apart what packets carry
    /// @param carried  who takes apart what this packet carries
    Inner inner(Span payload, boolean all, IpPayloads payloads, LayerDissector carried, Context context) {
        boolean there = all && payload.length() > 0 && payload.captured().length() == payload.length();
        if (context.quoted() && there) {
            return new Inner(DataDissector::dissect, payload);
        }
        if (context.memory().isEmpty() || !there) {
            return new Inner(alone(payloads, carried, context), payload);
        }
        Optional<Bytes> packet = context.memory().get().fragments().add(key, start, payload.captured(), more);
        return packet.map(bytes -> new Inner(carried, Span.of(new Source(name(), bytes))))
                .orElseGet(() -> new Inner(DataDissector::dissect, payload));
    }

    /// Who takes apart a fragment that can't be put together with others. As Wireshark does, a first one of IPv6 is
    /// only looked into where the others are not waited for.
    private LayerDissector alone(IpPayloads payloads, LayerDissector carried, Context context) {
        if (start > 0) {
            return payloads.laterFragment();
        }
        return context.memory().isPresent() && key.version().equals(Ipv6Fields.PROTOCOL)
                ? DataDissector::dissect : carried;
    }

    private String name() {
        return "reassembled %s data".formatted(key.version().name());
    }
}
