package dev.osiscope.lab.wire;

import static dev.osiscope.lab.wire.WireUnderTest.SECOND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.property.Property;
import dev.osiscope.wire.transport.TcpFlag;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Whatever is commanded in whatever order: no frame is lost without a word, none is delivered that was not sent.
class AnyCommandsTest {

    private static final int STEPS = 1_500;
    private static final List<LabHost> HOSTS = List.of(LabHost.CLIENT, LabHost.HUB, LabHost.OTHER);
    private static final List<FrameMatcher> MATCHERS = List.of(
            new FrameMatcher.Everything(), new FrameMatcher.From("client"), new FrameMatcher.To("hub"),
            new FrameMatcher.OfKind(FrameKind.DATA), new FrameMatcher.OfKind(FrameKind.ARP),
            WireUnderTest.shown("tcp.len > 3"));
    private static final List<WireAction> ACTIONS = List.of(
            new WireAction.Hold(), new WireAction.Pass(), new Fault.Drop(), new Fault.Delay(SECOND / 3),
            new Fault.Duplicate(2), new Fault.Reorder(2), new Fault.Corrupt(-1, 1, true),
            new Fault.Corrupt(3, 255, false), new Fault.Truncate(30), new Fault.Truncate(5));

    private static final int SEEDS = 8;

    private WireUnderTest test;
    private Set<Integer> rules;
    private RandomGenerator random;

    @Test
    void everyFrameHasAnEndAndArrivesAsIsTold() {
        Property.holds(SEEDS, this::check);
    }

    private void check(RandomGenerator chance) {
        test = new WireUnderTest();
        rules = new HashSet<>();
        random = chance;
        for (int step = 0; step < STEPS; step++) {
            doAnything();
        }
        letAllGo();
        assertEquals(List.of(), test.wire.held());
        assertEquals(List.of(), test.wire.late());
        assertEquals(OptionalLong.empty(), test.wire.nextDue());
        assertTimesRise();
        assertTrue(test.views.all().size() > STEPS / 4);
        test.views.all().forEach(AnyCommandsTest::assertToldRight);
        assertEquals(test.got.size(), test.all(WireEvent.Delivered.class).size());
    }

    private void doAnything() {
        LabHost host = pick(HOSTS);
        Port port = test.port(host);
        Direction direction = pick(List.of(Direction.values()));
        switch (random.nextInt(20)) {
            case 0 -> rules.add(test.wire.addRule(new WireRule("", pick(MATCHERS), pick(ACTIONS),
                    pick(List.of(Turns.FIRST, Turns.EVERY, Turns.nth(3), Turns.times(2))))));
            case 1 -> test.wire.removeRule(random.nextInt(1 + rules.size() * 2));
            case 2 -> test.wire.holdAll(random.nextInt(4) == 0);
            case 3 -> test.wire.letCopiesPass(random.nextBoolean());
            case 4 -> test.wire.releaseNext(test.now);
            case 5 -> test.wire.fault(anyHeld(), pick(ACTIONS) instanceof Fault fault ? fault : new Fault.Drop(), test.now);
            case 6 -> test.wire.cut(port, direction, test.now);
            case 7 -> test.wire.mend(port, direction, test.now);
            case 8 -> test.wire.limit(port, direction, pick(
                    List.of(OptionalLong.empty(), OptionalLong.of(8_000))), test.now);
            case 9 -> test.wire.release(anyHeld(), test.now);
            case 10 -> test.pass(random.nextLong(SECOND));
            case 11 -> test.wire.releaseAll(test.now);
            default -> test.send(host, anyFrame(host));
        }
    }

    private Bytes anyFrame(LabHost host) {
        LabHost to = pick(HOSTS);
        return switch (random.nextInt(8)) {
            case 0 -> host.arpRequest(to);
            case 1 -> host.segment(to, random.nextInt(9), 1, 0, "", TcpFlag.SYN);
            case 2 -> host.arpRequest(to).slice(0, random.nextInt(20));
            default -> host.segment(to, random.nextInt(9), random.nextInt(9), 1,
                    "abcdefgh".substring(random.nextInt(8)), TcpFlag.ACK);
        };
    }

    private long anyHeld() {
        List<HeldFrame> held = test.wire.held();
        return held.isEmpty() ? 0 : pick(held).frame().number();
    }

    private <T> T pick(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    private void letAllGo() {
        rules.forEach(test.wire::removeRule);
        test.wire.holdAll(false);
        test.pass(10_000 * SECOND);
        test.wire.releaseAll(test.now);
        test.pass(10_000 * SECOND);
    }

    private void assertTimesRise() {
        long before = 0;
        for (WireEvent event : test.events) {
            assertTrue(event.nanos() >= before, event.toString());
            before = event.nanos();
        }
    }

    private static void assertToldRight(FrameView view) {
        boolean absorbed = view.copyOf().isPresent();
        assertTrue(absorbed || !view.deliveries().isEmpty() || !view.drops().isEmpty(), view.toString());
        boolean changed = view.events().anyMatch(event ->
                event instanceof WireEvent.Corrupted || event instanceof WireEvent.Truncated);
        assertTrue(changed || view.deliveries().stream().noneMatch(WireEvent.Delivered::changed), view.toString());
        boolean duplicated = view.events().anyMatch(WireEvent.Duplicated.class::isInstance);
        long hosts = view.deliveries().stream().map(WireEvent.Delivered::to).distinct().count();
        assertTrue(duplicated || hosts == view.deliveries().size(), view.toString());
        assertTrue(view.deliveries().stream().noneMatch(arrival -> arrival.to().equals(view.frame().sender())));
    }
}
