package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.application.DataFields;
import dev.osiscope.wire.application.MediaType;
import dev.osiscope.wire.transport.PortNames;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The protocols that own ports of UDP and are known by name only; some are known to carry others.
final class DatagramProtocols {

    private static final String BACNET = "bvlc";
    private static final String ANNOUNCEMENT = "sap";
    private static final String SIGNALS = "sip";
    private static final String ADDRESSES = "stun";
    private static final String FIRST_ADDRESSES = "classicstun";
    private static final int STUN_HEADER = 20;
    private static final int STUN_ATTRIBUTE = 4;
    private static final int STUN_DATA = 0x13;
    private static final String HOME_DEVICES = "tplink-smarthome";
    private static final String SYNCHRONISATION = "db-lsp-disc";
    private static final String IPSEC = "udpencap";
    private static final String NETBIOS = "nbdgm";
    private static final String KERBEROS = "kerberos";
    private static final String RADIUS = "radius";
    private static final String MANAGEMENT = "snmp";

    private static final Protocol NETWORK_LAYER = protocol("bacnet", "BACnet, network layer");
    private static final Protocol APPLICATION_LAYER = protocol("bacapp", "BACnet, application layer");
    /// The description of a session.
    static final Protocol DESCRIPTION = protocol("sdp", "Session description");
    private static final Bytes DESCRIBED = Bytes.wrap("v=0".getBytes(StandardCharsets.ISO_8859_1));
    private static final Bytes HEAD_END = Bytes.wrap("\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
    private static final Protocol KEY_EXCHANGE = protocol("isakmp", "Key exchange of IPsec");
    private static final Protocol ENCRYPTED = protocol("esp", "ESP");
    private static final Protocol SHARING = protocol("smb", "SMB");
    private static final Protocol BROWSER = protocol("browser", "Windows browser");
    private static final long SHARING_MAGIC = 0xff534d42L;
    private static final int NETBIOS_HEADER = 82;
    private static final String BROWSER_MAILSLOT = "\\MAILSLOT\\BROWSE\0";
    private static final int LONGEST_MAILSLOT = 120;
    private static final Protocol KERBEROS_4 = protocol("krb4", "Kerberos 4");
    private static final Protocol AUTHENTICATION = protocol("eap", "Extensible authentication");
    private static final int RADIUS_HEADER = 20;
    private static final int EAP_MESSAGE = 79;
    /// The name of an object of eight bytes, without its last two: one of system's, of which there is one.
    private static final Bytes SYSTEM = Bytes.ofHex("06082b0601020101");
    private static final int OBJECT_NAME = 6;
    private static final Set<Integer> SYSTEM_TEXTS = Set.of(1, 5);
    private static final int OCTETS = 4;
    private static final int SYSTEM_TEXT = SYSTEM.length() + 4;
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
        return Stream.of(NETWORK_LAYER, APPLICATION_LAYER, DESCRIPTION, KEY_EXCHANGE, ENCRYPTED, GtpDissector.VERSION_2, KERBEROS_4,
                AUTHENTICATION, SHARING, BROWSER);
    }

    /// A protocol that takes the datagrams of its port which can be of it.
    static DatagramProtocol checked(Protocol protocol, LayerDissector dissector) {
        return datagram -> DatagramChecks.accept(protocol.id(), datagram) ? Optional.of(dissector) : Optional.empty();
    }

    private static DatagramProtocol named(Protocol protocol) {
        return named(protocol, datagram -> DatagramChecks.accept(protocol.id(), datagram));
    }

    /// A protocol that is known by name, with what is known of what it carries, where a datagram bears its sign.
    static DatagramProtocol named(Protocol protocol, Predicate<Datagram> sign) {
        return datagram -> sign.test(datagram) ? Optional.of(new NamedDissector(layers(protocol, datagram))) : Optional.empty();
    }

