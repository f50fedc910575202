package dev.osiscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.End;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.SegmentFrames;
import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.lab.HostPlan;
import dev.osiscope.lab.HostReport;
import dev.osiscope.lab.LabRecord;
import dev.osiscope.lab.wire.Direction;
import dev.osiscope.lab.wire.Fault;
import dev.osiscope.lab.wire.FrameKind;
import dev.osiscope.lab.wire.FrameMatcher;
import dev.osiscope.lab.wire.FrameViews;
import dev.osiscope.lab.wire.LabWire;
import dev.osiscope.lab.wire.Port;
import dev.osiscope.lab.wire.Turns;
import dev.osiscope.lab.wire.WireAction;
import dev.osiscope.lab.wire.WireFrames;
import dev.osiscope.lab.wire.WireRule;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.TimelineEvent;
import dev.osiscope.timeline.WireDeed;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What the wire does to frames becomes steps: with hosts in memory, so that it is tested where there are no namespaces.
class LabStepsTest {

    private static final HostPlan HUB = HostPlan.of("hub", 1);
    private static final HostPlan CLIENT = HostPlan.of("client", 2);
    private static final Endpoint HUB_END = new Endpoint(HUB.address(), 3001);
    private static final Endpoint CLIENT_END = new Endpoint(CLIENT.address(), 40_000);
    private static final long START = 1_700_000_000_000_000_000L;

    private final LabSteps steps = new LabSteps(List.of(HUB, CLIENT));
    private final FrameViews views = new FrameViews();
    private final LabWire wire = new LabWire((_, _) -> true,
            views.andThen(event -> steps.take(new LabRecord.OnWire(event))), Set.of());
    private final Port hub = wire.plug(HUB.name());
    private final Port client = wire.plug(CLIENT.name());
    private long now = START;

    private void report(HostPlan host, String event, Object... words) {
        steps.take(new LabRecord.OnHost(
                new HostReport(host.name(), now, event, List.of(words).stream().map(String::valueOf).toList())));
    }

    private void rule(FrameKind kind, WireAction action) {
        wire.addRule(new WireRule("a test's rule", new FrameMatcher.OfKind(kind), action, Turns.FIRST));
    }

    private void fromClient(long sequence, long acknowledgment, String data, TcpFlag... flags) {
        send(client, CLIENT, HUB, CLIENT_END, HUB_END, 100 + sequence, 500 + acknowledgment, data, flags);
    }

    private void fromHub(long sequence, long acknowledgment, TcpFlag... flags) {
        send(hub, HUB, CLIENT, HUB_END, CLIENT_END, 500 + sequence, 100 + acknowledgment, "", flags);
    }

    private void send(Port port, HostPlan from, HostPlan to, Endpoint source, Endpoint destination, long sequence,
            long acknowledgment, String data, TcpFlag... flags) {
        now += 1_000_000;
        byte[] bytes = SegmentFrames.LAB_WIRE.segment(now, source, destination, sequence,
                TcpFlags.of(flags).ack() ? acknowledgment : 0, TcpFlags.of(flags), List.of(), data).frame().bytes().toArray();
        HexFormat digits = HexFormat.ofDelimiter(":");
        System.arraycopy(digits.parseHex(to.mac()), 0, bytes, 0, 6);
        System.arraycopy(digits.parseHex(from.mac()), 0, bytes, 6, 6);
        wire.arrive(port, Bytes.wrap(bytes), now);
    }

    private void open() {
        report(HUB, "listening", "listener", 3001);
        report(CLIENT, "connecting", "socket", "10.0.0.1:3001", 40_000);
        fromClient(0, 0, "", TcpFlag.SYN);
        fromHub(0, 1, TcpFlag.SYN, TcpFlag.ACK);
        fromClient(1, 1, "", TcpFlag.ACK);
    }

    private List<String> told() {
        return LabSessionTest.steps(steps.timeline()).stream().map(LabStepsTest::word).toList();
    }

    private static String word(Step step) {
        return switch (step.event()) {
            case TimelineEvent.SegmentSeen seen -> seen.segment().header().flags().toString();
            case TimelineEvent.WireActed acted -> acted.deed() instanceof WireDeed.Arrived arrived
                    ? arrived.arrival().toString() : acted.deed().getClass().getSimpleName();
            case TimelineEvent.CableChanged cable -> cable.now() + (cable.toHost() ? " in" : " out");
            case TimelineEvent.SocketCalled call -> call.who() + " " + call.kind();
            default -> step.event().toString();
        };
    }

