package dev.osiscope.lab.wire;

import static org.junit.jupiter.api.Assertions.fail;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.export.FrameFields;
import dev.osiscope.filter.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A wire with three hosts in memory, all of whom have said who they are. Its time stands still until a test moves it.
final class WireUnderTest {

    static final long SECOND = 1_000_000_000L;
    static final long START = 1_700_000_000L * SECOND;

    /// What a host got.
    record Got(Port to, Bytes bytes) {}

    final List<Got> got = new ArrayList<>();
    final List<WireEvent> events = new ArrayList<>();
    final FrameViews views = new FrameViews();
    final LabWire wire = new LabWire((to, frame) -> got.add(new Got(to, frame)), views.andThen(events::add), Set.of());
    final Port client = wire.plug("client");
    final Port hub = wire.plug("hub");
    final Port other = wire.plug("other");
    long now = START;

    WireUnderTest() {
        for (LabHost host : List.of(LabHost.CLIENT, LabHost.HUB, LabHost.OTHER)) {
            send(host, host.arpRequest(LabHost.HUB));
        }
        forget();
    }

    /// Forgets what happened so far.
    void forget() {
        got.clear();
        events.clear();
    }

    Port port(LabHost host) {
        return wire.ports().get(host.number() - 1);
    }

    /// Sends, and returns the frame's number.
    long send(LabHost from, Bytes bytes) {
        wire.arrive(port(from), bytes, now);
        return last(WireEvent.Sent.class).frame().number();
    }

    /// Moves the time forward and does what is due.
    void pass(long nanos) {
        now += nanos;
        wire.advance(now);
    }

    void rule(FrameMatcher matcher, WireAction action, Turns turns) {
        wire.addRule(new WireRule("a test's rule", matcher, action, turns));
    }

    void rule(FrameKind kind, WireAction action, Turns turns) {
        rule(new FrameMatcher.OfKind(kind), action, turns);
    }

    static FrameMatcher shown(String filter) {
        return switch (Filter.compile(filter, FrameFields.CATALOGUE)) {
            case Filter.Compilation.Done done -> new FrameMatcher.Shown(done.filter());
            case Filter.Compilation.Refused refused -> fail(refused.toString());
        };
    }

    <E extends WireEvent> List<E> all(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <E extends WireEvent> E last(Class<E> type) {
        return all(type).getLast();
    }

    /// What a host got, in order.
    List<Bytes> gotBy(Port port) {
        return got.stream().filter(one -> one.to.equals(port)).map(Got::bytes).toList();
    }

    /// The hosts that got something, in order.
    Stream<Port> receivers() {
        return got.stream().map(Got::to);
    }
}
