package dev.osiscope.benchmark;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.TcpHeader;
import dev.osiscope.wire.transport.TcpOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/// One TCP conversation of the benchmark's file: handshake, requests with their answers, acknowledgments, now and then a
/// lost segment with duplicate acknowledgments and a retransmission, and the close. It gives a segment at a time, so that
/// many can be interleaved.
final class Talk {

    private static final TcpFlags SYN = TcpFlags.of(TcpFlag.SYN);
    private static final TcpFlags SYN_ACK = TcpFlags.of(TcpFlag.SYN, TcpFlag.ACK);
    private static final TcpFlags ACK = TcpFlags.of(TcpFlag.ACK);
    private static final TcpFlags PSH_ACK = TcpFlags.of(TcpFlag.PSH, TcpFlag.ACK);
    private static final TcpFlags FIN_ACK = TcpFlags.of(TcpFlag.FIN, TcpFlag.ACK);
    private static final int WINDOW = 64_240;
    private static final int LARGEST_REQUEST = 180;
    private static final int LARGEST_ANSWER = 270;
    private static final int ANSWER_SEGMENTS = 8;
    private static final int ONE_IN_LOST = 40;
    private static final int CLIENT = 0;
    private static final int SERVER = 1;

    private final Random random;
    private final Wire wire;
    private final int[] ports;
    private final long[] next = new long[2];
    private final Deque<Planned> planned = new ArrayDeque<>();
    private int exchangesLeft;
    private boolean closed;

    /// @param exchanges how many requests there are
    Talk(Random random, Wire wire, int clientPort, int serverPort, int exchanges) {
        this.random = random;
        this.wire = wire;
        ports = new int[] {clientPort, serverPort};
        exchangesLeft = exchanges;
        next[CLIENT] = number(random.nextInt());
        next[SERVER] = number(random.nextInt());
        planned.add(new Planned(CLIENT, SYN, 0, true));
        planned.add(new Planned(SERVER, SYN_ACK, 0, true));
        planned.add(new Planned(CLIENT, ACK, 0, true));
    }

    /// Whether there is another segment.
    boolean goesOn() {
        return !planned.isEmpty() || exchangesLeft > 0 || !closed;
    }

    /// The frame of the next segment.
    Bytes next() {
        if (planned.isEmpty()) {
            plan();
        }
        Planned segment = planned.remove();
        int from = segment.from;
        // A repeated segment brings the numbers before the newest ones again.
        long sequence = number(segment.moves ? next[from] : next[from] - segment.length);
        TcpHeader header = TcpHeader.of(ports[from], ports[1 - from], sequence,
                segment.flags.ack() ? next[1 - from] : 0, segment.flags, WINDOW, options(segment));
        if (segment.moves) {
            next[from] = number(next[from] + segment.length
                    + (segment.flags.syn() || segment.flags.fin() ? 1 : 0));
        }
        return wire.segment(from == CLIENT, header, segment.length);
    }

    private static List<TcpOption> options(Planned segment) {
        return segment.flags.syn()
                ? List.of(TcpOption.maximumSegmentSize(1460), TcpOption.windowScale(7)) : List.of();
    }

    private void plan() {
        if (exchangesLeft > 0) {
            exchangesLeft--;
            planExchange();
        } else {
            closed = true;
            planned.add(new Planned(CLIENT, FIN_ACK, 0, true));
            planned.add(new Planned(SERVER, FIN_ACK, 0, true));
            planned.add(new Planned(CLIENT, ACK, 0, true));
        }
    }

    private void planExchange() {
        planned.add(new Planned(CLIENT, PSH_ACK, 20 + random.nextInt(LARGEST_REQUEST), true));
        planned.add(new Planned(SERVER, ACK, 0, true));
        int segments = 1 + random.nextInt(ANSWER_SEGMENTS);
        for (int index = 0; index < segments; index++) {
            int length = 1 + random.nextInt(LARGEST_ANSWER);
            boolean last = index == segments - 1;
            planned.add(new Planned(SERVER, last ? PSH_ACK : ACK, length, true));
            if (random.nextInt(ONE_IN_LOST) == 0) {
                planned.add(new Planned(CLIENT, ACK, 0, true));
                planned.add(new Planned(CLIENT, ACK, 0, true));
                planned.add(new Planned(SERVER, ACK, length, false));
            }
            if (last || index % 2 == 1) {
                planned.add(new Planned(CLIENT, ACK, 0, true));
            }
        }
    }

    private static long number(long value) {
        return value & 0xffff_ffffL;
    }

    /// A segment to come.
    ///
    /// @param from  which end sends it
    /// @param moves whether it brings new numbers; one that does not repeats
    private record Planned(int from, TcpFlags flags, int length, boolean moves) {}
}
