package dev.osiscope.wire.link;

import static java.util.Map.entry;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.Protocol;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Protocols beside IP that are known by name: by EtherType (IANA, IEEE 802 Numbers), by access point of logical link
/// control, and by organizations' own numbers. The names before the words are Wireshark's.
public final class LinkProtocols {

    /// Novell's packets.
    public static final Protocol IPX = protocol("ipx", "IPX");
    /// ISO's packets.
    public static final Protocol ISO = protocol("osi", "ISO network layer");
    /// What Cisco's devices say of themselves.
    public static final Protocol DISCOVERY = protocol("cdp", "Cisco discovery");

    private static final Map<Integer, Protocol> BY_ETHER_TYPE = Map.ofEntries(
            entry(0x0600, protocol("idp", "Xerox datagrams")),
            entry(0x0842, protocol("wol", "Wake-on-LAN")),
            entry(0x08ff, protocol("bpq", "AX.25 over Ethernet")),
            entry(0x0bad, protocol("vines_ip", "VINES")),
            entry(0x0baf, protocol("vines_echo", "VINES, echo")),
            entry(0x2001, protocol("cgmp", "Cisco group management")),
            entry(0x22ea, protocol("mrp-msrp", "Stream reservation")),
            entry(0x22f0, protocol("ieee1722", "Audio and video bridging")),
            entry(0x22f4, protocol("isis", "IS-IS")),
            entry(0x4305, protocol("batadv", "Mesh routing")),
            entry(0x6003, protocol("dec_dna", "DECnet")),
            entry(0x6004, protocol("lat", "Local area transport")),
            entry(0x8038, protocol("dec_stp", "DEC spanning tree")),
            entry(0x80e1, protocol("dlr", "Device level ring")),
            entry(0x80f3, protocol("aarp", "AppleTalk address resolution")),
            entry(0x8102, protocol("bofl", "Wellfleet breaths of life")),
            entry(0x8137, IPX),
            entry(0x8181, protocol("stp", "Spanning tree")),
            entry(0x81fd, protocol("ismp", "Cabletron switches")),
            entry(0x872d, protocol("wlccp", "Cisco wireless control")),
            entry(0x8783, protocol("mint", "Wireless switches (MiNT)")),
            entry(0x8808, protocol("macc", "Ethernet flow control")),
            entry(0x8809, protocol("slow", "Slow protocols")),
            entry(0x886d, protocol("ans", "Intel network services")),
            entry(0x886f, protocol("msnlb", "Network load balancing")),
            entry(0x887b, protocol("homeplug", "HomePlug")),
            entry(0x888e, protocol("eapol", "802.1X")),
            entry(0x8892, protocol("pn_rt", "PROFINET, real time")),
            entry(0x8899, protocol("realtek", "Realtek switches")),
            entry(0x889a, protocol("hyperscsi", "HyperSCSI")),
            entry(0x88a2, protocol("aoe", "ATA over Ethernet")),
            entry(0x88a4, protocol("ecatf", "EtherCAT")),
            entry(0x88ab, protocol("epl", "Ethernet POWERLINK")),
            entry(0x88b8, protocol("goose", "GOOSE")),
            entry(0x88ba, protocol("sv", "Sampled values")),
            entry(0x88c7, protocol("eapol", "802.1X, pre-authentication")),
            entry(0x88ca, protocol("tipc", "Cluster communication")),
            entry(0x88cc, protocol("lldp", "LLDP")),
            entry(0x88cd, protocol("siii", "SERCOS")),
            entry(0x88d9, protocol("lltd", "Link layer topology")),
            entry(0x88dc, protocol("wsmp", "WAVE short messages")),
            entry(0x88e1, protocol("homeplug-av", "HomePlug AV")),
            entry(0x88e3, protocol("pn_mrp", "Media redundancy")),
            entry(0x88ee, protocol("elmi", "Ethernet local management")),
            entry(0x88f5, protocol("mrp-mvrp", "VLAN registration")),
            entry(0x88f6, protocol("mrp-mmrp", "Group registration")),
            entry(0x88f7, protocol("ptp", "Precision Time")),
            entry(0x88f8, protocol("ncsi", "Network controller sideband")),
            entry(0x88fb, protocol("hsr_prp_supervision", "Redundancy, supervision")),
            entry(0x8901, protocol("flip", "Flow layer")),
            entry(0x8902, protocol("cfm", "Connectivity faults")),
            entry(0x8906, protocol("fcoe", "Fibre Channel over Ethernet")),
            entry(0x8911, protocol("linx", "LINX")),
            entry(0x8914, protocol("fip", "Fibre Channel over Ethernet, start")),
            entry(0x8915, protocol("infiniband", "RDMA over Ethernet")),
            entry(0x8917, protocol("mih", "Media-independent handover")),
            entry(0x893a, protocol("ieee1905", "Home network control")),
            entry(0x8940, protocol("ecp21", "Edge control")),
            entry(0x8942, protocol("lldp", "LLDP")),
            entry(0x8947, protocol("gnw", "GeoNetworking")),
            entry(0x9022, protocol("rtcfg", "Real-time network, set-up")),
            entry(0x9104, protocol("eero", "Wireless mesh")),
            entry(0x99fe, protocol("tecmp", "Captured buses (TECMP)")),
            entry(0xaefe, protocol("ecpri", "Radio over Ethernet (eCPRI)")));
    private static final Map<Integer, Protocol> BY_ACCESS_POINT = Map.ofEntries(
            entry(0x04, protocol("sna", "SNA")),
            entry(0x08, protocol("sna", "SNA")),
            entry(0x0c, protocol("sna", "SNA")),
            entry(0x10, IPX),
            entry(0x14, ISO),
            entry(0x20, ISO),
            entry(0x34, ISO),
            entry(0x40, protocol("sna", "SNA")),
            entry(0x42, protocol("stp", "Spanning tree")),
            entry(0x54, ISO),
            entry(0x7e, protocol("x25", "X.25")),
            entry(0x80, protocol("3comxns", "3Com XNS")),
            entry(0xbc, protocol("vines_llc", "VINES")),
            entry(0xc8, protocol("sna", "SNA")),
            entry(0xe0, IPX),
            entry(0xf0, protocol("netbios", "NetBIOS")),
            entry(0xf8, protocol("hpext", "HP extended LLC")),
            entry(0xfc, protocol("rpl", "Remote program load")),
            entry(0xfe, ISO));
    /// By the number of an organization and that which it has given.
    private static final Map<Long, Protocol> BY_ORGANIZATION = Map.ofEntries(
            entry(0xc_0104L, protocol("pagp", "Port aggregation")),
            entry(0xc_0108L, protocol("stp", "Spanning tree")),
            entry(0xc_0109L, protocol("stp", "Spanning tree")),
            entry(0xc_010bL, protocol("stp", "Spanning tree, one a VLAN")),
            entry(0xc_010cL, protocol("stp", "Spanning tree")),
            entry(0xc_0111L, protocol("udld", "Unidirectional links")),
            entry(0xc_0139L, protocol("mcp", "Loops of switches")),
            entry(0xc_2000L, DISCOVERY),
            entry(0xc_2001L, protocol("cgmp", "Cisco group management")),
            entry(0xc_2003L, protocol("vtp", "VLAN trunks")),
            entry(0xc_2004L, protocol("dtp", "Dynamic trunks")),
            entry(0x81_01a1L, protocol("ndp", "Nortel discovery")),
            entry(0x81_01a2L, protocol("ndp", "Nortel discovery")),
            entry(0x4096_0000L, protocol("wlccp", "Cisco wireless control")),
            entry(0x80c2_000eL, protocol("stp", "Spanning tree")),
            entry(0xe02b_00bbL, protocol("edp", "Extreme discovery")));

