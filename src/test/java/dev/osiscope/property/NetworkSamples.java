package dev.osiscope.property;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.frame.LinkType;
import dev.osiscope.wire.network.IcmpFields;
import dev.osiscope.wire.network.IcmpHeader;
import dev.osiscope.wire.network.IcmpType;
import dev.osiscope.wire.network.Icmpv6Fields;
import dev.osiscope.wire.network.Icmpv6Header;
import dev.osiscope.wire.network.Icmpv6Type;
import dev.osiscope.wire.network.IgmpFields;
import dev.osiscope.wire.network.IgmpHeader;
import dev.osiscope.wire.network.IpAddress;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv4Fields;
import dev.osiscope.wire.network.Ipv4Flags;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.network.Ipv4Option;
import dev.osiscope.wire.network.Ipv4Options;
import dev.osiscope.wire.network.Ipv6Extension;
import dev.osiscope.wire.network.Ipv6Fields;
import dev.osiscope.wire.network.Ipv6Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Headers of the network layer.
final class NetworkSamples {

    private static final int MOST_OPTION_BYTES = 40;
    private static final int WORD = 4;
    private static final List<Integer> KNOWN_OPTIONS = List.of(7, 68, 130, 131, 134, 136, 137, 148);
    private static final List<Integer> ICMP_TYPES = List.of(0, 3, 4, 5, 8, 9, 10, 11, 12, 13, 14, 17, 18);
    private static final List<Integer> ICMPV6_TYPES = List.of(1, 2, 3, 4, 128, 129, 130, 131, 132, 133, 134, 135, 136,
            137, 143);

    static final List<Sample<?>> ALL = List.of(
            Sample.of(Ipv4Header.class, NetworkSamples::ipv4, NetworkSamples::readIpv4, Carriers.link(LinkType.IPV4)),
            Sample.of(Ipv6Header.class, random -> new Ipv6Header(Draw.number(random, 8), Draw.number(random, 20),
                            Draw.number(random, 16), protocol(random), Draw.number(random, 8),
                            address(random, 16), address(random, 16)),
                    NetworkSamples::readIpv6, Carriers.link(LinkType.IPV6)),
            extension("options for routers", IpProtocol.HOP_BY_HOP),
            extension("options for the destination", IpProtocol.DESTINATION_OPTIONS),
            extension("a route", IpProtocol.ROUTING),
            extension("a fragment", IpProtocol.FRAGMENT),
            Sample.of(IcmpHeader.class, random -> new IcmpHeader(new IcmpType(known(random, ICMP_TYPES)),
                            Draw.number(random, 8), Draw.number(random, 16), Draw.bits(random, 32)),
                    Sample.fixed(IcmpFields.FIXED_LENGTH, IcmpHeader::read), Carriers.ipv4(IpProtocol.ICMP)),
            Sample.of(Icmpv6Header.class, NetworkSamples::icmpv6,
                    Sample.open(Icmpv6Fields.FIXED_LENGTH, Icmpv6Header::length, Icmpv6Header::read),
                    Carriers.ipv6(IpProtocol.ICMPV6)),
            Sample.of(IgmpHeader.class, random -> new IgmpHeader(
                            igmpType(random),
                            Draw.number(random, 8), Draw.number(random, 16), Draw.bits(random, 32)),
                    Sample.fixed(IgmpFields.FIXED_LENGTH, IgmpHeader::read), Carriers.ipv4(IpProtocol.IGMP)));

    private NetworkSamples() {}

    /// Any type but those that other protocols use.
    private static int igmpType(RandomGenerator random) {
        int type = known(random, List.of(0x11, 0x12, 0x16, 0x17, IgmpFields.REPORT_3));
        return IgmpFields.other(type).isEmpty() ? type : IgmpFields.QUERY;
    }

