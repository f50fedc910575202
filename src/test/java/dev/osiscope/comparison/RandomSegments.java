package dev.osiscope.comparison;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.wire.network.IpAddress;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.transport.TcpFields;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.TcpHeader;
import dev.osiscope.wire.transport.TcpOption;
import dev.osiscope.wire.transport.TcpOptionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Two ends that open, send, acknowledge and close like real ones, but go wrong often: they repeat, leave out,
/// jump, close their window, reset and begin anew. Of some segments the data offset can't be right, some are cut short.
public final class RandomSegments {

    private static final int[] FLAGS = {0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x18, 0x18, 0x18, 0x11, 0x02, 0x12,
        0x14, 0x04, 0x01, 0x00, 0x19, 0x03};
    private static final int[] LENGTHS = {0, 0, 0, 1, 2, 100, 100, 200};
    private static final int[] WINDOWS = {0, 100, 200, 200, 1000, 1000, 1000};
    private static final long[] PAUSES = {-1_000_000, 0, 1_000, 500_000, 2_000_000, 5_000_000, 30_000_000, 400_000_000};
    private static final IpAddress[] ADDRESSES = {IpAddress.ofIpv4(10, 0, 0, 1), IpAddress.ofIpv4(10, 0, 0, 2)};
    private static final int[] PORTS = {51_544, 45_678};
    /// One in so many segments is broken, one in so many is cut by the capture.
    private static final int SOUND = 12;
    /// After so many conversations the ports are used again.
    private static final int PAIRS = 300;

    private final Random random;
    private final long[] next = new long[2];
    private final int[] window = {1000, 1000};
    private long nanos = 1_700_000_000_000_000_000L;

    /// The same segments for the same seed.
    public RandomSegments(long seed) {
        random = new Random(seed);
    }

    /// So many conversations of up to 60 segments, between endpoints that most often had one before.
    public List<Frame> conversations(int count) {
        List<Frame> frames = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            int length = 1 + random.nextInt(60);
            next[0] = List.of(0xffff_ff00L, 0L, (long) random.nextInt()).get(random.nextInt(3));
            next[1] = random.nextInt();
            int opening = random.nextInt(4);
            for (int step = 0; step < length; step++) {
                boolean opens = step < 3 && opening > 0;
                frames.add(opens ? handshake(number, step) : any(number));
            }
        }
        return frames;
    }

    private Frame handshake(int conversation, int step) {
        int from = step == 1 ? 1 : 0;
        List<TcpOption> options = step < 2 && random.nextInt(4) > 0
                ? List.of(TcpOption.windowScale(random.nextInt(10) > 0 ? random.nextInt(3) : 20)) : List.of();
        return send(conversation, from, next[from], step == 0 ? 0 : next[1 - from],
                new int[] {0x02, 0x12, 0x10}[step], 0, options);
    }

    private Frame any(int conversation) {
        int from = random.nextInt(2);
        int flags = pick(FLAGS);
        long jump = random.nextInt(4) > 0 ? 0 : pick(new int[] {-200, -100, -100, -1, 1, 100});
        long back = random.nextInt(3) > 0 ? 0 : pick(new int[] {-200, -100, -1, 1, 100});
        return send(conversation, from, next[from] + jump, next[1 - from] + back, flags, pick(LENGTHS), options(from));
    }

    private List<TcpOption> options(int from) {
        if (random.nextInt(6) > 0) {
            return List.of();
        }
        int blocks = 1 + random.nextInt(4);
        BytesBuilder edges = new BytesBuilder(8 * blocks);
        for (int block = 0; block < blocks; block++) {
            long left = next[1 - from] - 10 * random.nextInt(10);
            edges.put(8 * block, four(left)).put(8 * block + 4, four(left + 10));
        }
        return List.of(new TcpOption(TcpOptionKind.SACK, edges.build()));
    }

    private Frame send(
            int conversation, int from, long sequence, long acknowledgment, int flags, int length,
            List<TcpOption> options) {
        nanos += PAUSES[random.nextInt(PAUSES.length)];
        if (random.nextInt(4) == 0) {
            window[from] = pick(WINDOWS);
        }
        int[] ports = {PORTS[0] + conversation % PAIRS, PORTS[1]};
        TcpHeader header = TcpHeader.of(ports[from], ports[1 - from], number(sequence),
                (flags & 0x10) == 0 ? 0 : number(acknowledgment), new TcpFlags(flags), window[from], options);
        long end = sequence + length + ((flags & 3) == 0 ? 0 : 1);
        if (number(end - next[from]) < 1L << 31) {
            next[from] = end;
        }
        return frame(from, header, new BytesBuilder(length).build());
    }

    private Frame frame(int from, TcpHeader header, Bytes payload) {
        Bytes sound = header.withChecksum(ADDRESSES[from], ADDRESSES[1 - from], payload).encode();
        Bytes segment = new BytesBuilder(sound.length() + payload.length())
                .put(0, sound).put(sound.length(), payload).build();
        Bytes tcp = random.nextInt(SOUND) > 0 ? segment : broken(segment, sound.length());
        Bytes ip = Ipv4Header.of(ADDRESSES[from], ADDRESSES[1 - from], IpProtocol.TCP, 1, tcp.length()).encode();
        Bytes packet = new BytesBuilder(ip.length() + tcp.length()).put(0, ip).put(ip.length(), tcp).build();
        int kept = random.nextInt(SOUND) > 0 ? packet.length()
                : Math.min(packet.length(), ip.length() + TcpFields.TELLING_LENGTH + random.nextInt(48));
        return new Frame(nanos, LinkType.RAW, packet.length(), packet.atMost(kept), Provenance.FILE);
    }

    /// The segment with another data offset, or only the first bytes of its header.
    private Bytes broken(Bytes segment, int headerLength) {
        if (random.nextInt(3) == 0) {
            return segment.atMost(random.nextInt(TcpFields.TELLING_LENGTH, headerLength));
        }
        byte[] bytes = segment.toArray();
        int at = TcpFields.HEADER_LENGTH.range().firstByte();
        bytes[at] = (byte) (random.nextInt(16) << 4 | bytes[at] & 0xf);
        return Bytes.wrap(bytes);
    }

    private int pick(int[] values) {
        return values[random.nextInt(values.length)];
    }

    private static long number(long value) {
        return value & 0xffff_ffffL;
    }

    private static Bytes four(long value) {
        return Bytes.ofHex("%08x".formatted(number(value)));
    }
}
