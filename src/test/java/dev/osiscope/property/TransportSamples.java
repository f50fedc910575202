package dev.osiscope.property;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.transport.SctpFields;
import dev.osiscope.wire.transport.SctpHeader;
import dev.osiscope.wire.transport.TcpFields;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.TcpHeader;
import dev.osiscope.wire.transport.TcpOption;
import dev.osiscope.wire.transport.TcpOptionFields;
import dev.osiscope.wire.transport.TcpOptionKind;
import dev.osiscope.wire.transport.TcpOptions;
import dev.osiscope.wire.transport.UdpFields;
import dev.osiscope.wire.transport.UdpHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Headers of the transport layer.
final class TransportSamples {

    private static final int MOST_OPTION_BYTES = 40;
    private static final int MOST_OPTION_DATA = 38;
    private static final int WORD = 4;
    /// All kinds that the registry has a name for, but for the one that ends the list.
    private static final List<TcpOptionKind> KINDS = IntStream.range(1, 256).mapToObj(TcpOptionKind::new)
            .filter(kind -> !TcpOptionKind.name(kind.value()).isEmpty()).toList();

    static final List<Sample<?>> ALL = List.of(
            Sample.of(TcpHeader.class, TransportSamples::tcp,
                    Sample.open(TcpFields.FIXED_LENGTH, TcpHeader::length, TcpHeader::read),
                    Carriers.ipv4(IpProtocol.TCP)),
            Sample.of(UdpHeader.class, random -> new UdpHeader(Draw.number(random, 16), Draw.number(random, 16),
                            random.nextInt(4) == 0 ? 0 : 8 + random.nextInt(0x10000 - 8), Draw.number(random, 16)),
                    // A length of 0 is one of IPv6 only.
                    TransportSamples::readUdp, Carriers.ipv6(IpProtocol.UDP)),
            Sample.of(SctpHeader.class, random -> new SctpHeader(Draw.number(random, 16), Draw.number(random, 16),
                            Draw.bits(random, 32), Draw.bits(random, 32)),
                    Sample.fixed(SctpFields.FIXED_LENGTH, SctpHeader::read), Carriers.ipv4(IpProtocol.SCTP)));

    private TransportSamples() {}

    private static TcpHeader tcp(RandomGenerator random) {
        List<TcpOption> options = new ArrayList<>();
        int room = random.nextInt(4) == 0 ? 0 : random.nextInt(MOST_OPTION_BYTES + 1);
        for (TcpOption next = option(random); next.length() <= room; next = option(random)) {
            options.add(next);
            room -= next.length();
        }
        int spare = -TcpOptions.length(options) & WORD - 1;
        boolean ends = spare > 0 && random.nextBoolean();
        for (int index = 0; index < (ends ? 1 : spare); index++) {
            options.add(ends ? TcpOption.END : TcpOption.NO_OPERATION);
        }
        return new TcpHeader(Draw.number(random, 16), Draw.number(random, 16), Draw.bits(random, 32),
                Draw.bits(random, 32), new TcpFlags(Draw.number(random, 12)), Draw.number(random, 16),
                Draw.number(random, 16), Draw.number(random, 16), options,
                Draw.bytes(random, ends ? spare - 1 : 0));
    }

    /// Of any kind, mostly one with a name, whose data mostly fills its rows.
    private static TcpOption option(RandomGenerator random) {
        TcpOptionKind kind = random.nextInt(5) == 0
                ? new TcpOptionKind(1 + random.nextInt(255)) : Draw.oneOf(random, KINDS);
        if (kind.single()) {
            return TcpOption.NO_OPERATION;
        }
        int rows = TcpOptionFields.of(kind).stream().mapToInt(row -> row.range().endByte()).max().orElseThrow() - 2;
        return new TcpOption(kind, random.nextInt(3) == 0
                ? Draw.upTo(random, MOST_OPTION_DATA) : Draw.bytes(random, Math.max(rows, 0)));
    }

    private static Optional<UdpHeader> readUdp(Bytes bytes) {
        if (bytes.length() < UdpFields.FIXED_LENGTH) {
            return Optional.empty();
        }
        int length = UdpFields.LENGTH.intIn(bytes);
        return length != 0 && length < UdpFields.FIXED_LENGTH ? Optional.empty() : Optional.of(UdpHeader.read(bytes));
    }
}
