package dev.osiscope.wire.network;

import static java.util.Map.entry;

import dev.osiscope.wire.Protocol;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Protocols in IP that are known by name (IANA, Assigned Internet Protocol Numbers). The names before the words are
/// Wireshark's.
public final class NetworkProtocols {

    /// Who is asked for the next hop (RFC 2332).
    public static final Protocol NEXT_HOP = protocol("nhrp", "Next hop resolution");

    private static final Map<Integer, Protocol> BY_NUMBER = Map.ofEntries(
            entry(9, protocol("igrp", "IGRP")),
            entry(33, protocol("dccp", "DCCP")),
            entry(36, protocol("xtp", "XTP")),
            entry(46, protocol("rsvp", "RSVP")),
            entry(48, protocol("dsr", "Dynamic source routing")),
            entry(53, protocol("swipe", "IP with encryption")),
            entry(54, NEXT_HOP),
            entry(62, protocol("mipv6", "Mobile IPv6")),
            entry(80, protocol("osi", "ISO network layer")),
            entry(83, protocol("vines_frp", "VINES fragments")),
            entry(88, protocol("eigrp", "EIGRP")),
            entry(89, protocol("ospf", "OSPF")),
            entry(93, protocol("ax25", "AX.25")),
            entry(103, protocol("pim", "PIM")),
            entry(108, protocol("ipcomp", "IP compression")),
            entry(112, protocol("vrrp", "VRRP")),
            entry(113, protocol("pgm", "Pragmatic general multicast")),
            entry(115, protocol("l2tp", "Layer 2 tunnels")),
            entry(135, protocol("mipv6", "Mobile IPv6")),
            entry(136, protocol("udplite", "UDP-Lite")),
            entry(139, protocol("hip", "Host identity")),
            entry(140, protocol("shim6", "Shim6")),
            entry(173, protocol("ax4000", "AX/4000 test blocks")),
            entry(224, protocol("ncs", "Novell clusters")));

    private NetworkProtocols() {}

    /// The protocol with this number.
    public static Optional<Protocol> of(IpProtocol number) {
        return Optional.ofNullable(BY_NUMBER.get(number.value()));
    }

    /// All of them, some more than once.
    public static Stream<Protocol> all() {
        return BY_NUMBER.values().stream();
    }

    private static Protocol protocol(String id, String name) {
        return new Protocol(id, name, Protocol.Level.NETWORK);
    }
}