    private static List<Protocol> layers(Protocol protocol, Datagram datagram) {
        return switch (protocol.id()) {
            case BACNET -> bacnet(protocol, datagram);
            case ADDRESSES, FIRST_ADDRESSES -> brings(datagram) ? List.of(protocol, DataFields.PROTOCOL) : List.of(protocol);
            case SIGNALS -> offers(datagram) ? List.of(protocol, DESCRIPTION) : List.of(protocol);
            case SYNCHRONISATION -> datagram.u8(0) == '{' ? List.of(protocol, MediaType.JSON) : List.of(protocol);
            case HOME_DEVICES -> List.of(protocol, MediaType.JSON);
            case ANNOUNCEMENT -> describes(datagram) ? List.of(protocol, DESCRIPTION) : List.of(protocol);
            case IPSEC -> ipsec(protocol, datagram);
            case NETBIOS -> mailslot(protocol, datagram);
            case KERBEROS -> DatagramChecks.fourth(datagram) ? List.of(protocol, KERBEROS_4) : List.of(protocol);
            case RADIUS -> radius(protocol, datagram);
            case MANAGEMENT -> Collections.nCopies(1 + systemTexts(datagram.bytes()), protocol);
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

    /// Whether a message that finds addresses brings data from elsewhere (RFC 8656 section 18.4).
    private static boolean brings(Datagram datagram) {
        int position = STUN_HEADER;
        while (datagram.has(position + STUN_ATTRIBUTE)) {
            int length = datagram.u16(position + 2);
            if (datagram.u16(position) == STUN_DATA && length > 0) {
                return true;
            }
            position += STUN_ATTRIBUTE + Math.ceilDiv(length, 4) * 4;
        }
        return false;
    }

    /// Whether an announcement that is neither encrypted nor compressed describes a session (RFC 2974 section 3).
    private static boolean describes(Datagram datagram) {
        int addresses = (datagram.u8(0) & 0x10) != 0 ? 16 : 4;
        int payload = 4 + addresses + 4 * Math.max(datagram.u8(1), 0);
        return (datagram.u8(0) & 3) == 0 && datagram.has(payload + 2);
    }

    /// Whether a session is described after the head of a message (RFC 3261 section 7.4).
    private static boolean offers(Datagram datagram) {
        Bytes bytes = datagram.bytes();
        for (int at = 0; at + HEAD_END.length() < bytes.length(); at++) {
            if (bytes.u8(at) == '\r' && bytes.slice(at, HEAD_END.length()).equals(HEAD_END)) {
                return bytes.from(at + HEAD_END.length()).atMost(DESCRIBED.length()).equals(DESCRIBED);
            }
        }
        return false;
    }

    /// What comes through NAT (RFC 3948 section 2).
    private static List<Protocol> ipsec(Protocol protocol, Datagram datagram) {
        if (datagram.length() == 1 && datagram.u8(0) == KEEP_ALIVE) {
            return List.of(protocol);
        }
        return List.of(protocol, datagram.u32(0) == 0 ? KEY_EXCHANGE : ENCRYPTED);
    }

    /// What a datagram of NetBIOS (RFC 1002 section 4.4) with two names of usual length carries.
    private static List<Protocol> mailslot(Protocol protocol, Datagram datagram) {
        if (datagram.u32(NETBIOS_HEADER) != SHARING_MAGIC) {
            return List.of(protocol);
        }
        String start = datagram.bytes().from(NETBIOS_HEADER).atMost(LONGEST_MAILSLOT).text(StandardCharsets.ISO_8859_1);
        return start.contains(BROWSER_MAILSLOT) ? List.of(protocol, SHARING, BROWSER) : List.of(protocol, SHARING);
    }

    /// Whether one of the attributes brings a message of EAP (RFC 3579 section 3.1).
    private static List<Protocol> radius(Protocol protocol, Datagram datagram) {
        int position = RADIUS_HEADER;
        while (datagram.has(position + 2) && datagram.u8(position + 1) >= 2) {
            if (datagram.u8(position) == EAP_MESSAGE) {
                return List.of(protocol, AUTHENTICATION);
            }
            position += datagram.u8(position + 1);
        }
        return List.of(protocol);
    }

    /// How many texts with the description or the name of a system there are (RFC 3418, sysDescr and sysName): Wireshark
    /// gives each to SNMP once more.
    private static int systemTexts(Bytes bytes) {
        int count = 0;
        for (int start = 0; start + SYSTEM_TEXT <= bytes.length(); start++) {
            boolean named = bytes.u8(start) == OBJECT_NAME && bytes.slice(start, SYSTEM.length()).equals(SYSTEM)
                    && SYSTEM_TEXTS.contains(bytes.u8(start + SYSTEM.length()));
            if (named && bytes.u16(start + SYSTEM.length() + 1) == OCTETS
                    && bytes.u8(start + SYSTEM_TEXT - 1) > 0) {
                count++;
            }
        }
        return count;
    }

    private static Protocol protocol(String id, String name) {
        return new Protocol(id, name, Protocol.Level.APPLICATION);
    }
}