    private static final String NETWORK_LAYER = "osi";
    private static final String SLOW = "slow";
    private static final Protocol ROUTING = protocol("isis", "IS-IS");
    private static final Map<Integer, Protocol> ROUTING_BY_TYPE = Map.ofEntries(
            entry(15, protocol("isis.hello", "IS-IS, hello")),
            entry(16, protocol("isis.hello", "IS-IS, hello")),
            entry(17, protocol("isis.hello", "IS-IS, hello")),
            entry(18, protocol("isis.lsp", "IS-IS, links")),
            entry(20, protocol("isis.lsp", "IS-IS, links")),
            entry(24, protocol("isis.csnp", "IS-IS, all that is known")),
            entry(25, protocol("isis.csnp", "IS-IS, all that is known")),
            entry(26, protocol("isis.psnp", "IS-IS, what is asked for")),
            entry(27, protocol("isis.psnp", "IS-IS, what is asked for")));
    private static final Map<Integer, Protocol> ISO_BY_FIRST = Map.of(
            0x82, protocol("esis", "End systems to routers"), 0x83, ROUTING);
    private static final Map<Integer, Protocol> SLOW_BY_TYPE = Map.of(
            1, protocol("lacp", "Link aggregation"), 2, protocol("marker", "Link aggregation, marker"));
    private static final String EXTENDED = "hpext";
    private static final int EXTENDED_HEADER = 7;
    private static final int EXTENDED_POINT = 3;
    private static final Protocol REMOTE_START = protocol("rmp", "HP remote maintenance");
    private static final Map<Integer, Protocol> EXTENDED_BY_POINT = Map.of(
            0x608, REMOTE_START, 0x609, REMOTE_START, 0x623, protocol("hpsw", "HP switches"));
    private static final String CLUSTER = "tipc";
    private static final BitRange CLUSTER_USER = BitRange.ofBits(0, 3, 4);
    private static final BitRange CLUSTER_HEADER = BitRange.ofBits(0, 7, 4);
    private static final BitRange CLUSTER_MESSAGE = BitRange.ofBits(0, 15, 17);
    private static final int LAST_CLUSTER_USER_WITH_DATA = 3;
    private static final int WORD = 4;
    private static final int ROUTING_TYPE = 4;
    private static final int ROUTING_TYPE_BITS = 0x1f;

