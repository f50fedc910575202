package dev.osiscope.property;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.LinkType;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.link.AccessPoint;
import dev.osiscope.wire.link.AddressFamily;
import dev.osiscope.wire.link.ArpFields;
import dev.osiscope.wire.link.ArpPacket;
import dev.osiscope.wire.link.CiscoHdlcFields;
import dev.osiscope.wire.link.CiscoHdlcHeader;
import dev.osiscope.wire.link.EtherType;
import dev.osiscope.wire.link.EthernetFields;
import dev.osiscope.wire.link.EthernetHeader;
import dev.osiscope.wire.link.LlcFields;
import dev.osiscope.wire.link.LlcHeader;
import dev.osiscope.wire.link.LoopHeader;
import dev.osiscope.wire.link.MacAddress;
import dev.osiscope.wire.link.NullFields;
import dev.osiscope.wire.link.NullHeader;
import dev.osiscope.wire.link.PppHeader;
import dev.osiscope.wire.link.ProviderVlanFields;
import dev.osiscope.wire.link.Sll2Fields;
import dev.osiscope.wire.link.Sll2Header;
import dev.osiscope.wire.link.SllFields;
import dev.osiscope.wire.link.SllHeader;
import dev.osiscope.wire.link.VlanFields;
import dev.osiscope.wire.link.VlanHeader;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Headers of the link layer.
final class LinkSamples {

    private static final int LONGEST_ADDRESS = 255;
    private static final int UNNUMBERED = 3;
    /// From it to it goes what has no logical link control.
    private static final AccessPoint ALL_STATIONS = new AccessPoint(0xff);

    static final List<Sample<?>> ALL = List.of(
            Sample.of(EthernetHeader.class, random -> new EthernetHeader(card(random), card(random), type(random)),
                    Sample.fixed(EthernetFields.FIXED_LENGTH, EthernetHeader::read),
                    Carriers.link(LinkType.ETHERNET)),
            vlan("a customer", VlanFields.PROTOCOL, EtherType.VLAN),
            vlan("a provider", ProviderVlanFields.PROTOCOL, EtherType.PROVIDER_VLAN),
            Sample.of(LlcHeader.class, LinkSamples::llc,
                    Sample.open(LlcFields.FIXED_LENGTH, LlcHeader::length, LlcHeader::read), Carriers::measured),
            Sample.of(LoopHeader.class, LinkSamples::loop, Sample.open(2, LoopHeader::length, LoopHeader::read),
                    Carriers.ethernet(EtherType.LOOP_TEST)),
            Sample.of(NullHeader.class, random ->
                            new NullHeader(new AddressFamily(1 + random.nextInt(0xffff)), random.nextBoolean()),
                    Sample.fixed(NullFields.FIXED_LENGTH, NullHeader::read), Carriers.link(LinkType.NULL)),
            Sample.of(CiscoHdlcHeader.class,
                    random -> new CiscoHdlcHeader(Draw.number(random, 8), Draw.number(random, 8), type(random)),
                    Sample.fixed(CiscoHdlcFields.FIXED_LENGTH, CiscoHdlcHeader::read),
                    Carriers.link(LinkType.CISCO_HDLC)),
            Sample.of(PppHeader.class, LinkSamples::ppp,
                    Sample.open(1, PppHeader::length, PppHeader::read), Carriers.link(LinkType.PPP)),
            Sample.of(SllHeader.class, random -> new SllHeader(Draw.number(random, 16), Draw.number(random, 16),
                            addressLength(random, 16), Draw.bytes(random, SllFields.ADDRESS_ROOM), type(random)),
                    Sample.fixed(SllFields.FIXED_LENGTH, SllHeader::read), Carriers.link(LinkType.LINUX_SLL)),
            Sample.of(Sll2Header.class, random -> new Sll2Header(type(random), Draw.number(random, 16),
                            Draw.bits(random, 32), Draw.number(random, 16), Draw.number(random, 8),
                            addressLength(random, 8), Draw.bytes(random, SllFields.ADDRESS_ROOM)),
                    Sample.fixed(Sll2Fields.FIXED_LENGTH, Sll2Header::read), Carriers.link(LinkType.LINUX_SLL2)),
            Sample.of(ArpPacket.class, LinkSamples::arp,
                    Sample.open(ArpFields.FIXED_LENGTH, ArpPacket::length, ArpPacket::read),
                    Carriers.ethernet(EtherType.ARP)));

