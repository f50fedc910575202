package dev.osiscope.property;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.frame.Frame;
import dev.osiscope.wire.application.DhcpFields;
import dev.osiscope.wire.application.DhcpHeader;
import dev.osiscope.wire.network.Icmpv6Header;
import dev.osiscope.wire.network.Icmpv6Type;
import dev.osiscope.wire.network.IpProtocol;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// Frames in which something follows the fixed part of a header, made at random: options, records, extension headers.
public final class MessageFrames {

    private static final List<Integer> EXTENSIONS = List.of(0, 43, 44, 60);
    private static final int DNS_PORT = 53;
    private static final int DHCP_PORT = 67;
    private static final int DHCP_END = 255;
    /// The option of a jumbo packet, which must be as long as it says.
    private static final int JUMBO = 0xc2;
    /// The security label, which must not reach beyond the packet.
    private static final int LABEL = 7;

    /// All kinds of them, by their names.
    public static final Map<String, Function<RandomGenerator, Frame>> ALL = new TreeMap<>(Map.of(
            "dns", MessageFrames::dns,
            "dhcp", MessageFrames::dhcp,
            "neighbour-discovery", MessageFrames::neighbourDiscovery,
            "extension-headers", MessageFrames::extensionHeaders));

    private MessageFrames() {}

    static Frame dns(RandomGenerator random) {
        return Carriers.udp(DNS_PORT).apply(RandomDns.message(random));
    }

    static Frame dhcp(RandomGenerator random) {
        BytesBuilder fixed = new BytesBuilder(DhcpFields.FIXED_LENGTH)
                .put(0, Draw.bytes(random, DhcpFields.COOKIE.range().firstByte()))
                .put(DhcpFields.COOKIE.range(), DhcpFields.MAGIC);
        Bytes message = new DhcpHeader(fixed.build()).encode();
        for (int left = random.nextInt(8); left > 0; left--) {
            message = Carriers.joined(message, dhcpOption(random));
        }
        return Carriers.udp(DHCP_PORT).apply(Carriers.joined(message, Bytes.ofHex("ff0000")));
    }

    private static Bytes dhcpOption(RandomGenerator random) {
        int code = random.nextInt(DHCP_END);
        Bytes data = random.nextBoolean() ? Draw.bytes(random, 4) : Draw.upTo(random, 60);
        return code == 0 ? Bytes.ofHex("00") : Carriers.joined(twoBytes(code, data.length()), data);
    }

    static Frame neighbourDiscovery(RandomGenerator random) {
        Icmpv6Type type = new Icmpv6Type(133 + random.nextInt(5));
        Bytes message = new Icmpv6Header(type, 0, 0, Draw.bytes(random, type.bodyLength())).encode();
        for (int left = random.nextInt(5); left > 0; left--) {
            int units = 1 + random.nextInt(5);
            message = Carriers.joined(message, Carriers.joined(
                    twoBytes(Draw.number(random, 8), units), Draw.bytes(random, 8 * units - 2)));
        }
        return Carriers.ipv6(IpProtocol.ICMPV6).apply(message);
    }

    static Frame extensionHeaders(RandomGenerator random) {
        int first = Draw.oneOf(random, EXTENSIONS);
        Bytes headers = Bytes.EMPTY;
        int type = first;
        for (int left = random.nextInt(5); left >= 0; left--) {
            int next = left == 0 ? IpProtocol.NO_NEXT_HEADER.value() : Draw.oneOf(random, EXTENSIONS);
            headers = Carriers.joined(headers, extension(random, type, next));
            type = next;
        }
        return Carriers.ipv6(new IpProtocol(first)).apply(headers);
    }

    private static Bytes extension(RandomGenerator random, int type, int next) {
        if (type == IpProtocol.FRAGMENT.value()) {
            return Carriers.joined(twoBytes(next, Draw.number(random, 8)),
                    Carriers.joined(Bytes.ofHex("0000"), Draw.bytes(random, 4)));
        }
        int units = random.nextInt(4);
        int room = 8 * units + 6;
        return Carriers.joined(twoBytes(next, units), type == IpProtocol.ROUTING.value()
                ? Draw.bytes(random, room) : ipv6Options(random, room));
    }

    /// Options that fill `room` bytes, the rest of it with options of one byte.
    private static Bytes ipv6Options(RandomGenerator random, int room) {
        Bytes options = Bytes.EMPTY;
        for (int length = random.nextInt(12); options.length() + 2 + length <= room; length = random.nextInt(12)) {
            int drawn = 1 + random.nextInt(JUMBO - 1);
            int code = drawn == LABEL ? LABEL + 1 : drawn;
            options = Carriers.joined(options, Carriers.joined(twoBytes(code, length), Draw.bytes(random, length)));
        }
        return new BytesBuilder(room).put(0, options).build();
    }

    private static Bytes twoBytes(int first, int second) {
        return new BytesBuilder(2).put(BitRange.ofBytes(0, 1), first).put(BitRange.ofBytes(1, 1), second).build();
    }
}