    private LinkProtocols() {}

    /// A protocol, and those that the first bytes of its payload name within it: ISO's network layer (ISO 9577) and the
    /// slow protocols (IEEE 802.3 annex 57A).
    public static List<Protocol> within(Protocol protocol, Bytes bytes) {
        if (protocol.id().equals(EXTENDED)) {
            return Stream.of(Optional.of(protocol), extended(bytes)).flatMap(Optional::stream).toList();
        }
        int first = bytes.isEmpty() ? -1 : bytes.u8(0);
        Map<Integer, Protocol> inner = switch (protocol.id()) {
            case NETWORK_LAYER -> ISO_BY_FIRST;
            case SLOW -> SLOW_BY_TYPE;
            default -> Map.of();
        };
        Optional<Protocol> next = Optional.ofNullable(inner.get(first));
        Optional<Protocol> last = next.filter(ROUTING::equals).filter(_ -> bytes.length() > ROUTING_TYPE)
                .map(_ -> ROUTING_BY_TYPE.get(bytes.u8(ROUTING_TYPE) & ROUTING_TYPE_BITS));
        return Stream.of(Optional.of(protocol), next, last).flatMap(Optional::stream).toList();
    }

    /// How long the header is of a packet that carries data, where that is known: of TIPC, what applications say to each
    /// other; of HP's extended control, what is for no known point.
    public static OptionalInt headerLength(Protocol protocol, Bytes bytes) {
        return switch (protocol.id()) {
            case CLUSTER -> cluster(bytes);
            case EXTENDED -> bytes.length() > EXTENDED_HEADER && extended(bytes).isEmpty()
                    ? OptionalInt.of(EXTENDED_HEADER) : OptionalInt.empty();
            default -> OptionalInt.empty();
        };
    }

    private static Optional<Protocol> extended(Bytes bytes) {
        return bytes.length() < EXTENDED_HEADER ? Optional.empty()
                : Optional.ofNullable(EXTENDED_BY_POINT.get(bytes.u16(EXTENDED_POINT)));
    }

    private static OptionalInt cluster(Bytes bytes) {
        if (bytes.length() < WORD || bytes.unsigned(CLUSTER_USER) > LAST_CLUSTER_USER_WITH_DATA) {
            return OptionalInt.empty();
        }
        int header = (int) bytes.unsigned(CLUSTER_HEADER) * WORD;
        return bytes.unsigned(CLUSTER_MESSAGE) > header ? OptionalInt.of(header) : OptionalInt.empty();
    }

    /// The protocol that an EtherType announces.
    public static Optional<Protocol> of(EtherType type) {
        return Optional.ofNullable(BY_ETHER_TYPE.get(type.value()));
    }

    /// The protocol that an access point announces.
    public static Optional<Protocol> of(AccessPoint point) {
        return Optional.ofNullable(BY_ACCESS_POINT.get(point.plain().value()));
    }

    /// The protocol that an organization's own number announces.
    public static Optional<Protocol> of(LlcHeader.Snap snap) {
        return Optional.ofNullable(BY_ORGANIZATION.get((long) snap.organization() << Short.SIZE | snap.protocol()));
    }

    /// All of them, some more than once.
    public static Stream<Protocol> all() {
        return Stream.of(BY_ETHER_TYPE, BY_ACCESS_POINT, BY_ORGANIZATION, ISO_BY_FIRST, ROUTING_BY_TYPE, SLOW_BY_TYPE,
                        EXTENDED_BY_POINT)
                .flatMap(map -> map.values().stream());
    }

    private static Protocol protocol(String id, String name) {
        return new Protocol(id, name, Protocol.Level.LINK);
    }
}