    private List<TcpState> states() {
        var timeline = steps.timeline();
        var conversation = timeline.conversations().getLast();
        var world = timeline.worldAfter(timeline.size() - 1);
        return List.of(world.of(conversation, End.CLIENT).orElseThrow(), world.of(conversation, End.SERVER).orElseThrow());
    }

    @Test
    void whatIsCarriedAtOnceIsOneStep() {
        open();
        // The step of the last frame is made with what comes after it.
        wire.cut(hub, Direction.TO_HOST, now);
        assertEquals(List.of("hub LISTEN", "client CONNECT", "SYN", "SYN, ACK", "ACK", "CUT in"), told());
        assertEquals(List.of(TcpState.ESTABLISHED, TcpState.ESTABLISHED), states());
        assertEquals(Optional.of("client"), Optional.ofNullable(steps.timeline().names().get(CLIENT_END)));
    }

    @Test
    void aHeldSynIsToldWithItsCopiesUpToItsArrival() {
        rule(FrameKind.SYN, new WireAction.Hold());
        report(HUB, "listening", "listener", 3001);
        fromClient(0, 0, "", TcpFlag.SYN);
        fromClient(0, 0, "", TcpFlag.SYN);
        assertEquals(List.of(TcpState.SYN_SENT, TcpState.LISTEN), states());
        wire.releaseNext(now + 1);
        fromHub(0, 1, TcpFlag.SYN, TcpFlag.ACK);
        assertEquals(List.of("hub LISTEN", "SYN", "Held", "SYN", "Absorbed", "Released", "AS_SENT", "SYN, ACK"), told());
        assertEquals(List.of(TcpState.ESTABLISHED, TcpState.SYN_RECEIVED), states());
    }

    @Test
    void whatIsDroppedChangesItsSenderOnly() {
        open();
        rule(FrameKind.FIN, new Fault.Drop());
        fromClient(1, 1, "", TcpFlag.FIN, TcpFlag.ACK);
        assertEquals(List.of(TcpState.FIN_WAIT_1, TcpState.ESTABLISHED), states());
        assertEquals("Lost", told().getLast());
    }

    @Test
    void whatIsCorruptedIsRefusedWhereItArrivesUnlessTheChecksumsAreMended() {
        open();
        rule(FrameKind.FIN, new Fault.Corrupt(-1, 0x20, false));
        fromClient(1, 1, "bye", TcpFlag.FIN, TcpFlag.ACK);
        assertEquals(List.of("Corrupted", "REFUSED"), told().subList(told().size() - 2, told().size()));
        assertEquals(List.of(TcpState.FIN_WAIT_1, TcpState.ESTABLISHED), states());
        wire.rules().forEach(rule -> wire.removeRule(rule.number()));
        rule(FrameKind.FIN, new Fault.Corrupt(-1, 0x20, true));
        fromClient(1, 1, "bye", TcpFlag.FIN, TcpFlag.ACK);
        assertEquals("CHANGED", told().getLast());
        assertEquals(List.of(TcpState.FIN_WAIT_1, TcpState.CLOSE_WAIT), states());
    }

    @Test
    void aDuplicateArrivesOnceMoreAsAFrameOfItsOwn() {
        open();
        rule(FrameKind.DATA, new Fault.Duplicate(1));
        fromClient(1, 1, "hello", TcpFlag.ACK);
        assertEquals(List.of("ACK", "Duplicated", "AS_SENT", "AGAIN"), told().subList(told().size() - 4, told().size()));
        assertEquals(5, LabSessionTest.steps(steps.timeline()).getLast().frameNumber());
    }

    @Test
    void framesAreNumberedAsInTheFileOfTheRun() {
        aDuplicateArrivesOnceMoreAsAFrameOfItsOwn();
        List<WireFrames.Captured> file = WireFrames.atSenders(views.all());
        for (int number = 1; number <= file.size(); number++) {
            Step step = steps.timeline().step(steps.timeline().stepOfFrame(number).orElseThrow());
            assertEquals(file.get(number - 1).frame().bytes(), step.dissection().orElseThrow().frame().bytes());
        }
        assertEquals(file.size(), steps.frames());
    }
}
