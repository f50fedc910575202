package dev.osiscope.dissect;

import static java.util.Map.entry;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// What a datagram on a protocol's port must have to be taken for one of the protocol, where not every datagram is:
/// a version, a first byte, a length that is right. By Wireshark's name of the protocol.
final class DatagramChecks {

    private static final int LONGEST_LINE = 1024;

    private static final Map<String, Predicate<Datagram>> CHECKS = Map.ofEntries(
            entry("kerberos", datagram -> (datagram.u8(0) & 0xe0) == 0x60 || DatagramChecks.fourth(datagram)),
            // Calls are recognised by their bytes, and then known to be answered.
            entry("rpc", datagram -> !RpcCalls.begins(datagram.bytes())),
            entry("snmp", datagram -> datagram.u8(0) == 0x30),
            entry("xdmcp", datagram -> datagram.u16(0) == 1),
            entry("packetbb", datagram -> datagram.u8(0) >> 4 == 0),
            entry("isakmp", datagram -> datagram.length() >= 28 && datagram.u32(24) >= 28),
            entry("mbudp", datagram -> datagram.u16(2) == 0 && datagram.u16(4) == datagram.length() - 6),
            entry("cups", datagram -> Character.digit(datagram.u8(0), 16) >= 0),
            entry("rmcp", datagram -> datagram.u8(0) == 6),
            entry("ldp", datagram -> datagram.u16(0) == 1),
            entry("aodv", datagram -> datagram.u8(0) >= 1 && datagram.u8(0) <= 4 && datagram.length() >= 4),
            entry("olsr", datagram -> datagram.has(4) && datagram.u16(0) <= datagram.length()),
            entry("a11", datagram -> Set.of(1, 3, 20, 21, 22, 23, 24, 25).contains(datagram.u8(0))),
            entry("krb4", DatagramChecks::fourth),
            entry("radius", DatagramChecks::radius),
            entry("l2tp", datagram -> (datagram.u8(1) & 0xf) == 2 || (datagram.u8(1) & 0xf) == 3),
            entry("hsrp", datagram -> Set.of(1985, 2029).contains(datagram.header().destinationPort())),
            entry("wccp", datagram -> datagram.u32(0) >= 7 && datagram.u32(0) <= 13),
            entry("cflow", datagram -> Set.of(1, 5, 7, 8, 9, 10).contains(datagram.u16(0))),
            entry("dlsw", datagram -> datagram.u8(0) == 0x31 || datagram.u8(0) == 0x32),
            entry("gtpprime", datagram -> datagram.u8(0) >= 0),
            entry("isns", datagram -> datagram.u16(0) == 1),
            entry("glbp", datagram -> datagram.u8(0) == 1),
            entry("stun", DatagramChecks::stun),
            entry("mpls-echo", datagram -> datagram.u16(0) == 1),
            entry("pnrp", datagram -> datagram.u16(0) == 0x10),
            entry("icq", datagram -> datagram.u8(1) == 0 && datagram.u8(0) >= 2 && datagram.u8(0) <= 5),
            entry("mgcp", datagram -> text(datagram).matches("([A-Z]{4}|[0-9]{3}) .*")),
            entry("megaco", datagram -> text(datagram).matches("(!|MEGACO).*")),
            entry("sip", datagram -> text(datagram).contains("SIP/2.0")),
            entry("portcontrol", datagram -> datagram.u8(0) <= 2),
            entry("mndp", datagram -> datagram.length() >= 8),
            entry("sflow", datagram -> Set.of(2L, 4L, 5L).contains(datagram.u32(0))),
            entry("babel", datagram -> datagram.u8(0) == 42),
            entry("rx", datagram -> datagram.length() >= 28 && datagram.u8(20) >= 1 && datagram.u8(20) <= 13),
            entry("dnp3", datagram -> datagram.u16(0) == 0x0564),
            entry("synphasor", datagram -> datagram.u8(0) == 0xaa),
            entry("rtpproxy", datagram -> text(datagram).matches("[0-9A-Za-z_]+ .*")),
            entry("hart_ip", datagram -> datagram.u8(0) == 1 && datagram.length() >= 8),
            entry("kip", datagram -> datagram.u8(0) == 6 && datagram.u8(1) == 0x10),
            entry("egd", datagram -> datagram.u8(0) == 13),
            entry("uftp", datagram -> datagram.u8(0) >> 4 >= 3 && datagram.u8(0) >> 4 <= 5),
            entry("bjnp", datagram -> datagram.u8(0) >= ' ' && datagram.u8(0) <= '~'),
            entry("hip", datagram -> datagram.u32(0) == 0),
            entry("omron", datagram -> datagram.length() >= 12 && datagram.u8(1) == 0),
            entry("steam_ihs_discovery", datagram -> datagram.u32(0) == 0xffffffffL && datagram.u32(4) == 0x214c5fa0L),
            entry("sbus", datagram -> datagram.u32(0) == datagram.length()),
            entry("esio", datagram -> datagram.u32(0) == 0x4553494fL),
            entry("cpha", datagram -> datagram.u16(0) == 0x1a90),
            entry("tplink-smarthome", datagram -> datagram.u8(0) == 0xd0),
            entry("tivoconnect", datagram -> text(datagram).matches("(?i)tivoconnect.*")),
            entry("bvlc", datagram -> datagram.u8(0) == 0x81));

    private DatagramChecks() {}

    /// Whether the datagram may be one of the protocol with this name.
    static boolean accept(String protocol, Datagram datagram) {
        return CHECKS.getOrDefault(protocol, _ -> true).test(datagram);
    }

    /// A message of Kerberos 4, which is met on the port of its successor too.
    static boolean fourth(Datagram datagram) {
        return datagram.u8(0) == 4;
    }

    /// A message of STUN (RFC 8489 section 5): two zero bits, one of the methods in use, a length, the magic cookie.
    static boolean stun(Datagram datagram) {
        return datagram.u8(0) >= 0 && datagram.u8(0) >> 6 == 0 && datagram.u16(2) == datagram.length() - 20
                && datagram.u32(4) == 0x2112a442L
                && datagram.u16(0) < 0x400;
    }

    /// A request of SIP, or an answer (RFC 3261 section 7).
    static boolean signals(Datagram datagram) {
        return HeadedProtocol.SIP.begins(text(datagram));
    }

    /// A message of RADIUS with a code that somebody uses (RFC 2865 section 3, IANA, RADIUS Types).
    private static boolean radius(Datagram datagram) {
        int code = datagram.u8(0);
        boolean used = code >= 1 && code <= 13 || code >= 21 && code <= 34 && code != 28 || code >= 40 && code <= 45
                || code == 50 || code == 51 || code >= 129 && code <= 132;
        return used && (!datagram.has(4) || datagram.u16(2) >= 20 && datagram.u16(2) <= 4096);
    }

    /// The first line, each byte a character.
    private static String text(Datagram datagram) {
        return datagram.bytes().atMost(LONGEST_LINE).text(StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
    }
}
