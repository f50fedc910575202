package dev.osiscope.property;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.link.EtherType;
import dev.osiscope.wire.link.MplsFields;
import dev.osiscope.wire.link.MplsHeader;
import dev.osiscope.wire.link.PppoeFields;
import dev.osiscope.wire.link.PppoeHeader;
import dev.osiscope.wire.network.AhFields;
import dev.osiscope.wire.network.AhHeader;
import dev.osiscope.wire.network.EspFields;
import dev.osiscope.wire.network.EspHeader;
import dev.osiscope.wire.network.GeneveFields;
import dev.osiscope.wire.network.GeneveHeader;
import dev.osiscope.wire.network.GreFields;
import dev.osiscope.wire.network.GreHeader;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.VxlanFields;
import dev.osiscope.wire.network.VxlanHeader;
import java.util.List;
import java.util.random.RandomGenerator;

/// Headers before packets that are carried by others.
final class TunnelSamples {

    private static final int WORD = 4;
    private static final int VXLAN_PORT = 4789;
    private static final int GENEVE_PORT = 6081;
    private static final int GRE_ROUTING = 0x4000;

    static final List<Sample<?>> ALL = List.of(
            Sample.of(MplsHeader.class, random -> new MplsHeader(Draw.number(random, 20), Draw.number(random, 3),
                            random.nextBoolean(), Draw.number(random, 8)),
                    Sample.fixed(MplsFields.FIXED_LENGTH, MplsHeader::read), Carriers.ethernet(EtherType.MPLS)),
            pppoe("a discovery", PppoeFields.DISCOVERY, EtherType.PPPOE_DISCOVERY),
            pppoe("a session", PppoeFields.SESSION, EtherType.PPPOE_SESSION),
            Sample.of(AhHeader.class, TunnelSamples::ah,
                    Sample.open(AhFields.SHORTEST, AhHeader::length, AhHeader::read), Carriers.ipv4(IpProtocol.AH)),
            Sample.of(EspHeader.class, random -> new EspHeader(Draw.bits(random, 32), Draw.bits(random, 32)),
                    Sample.fixed(EspFields.FIXED_LENGTH, EspHeader::read), Carriers.ipv4(IpProtocol.ESP)),
            Sample.of(GreHeader.class, TunnelSamples::gre,
                    Sample.open(GreFields.FIXED_LENGTH, GreHeader::length, GreHeader::read),
                    Carriers.ipv4(IpProtocol.GRE)),
            Sample.of(VxlanHeader.class, random -> new VxlanHeader(Draw.number(random, 16), Draw.number(random, 16),
                            Draw.number(random, 24), Draw.number(random, 8)),
                    Sample.fixed(VxlanFields.FIXED_LENGTH, VxlanHeader::read), Carriers.udp(VXLAN_PORT)),
            Sample.of(GeneveHeader.class, random -> new GeneveHeader(Draw.number(random, 2), random.nextBoolean(),
                            random.nextBoolean(), Draw.number(random, 6), Draw.number(random, 16),
                            Draw.number(random, 24), Draw.number(random, 8),
                            Draw.bytes(random, WORD * random.nextInt(64))),
                    Sample.open(GeneveFields.FIXED_LENGTH, GeneveHeader::length, GeneveHeader::read),
                    Carriers.udp(GENEVE_PORT)));

    private TunnelSamples() {}

    private static Sample<PppoeHeader> pppoe(String whose, Protocol protocol, EtherType type) {
        return Sample.of(PppoeHeader.class, "PppoeHeader of " + whose,
                random -> new PppoeHeader(protocol, Draw.number(random, 4), Draw.number(random, 4),
                        Draw.number(random, 8), Draw.number(random, 16), Draw.number(random, 16)),
                Sample.fixed(PppoeFields.FIXED_LENGTH, header -> PppoeHeader.read(protocol, header)),
                Carriers.ethernet(type));
    }

    private static AhHeader ah(RandomGenerator random) {
        int length = random.nextInt(random.nextBoolean() ? 256 : 8);
        return new AhHeader(new IpProtocol(Draw.number(random, 8)), length, Draw.number(random, 16),
                Draw.bits(random, 32), Draw.bytes(random, WORD * length));
    }

    private static GreHeader gre(RandomGenerator random) {
        int flags = random.nextInt(4) == 0 ? Draw.number(random, 16) : Draw.number(random, 16) & ~GRE_ROUTING;
        Bytes rest = Draw.bytes(random, GreHeader.lengthBeforeRouting(flags) - GreFields.FIXED_LENGTH);
        if ((flags & GRE_ROUTING) != 0) {
            for (int left = random.nextInt(4); left > 0; left--) {
                rest = Carriers.joined(rest, Bytes.ofHex("08000004"));
                rest = Carriers.joined(rest, Draw.bytes(random, WORD));
            }
            rest = Carriers.joined(rest, Bytes.ofHex("00000000"));
        }
        return new GreHeader(flags, Draw.number(random, 16), rest);
    }
}
