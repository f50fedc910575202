package dev.osiscope.wire.network;

import static java.util.Map.entry;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.Protocol;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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

    private static final String CONGESTION_CONTROL = "dccp";
    private static final BitRange DATA_OFFSET = BitRange.ofBytes(4, 1);
    private static final BitRange PACKET_TYPE = BitRange.ofBits(8, 3, 4);
    private static final BitRange LONG_NUMBERS = BitRange.ofBits(8, 7, 1);
    private static final int LAST_PACKET_TYPE = 10;
    private static final int SHORT_HEADER = 12;
    private static final int LONG_HEADER = 16;
    private static final int WORD = 4;

    private static final String MULTICAST = "pgm";
    /// What is sent, and what is sent again.
    private static final Set<Integer> MULTICAST_DATA = Set.of(4, 5);
    private static final int MULTICAST_HEADER = 24;
    private static final int WITH_OPTIONS = 1;
    private static final int OPTIONS_LENGTH = 2;

    private NetworkProtocols() {}

    /// How long the header is of a packet that carries data, where that is known: of DCCP (RFC 4340 section 5.1) and of
    /// PGM (RFC 3208 section 8.2).
    public static OptionalInt headerLength(Protocol protocol, Bytes bytes) {
        return switch (protocol.id()) {
            case CONGESTION_CONTROL -> congestionControl(bytes);
            case MULTICAST -> multicast(bytes);
            default -> OptionalInt.empty();
        };
    }

    private static OptionalInt congestionControl(Bytes bytes) {
        if (bytes.length() < SHORT_HEADER) {
            return OptionalInt.empty();
        }
        boolean longNumbers = bytes.unsigned(LONG_NUMBERS) != 0;
        int type = (int) bytes.unsigned(PACKET_TYPE);
        int header = (int) bytes.unsigned(DATA_OFFSET) * WORD;
        int least = (longNumbers ? LONG_HEADER : SHORT_HEADER) + switch (type) {
            case 0, 10 -> WORD;
            case 1, 7 -> 3 * WORD;
            case 2 -> 0;
            case 3, 4 -> longNumbers ? 2 * WORD : WORD;
            default -> 2 * WORD;
        };
        return type <= LAST_PACKET_TYPE && header >= least && header <= bytes.length()
                ? OptionalInt.of(header) : OptionalInt.empty();
    }

    private static OptionalInt multicast(Bytes bytes) {
        if (bytes.length() < MULTICAST_HEADER || !MULTICAST_DATA.contains(bytes.u8(4))) {
            return OptionalInt.empty();
        }
        if ((bytes.u8(5) & WITH_OPTIONS) == 0) {
            return OptionalInt.of(MULTICAST_HEADER);
        }
        int lengthAt = MULTICAST_HEADER + OPTIONS_LENGTH;
        int header = bytes.length() < lengthAt + 2 ? bytes.length() : MULTICAST_HEADER + bytes.u16(lengthAt);
        return header < bytes.length() ? OptionalInt.of(header) : OptionalInt.empty();
    }

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
