package dev.osiscope.dissect;

import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.transport.PortNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The protocols that own ports of UDP and are known by name only; some are known to carry others.
final class DatagramProtocols {

    private static final String BACNET = "bvlc";
    private static final String ANNOUNCEMENT = "sap";
    private static final String IPSEC = "udpencap";
    private static final String GPRS = "gtp";

    private static final Protocol NETWORK_LAYER = protocol("bacnet", "BACnet, network layer");
    private static final Protocol APPLICATION_LAYER = protocol("bacapp", "BACnet, application layer");
    private static final Protocol DESCRIPTION = protocol("sdp", "Session description");
    private static final Protocol KEY_EXCHANGE = protocol("isakmp", "Key exchange of IPsec");
    private static final Protocol ENCRYPTED = protocol("esp", "ESP");
    private static final Protocol GPRS_2 = protocol("gtpv2", "GPRS tunnels, version 2");
    private static final int NETWORK_MESSAGE = 0x80;
    private static final int FORWARDED = 4;
    private static final int KEEP_ALIVE = 0xff;

    private DatagramProtocols() {}

    /// By port.
    static Map<Integer, DatagramProtocol> byPort() {
        Map<Integer, DatagramProtocol> byPort = new HashMap<>();
        PortNames.UDP.protocols().forEach((port, protocol) -> byPort.put(port, named(protocol)));
        return byPort;
    }

    /// The protocols that others carry.
    static Stream<Protocol> all() {
        return Stream.of(NETWORK_LAYER, APPLICATION_LAYER, DESCRIPTION, KEY_EXCHANGE, ENCRYPTED, GPRS_2);
    }

    /// A protocol that takes the datagrams of its port which can be of it.
    static DatagramProtocol checked(Protocol protocol, LayerDissector dissector) {
        return datagram -> DatagramChecks.accept(protocol.id(), datagram) ? Optional.of(dissector) : Optional.empty();
    }

    private static DatagramProtocol named(Protocol protocol) {
        return datagram -> DatagramChecks.accept(protocol.id(), datagram)
                ? Optional.of(new NamedDissector(layers(protocol, datagram))) : Optional.empty();
    }

    private static List<Protocol> layers(Protocol protocol, Datagram datagram) {
        return switch (protocol.id()) {
            case BACNET -> bacnet(protocol, datagram);
            case ANNOUNCEMENT -> describes(datagram) ? List.of(protocol, DESCRIPTION) : List.of(protocol);
            case IPSEC -> ipsec(protocol, datagram);
            case GPRS -> datagram.u8(0) >> 5 == 2 ? List.of(protocol, GPRS_2) : List.of(protocol);
            default -> List.of(protocol);
        };
    }

    /// What BACnet's broadcasts and direct datagrams carry (ASHRAE 135, annex J and clause 6.2.2).
    private static List<Protocol> bacnet(Protocol protocol, Datagram datagram) {
        int start = switch (datagram.u8(1)) {
            case 9, 10, 11 -> 4;
            case FORWARDED -> 10;
            default -> -1;
        };
        if (start < 0 || !datagram.has(start + 2)) {
            return List.of(protocol);
        }
        return (datagram.u8(start + 1) & NETWORK_MESSAGE) != 0 ? List.of(protocol, NETWORK_LAYER)
                : List.of(protocol, NETWORK_LAYER, APPLICATION_LAYER);
    }

    /// Whether an announcement that is neither encrypted nor compressed describes a session (RFC 2974 section 3).
    private static boolean describes(Datagram datagram) {
        int addresses = (datagram.u8(0) & 0x10) != 0 ? 16 : 4;
        int payload = 4 + addresses + 4 * Math.max(datagram.u8(1), 0);
        return (datagram.u8(0) & 3) == 0 && datagram.has(payload + 2);
    }

    /// What comes through NAT (RFC 3948 section 2).
    private static List<Protocol> ipsec(Protocol protocol, Datagram datagram) {
        if (datagram.length() == 1 && datagram.u8(0) == KEEP_ALIVE) {
            return List.of(protocol);
        }
        return List.of(protocol, datagram.u32(0) == 0 ? KEY_EXCHANGE : ENCRYPTED);
    }

    private static Protocol protocol(String id, String name) {
        return new Protocol(id, name, Protocol.Level.APPLICATION);
    }
}