    private LinkSamples() {}

    private static Sample<VlanHeader> vlan(String whose, Protocol protocol, EtherType announced) {
        return Sample.of(VlanHeader.class, "VlanHeader of " + whose,
                random -> new VlanHeader(protocol, Draw.number(random, 3), random.nextBoolean(),
                        Draw.number(random, 12), type(random)),
                Sample.fixed(VlanFields.FIXED_LENGTH, tag -> VlanHeader.read(protocol, tag)),
                Carriers.ethernet(announced));
    }

    private static MacAddress card(RandomGenerator random) {
        return new MacAddress(Draw.bytes(random, MacAddress.LENGTH));
    }

    /// Of any kind, those that are a length or that the dissector knows more often.
    private static EtherType type(RandomGenerator random) {
        return switch (random.nextInt(3)) {
            case 0 -> new EtherType(random.nextInt(1501));
            case 1 -> Draw.oneOf(random, List.of(EtherType.IPV4, EtherType.IPV6, EtherType.ARP, EtherType.VLAN,
                    EtherType.PROVIDER_VLAN));
            default -> new EtherType(Draw.number(random, 16));
        };
    }

    private static int addressLength(RandomGenerator random, int bits) {
        return random.nextBoolean() ? MacAddress.LENGTH : Draw.number(random, bits);
    }

    private static LlcHeader llc(RandomGenerator random) {
        if (random.nextInt(3) == 0) {
            return new LlcHeader(AccessPoint.SNAP, AccessPoint.SNAP, false, UNNUMBERED,
                    Optional.of(new LlcHeader.Snap(Draw.number(random, 24), Draw.number(random, 16))));
        }
        AccessPoint destination = new AccessPoint(Draw.number(random, 8));
        AccessPoint source = destination.equals(AccessPoint.SNAP) || destination.equals(ALL_STATIONS)
                ? AccessPoint.IP : new AccessPoint(Draw.number(random, 8));
        if (random.nextBoolean()) {
            return new LlcHeader(destination, source, false, Draw.number(random, 8) | UNNUMBERED, Optional.empty());
        }
        int first = 4 * random.nextInt(64) + random.nextInt(UNNUMBERED);
        return new LlcHeader(destination, source, true, first << 8 | Draw.number(random, 8), Optional.empty());
    }

    /// A protocol of one byte is odd, the first byte of one of two bytes is even.
    private static PppHeader ppp(RandomGenerator random) {
        boolean compressed = random.nextBoolean();
        int carried = compressed ? 1 + 2 * random.nextInt(127) : Draw.number(random, 16) & ~0x100;
        return new PppHeader(random.nextBoolean(), compressed, carried);
    }

    private static ArpPacket arp(RandomGenerator random) {
        boolean usual = random.nextBoolean();
        int hardware = usual ? MacAddress.LENGTH : size(random);
        int protocol = usual ? 4 : size(random);
        return new ArpPacket(usual ? 1 : Draw.number(random, 16), usual ? EtherType.IPV4 : type(random),
                Draw.number(random, 16), Draw.bytes(random, hardware), Draw.bytes(random, protocol),
                Draw.bytes(random, hardware), Draw.bytes(random, protocol));
    }

    private static LoopHeader loop(RandomGenerator random) {
        String stations = "0200" + Draw.bytes(random, MacAddress.LENGTH).hex();
        return new LoopHeader(Bytes.ofHex("0800" + stations.repeat(random.nextInt(4))
                + (random.nextBoolean() ? "01000700" : "0300")));
    }

    private static int size(RandomGenerator random) {
        return random.nextInt(1 + (random.nextInt(10) == 0 ? LONGEST_ADDRESS : 20));
    }
}
