package dev.osiscope.benchmark;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.export.FrameFields;
import dev.osiscope.filter.Filter;
import dev.osiscope.lab.wire.FrameKind;
import dev.osiscope.lab.wire.FrameMatcher;
import dev.osiscope.lab.wire.LabWire;
import dev.osiscope.lab.wire.Port;
import dev.osiscope.lab.wire.Turns;
import dev.osiscope.lab.wire.WireAction;
import dev.osiscope.lab.wire.WireRule;
import dev.osiscope.wire.network.IpAddress;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.TcpHeader;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// How many frames the lab wire carries in a second between two hosts in memory, on one processor: without a rule, with
/// one that asks for a kind of frame, and with one that asks a display filter.
final class LabWireRun {

    private static final int FRAMES = 50_000;
    private static final int PREPARED = 1_000;
    private static final int ROUNDS = 3;
    private static final int DATA = 1_000;
    private static final int WINDOW = 65_535;
    private static final Wire WIRE = new Wire(
            IpAddress.ofIpv4(10, 0, 0, 1), IpAddress.ofIpv4(10, 0, 0, 2), Bytes.wrap(new byte[DATA]));

    private LabWireRun() {}

    /// Prints a row of a table for each way.
    public static void main(String[] arguments) {
        System.out.println("| rules | frames in a second |");
        System.out.println("|---|---|");
        print("none", List.of());
        print("`hold SYN`", List.of(new FrameMatcher.OfKind(FrameKind.SYN)));
        Filter.Compilation filter = Filter.compile("tcp.seq == 7 and tcp.len > 0", FrameFields.CATALOGUE);
        if (filter instanceof Filter.Compilation.Done done) {
            print("`hold " + done.filter() + "`", List.of(new FrameMatcher.Shown(done.filter())));
        }
    }

    private static void print(String name, List<FrameMatcher> rules) {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            best = Math.min(best, nanos(rules));
        }
        System.out.printf(Locale.ROOT, "| %s | %,d |%n", name, FRAMES * TimeUnit.SECONDS.toNanos(1) / best);
    }

    private static long nanos(List<FrameMatcher> rules) {
        LabWire wire = new LabWire((_, _) -> true, _ -> { }, Set.of());
        Port client = wire.plug("client");
        Port hub = wire.plug("hub");
        rules.forEach(matcher ->
                wire.addRule(new WireRule("hold", matcher, new WireAction.Hold(), Turns.EVERY)));
        List<Bytes> data = IntStream.range(0, PREPARED)
                .mapToObj(part -> segment(true, 1 + (long) part * DATA, 1, DATA)).toList();
        Bytes acknowledgment = segment(false, 1, 1, 0);
        long start = System.nanoTime();
        for (int frame = 0; frame < FRAMES; frame += 2) {
            wire.arrive(client, data.get(frame / 2 % PREPARED), frame);
            wire.arrive(hub, acknowledgment, frame);
        }
        return System.nanoTime() - start;
    }

    private static Bytes segment(boolean fromClient, long sequence, long acknowledgment, int length) {
        TcpHeader header = TcpHeader.of(fromClient ? 40_000 : 3001, fromClient ? 3001 : 40_000, sequence,
                acknowledgment, TcpFlags.of(TcpFlag.ACK), WINDOW, List.of());
        return WIRE.segment(fromClient, header, length);
    }
}