    private static Ipv4Header ipv4(RandomGenerator random) {
        List<Ipv4Option> options = new ArrayList<>();
        int room = random.nextBoolean() ? 0 : random.nextInt(MOST_OPTION_BYTES + 1);
        for (Ipv4Option next = option(random); next.length() <= room; next = option(random)) {
            options.add(next);
            room -= next.length();
        }
        int spare = -Ipv4Options.length(options) & WORD - 1;
        boolean ends = spare > 0 && random.nextBoolean();
        for (int index = 0; index < (ends ? 1 : spare); index++) {
            options.add(ends ? Ipv4Option.END : Ipv4Option.NO_OPERATION);
        }
        Bytes padding = Draw.bytes(random, ends ? spare - 1 : 0);
        int length = Ipv4Fields.FIXED_LENGTH + Ipv4Options.length(options) + padding.length();
        int totalLength = random.nextInt(4) == 0 ? 0 : length + random.nextInt(0x10000 - length);
        return new Ipv4Header(Draw.number(random, 6), Draw.number(random, 2), totalLength, Draw.number(random, 16),
                new Ipv4Flags(Draw.number(random, 3)), Draw.number(random, 13), Draw.number(random, 8),
                protocol(random), Draw.number(random, 16), address(random, 4), address(random, 4), options, padding);
    }

    /// Any but the one that ends the list.
    private static Ipv4Option option(RandomGenerator random) {
        return switch (random.nextInt(3)) {
            case 0 -> Ipv4Option.NO_OPERATION;
            case 1 -> new Ipv4Option(Draw.oneOf(random, KNOWN_OPTIONS), Draw.upTo(random, 37));
            default -> new Ipv4Option(2 + random.nextInt(254), Draw.upTo(random, 37));
        };
    }

    private static Optional<Ipv4Header> readIpv4(Bytes bytes) {
        return Sample.open(Ipv4Fields.FIXED_LENGTH, Ipv4Header::length, NetworkSamples::readVersion4).apply(bytes)
                .flatMap(header -> header);
    }

    private static Optional<Ipv4Header> readVersion4(Bytes header) {
        return Ipv4Fields.VERSION.in(header) == Ipv4Header.VERSION
                ? Optional.of(Ipv4Header.read(header)) : Optional.empty();
    }

    private static Optional<Ipv6Header> readIpv6(Bytes bytes) {
        boolean right = bytes.length() >= Ipv6Fields.FIXED_LENGTH
                && Ipv6Fields.VERSION.in(bytes) == Ipv6Header.VERSION;
        return right ? Optional.of(Ipv6Header.read(bytes)) : Optional.empty();
    }

    private static Sample<Ipv6Extension> extension(String what, IpProtocol type) {
        return Sample.of(Ipv6Extension.class, "Ipv6Extension with " + what, random -> extension(random, type),
                Sample.open(Ipv6Extension.SHORTEST, bytes -> Ipv6Extension.length(type, bytes),
                        bytes -> Ipv6Extension.read(type, bytes)),
                Carriers.ipv6(type));
    }

    private static Ipv6Extension extension(RandomGenerator random, IpProtocol type) {
        int units = type.equals(IpProtocol.FRAGMENT) ? 0 : random.nextInt(random.nextBoolean() ? 256 : 4);
        Bytes drawn = Draw.bytes(random, Ipv6Extension.SHORTEST + 8 * units);
        BytesBuilder bytes = new BytesBuilder(drawn.length()).put(0, drawn);
        return new Ipv6Extension(type, type.equals(IpProtocol.FRAGMENT)
                ? drawn : bytes.put(1, Bytes.wrap(new byte[] {(byte) units})).build());
    }

    private static Icmpv6Header icmpv6(RandomGenerator random) {
        Icmpv6Type type = new Icmpv6Type(known(random, ICMPV6_TYPES));
        return new Icmpv6Header(type, Draw.number(random, 8), Draw.number(random, 16),
                Draw.bytes(random, type.bodyLength()));
    }

    private static int known(RandomGenerator random, List<Integer> types) {
        return random.nextInt(4) == 0 ? Draw.number(random, 8) : Draw.oneOf(random, types);
    }

    private static IpProtocol protocol(RandomGenerator random) {
        return new IpProtocol(known(random, List.of(0, 1, 2, 6, 17, 43, 44, 58, 59, 60)));
    }

    private static IpAddress address(RandomGenerator random, int length) {
        return new IpAddress(Draw.bytes(random, length));
    }
}
