package dev.osiscope.dissect;

import static dev.osiscope.dissect.DatagramProtocols.named;

import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.application.DnsFields;
import dev.osiscope.wire.application.DnsHeader;
import dev.osiscope.wire.application.DtlsFields;
import dev.osiscope.wire.application.QuicVersion;
import dev.osiscope.wire.transport.PortNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Protocols that are recognised by the bytes of their datagrams, on whatever port.
final class DatagramSigns {

    private static final int LONG_HEADER_WITH_FIXED_BIT = 0xc0;
    private static final int LONGEST_CONNECTION_ID = 20;
    private static final int ADDRESS = 6;
    /// Google's last version before the standard's: its packets are as the standard has them.
    private static final long QUIC_50 = 0x51303530L;

    private static final Protocol STUN = protocol("stun", "Address discovery (STUN)");
    private static final Protocol CALLS = PortNames.UDP.protocol(5060).orElseThrow();
    private static final Protocol WAKE = protocol("wol", "Wake-on-LAN");
    private static final Protocol WIREGUARD = protocol("wg", "WireGuard");
    private static final Protocol FIRST_STUN = protocol("classicstun", "Address discovery (STUN), as it was first");
    private static final Protocol FIRST_QUIC = protocol("gquic", "QUIC, as Google began it");
    private static final Protocol MEDIA_REPORTS = protocol("rtcp", "Reports on media (RTCP)");
    private static final Protocol PUBLISHED = protocol("rtps", "Data distribution (RTPS)");
    private static final Protocol STAGE_LIGHTS = protocol("artnet", "Stage lights (Art-Net)");
    private static final Protocol LOCAL_PEERS = protocol("lsd", "BitTorrent's peers nearby");
    private static final Set<Integer> REPORT_TYPES = Set.of(200, 201, 202, 203, 204, 206);
    private static final Set<Integer> FIRST_STUN_TYPES = Set.of(1, 2, 0x101, 0x102, 0x111, 0x112);
    private static final Protocol TABLE = protocol("bt-dht", "BitTorrent's nodes");

    /// Those that have all datagrams between two ends once they were recognised.
    static final List<DatagramProtocol> LASTING = List.of(
            datagram -> quic(datagram) ? Optional.of(new QuicConversation()) : Optional.empty(),
            datagram -> firstQuic(datagram) ? Optional.of(NamedDissector.of(FIRST_QUIC)) : Optional.empty(),
            datagram -> dtls(datagram) ? Optional.of(new DtlsConversation()) : Optional.empty(),
            datagram -> RpcCalls.begins(datagram.bytes()) ? Optional.of(new RpcConversation()) : Optional.empty());
    /// The others, in the order in which they are tried.
    static final List<DatagramProtocol> OTHERS = List.of(
            datagram -> dns(datagram) ? Optional.of(DnsDissector::dissect) : Optional.empty(),
            named(STUN, datagram -> DatagramChecks.stun(datagram) && datagram.length() % 4 == 0),
            named(FIRST_STUN, datagram -> FIRST_STUN_TYPES.contains(datagram.u16(0))
                    && datagram.u16(2) == datagram.length() - 20),
            named(CALLS, DatagramChecks::signals),
            named(MEDIA_REPORTS, DatagramSigns::mediaReport),
            named(PUBLISHED, datagram -> datagram.u32(0) == 0x52545053L || datagram.u32(0) == 0x52545058L),
            named(STAGE_LIGHTS, datagram -> datagram.u32(0) == 0x4172742dL && datagram.u32(4) == 0x4e657400L),
            named(LOCAL_PEERS, datagram -> datagram.u32(0) == 0x42542d53L && datagram.u32(4) == 0x45415243L),
            named(WAKE, DatagramSigns::magicPacket),
            named(WIREGUARD, DatagramSigns::wireGuard),
            named(DceRpcDissector.PROTOCOL, DatagramSigns::remoteCall),
            named(TABLE, DatagramSigns::distributedTable));

    private DatagramSigns() {}

    /// The protocols that may be recognised and are known by name only.
    static Stream<Protocol> all() {
        return Stream.of(QuicConversation.PROTOCOL, STUN, WAKE, WIREGUARD, TABLE, FIRST_STUN, FIRST_QUIC, MEDIA_REPORTS,
                PUBLISHED, STAGE_LIGHTS, LOCAL_PEERS);
    }

    private static Protocol protocol(String id, String name) {
        return new Protocol(id, name, Protocol.Level.APPLICATION);
    }

    /// A query or answer of usual counts.
    private static boolean dns(Datagram datagram) {
        if (!datagram.has(DnsFields.FIXED_LENGTH) || datagram.length() == DnsFields.FIXED_LENGTH) {
            return false;
        }
        DnsHeader header = DnsHeader.read(datagram.bytes());
        boolean response = DnsFields.RESPONSE.in(datagram.bytes()) != 0;
        boolean usual = response ? header.questions() <= 1 && header.answers() <= 100 && header.authorities() <= 10
                : header.questions() == 1 && header.answers() == 0 && header.authorities() == 0;
        return DnsFields.OPCODE.in(datagram.bytes()) == 0 && usual && header.additional() <= 10;
    }

    /// A long header (RFC 9000 section 17.2) of a version that is in use, with connection IDs of lengths that can be.
    private static boolean quic(Datagram datagram) {
        if (datagram.length() < 13 || datagram.u8(0) < LONG_HEADER_WITH_FIXED_BIT) {
            return false;
        }
        int destination = datagram.u8(5);
        return new QuicVersion(datagram.u32(1)).isInUse() && destination >= 0 && destination <= LONGEST_CONNECTION_ID
                && datagram.u8(6 + destination) <= LONGEST_CONNECTION_ID;
    }

    /// A version of Google's, in one of the two places where it has been.
    private static boolean firstQuic(Datagram datagram) {
        boolean early = (datagram.u8(0) & 0x89) == 0x09 && googleVersion(datagram.u32(9));
        return early || datagram.u8(0) >= 0x80 && googleVersion(datagram.u32(1));
    }

    /// The letter Q and three digits, up to 49.
    private static boolean googleVersion(long version) {
        return version >>> 16 == 0x5130L && version < QUIC_50 && (version & 0xf0) == 0x30;
    }

    /// A call of version 4 (Open Group C706 section 12.6): one of its types, in one of the ways to write numbers.
    private static boolean remoteCall(Datagram datagram) {
        return datagram.length() >= 80 && datagram.u8(0) == 4 && datagram.u8(1) <= 19 && (datagram.u8(3) & 0xfc) == 0
                && (datagram.u8(4) & 0xee) == 0 && datagram.u8(5) <= 3;
    }

    /// Packets of words, the first of a type with which they begin (RFC 3550 section 6).
    private static boolean mediaReport(Datagram datagram) {
        return datagram.u8(0) >> 6 == 2 && REPORT_TYPES.contains(datagram.u8(1)) && datagram.length() % 4 == 0;
    }

    /// Records (RFC 6347 section 4.1) that fill the datagram; of one that was cut, as far as it was captured.
    private static boolean dtls(Datagram datagram) {
        boolean whole = datagram.bytes().length() == datagram.length();
        int at = 0;
        while (record(datagram, at) && datagram.has(at + DtlsFields.FIXED_LENGTH)) {
            at += DtlsFields.FIXED_LENGTH + datagram.u16(at + DtlsFields.FIXED_LENGTH - 2);
            if (at >= datagram.bytes().length()) {
                return whole ? at == datagram.length() : at <= datagram.length();
            }
        }
        return !whole && record(datagram, at);
    }

    private static boolean record(Datagram datagram, int at) {
        int type = datagram.u8(at);
        int version = datagram.u16(at + 1);
        return type >= 20 && type <= 25 && (version == 0xfeff || version == 0xfefd || version == 0x100);
    }

    /// Six bytes of ones, then an address 16 times.
    private static boolean magicPacket(Datagram datagram) {
        int length = ADDRESS + 16 * ADDRESS;
        return datagram.has(length) && IntStream.range(0, ADDRESS).allMatch(index -> datagram.u8(index) == 0xff)
                && IntStream.range(2 * ADDRESS, length)
                        .allMatch(index -> datagram.u8(index) == datagram.u8(index - ADDRESS));
    }

    /// One of the four messages, each of its length.
    private static boolean wireGuard(Datagram datagram) {
        boolean type = datagram.u8(1) == 0 && datagram.u16(2) == 0;
        return type && switch (datagram.u8(0)) {
            case 1 -> datagram.length() == 148;
            case 2 -> datagram.length() == 92;
            case 3 -> datagram.length() == 64;
            case 4 -> datagram.length() >= 32;
            default -> false;
        };
    }

    /// A dictionary that begins with what is asked, answered, or went wrong.
    private static boolean distributedTable(Datagram datagram) {
        return datagram.u8(0) == 'd' && datagram.u8(1) == '1' && datagram.u8(2) == ':'
                && "arq".indexOf(datagram.u8(3)) >= 0;
    }
}
