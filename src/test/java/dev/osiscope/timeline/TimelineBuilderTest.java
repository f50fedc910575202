package dev.osiscope.timeline;

import static dev.osiscope.conversation.End.CLIENT;
import static dev.osiscope.conversation.End.SERVER;
import static dev.osiscope.conversation.tcp.TcpState.CLOSED;
import static dev.osiscope.conversation.tcp.TcpState.ESTABLISHED;
import static dev.osiscope.conversation.tcp.TcpState.LISTEN;
import static dev.osiscope.conversation.tcp.TcpState.SYN_SENT;
import static dev.osiscope.conversation.tcp.TcpState.TIME_WAIT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.End;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.SegmentFrames;
import dev.osiscope.conversation.tcp.StateChange;
import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimelineBuilderTest {

    private static final Endpoint ADA = TimelineScript.ADA;
    private static final Endpoint HUB = TimelineScript.HUB;
    private static final Endpoint BO = new Endpoint("127.0.0.1", 51_545);

    private final TimelineScript script = new TimelineScript(SegmentFrames.LINUX_LOOPBACK);

    private Timeline opened() {
        return script.listen().ada(SocketCallKind.BIND).ada(SocketCallKind.CONNECT).handshake()
                .hub(SocketCallKind.ACCEPT).timeline();
    }

    private static Conversation first(Timeline timeline) {
        return timeline.conversations().getFirst();
    }

    private static TcpState state(Timeline timeline, int step, End end) {
        return timeline.worldAfter(step).of(first(timeline), end).orElse(null);
    }

    @Test
    void connectLeavesClosedAndItsSynChangesNothingMore() {
        Timeline timeline = opened();
        Step connect = timeline.step(2);
        Step syn = timeline.step(3);

        StateChange change = connect.changes().getFirst();
        assertEquals(1, connect.changes().size());
        assertEquals(List.of(CLIENT, CLOSED, SYN_SENT), List.of(change.end(), change.from(), change.to()));
        assertEquals(first(timeline), change.conversation());
        assertTrue(syn.segment().orElseThrow().header().flags().syn());
        assertEquals(List.of(), syn.changes());
        assertEquals(SYN_SENT, state(timeline, 2, CLIENT));
        assertEquals(SYN_SENT, state(timeline, 3, CLIENT));
        assertEquals(LISTEN, state(timeline, 3, SERVER));
        assertEquals(ESTABLISHED, state(timeline, 5, CLIENT));
        assertEquals(ESTABLISHED, state(timeline, 5, SERVER));
    }

    @Test
    void aSynThatComesBeforeItsConnectCarriesTheChange() {
        Timeline timeline = script.syn(CLIENT).ada(SocketCallKind.CONNECT).timeline();

        assertEquals(SYN_SENT, timeline.step(0).changes().getLast().to());
        assertEquals(List.of(), timeline.step(1).changes());
        assertEquals("step.call.connect.late.title", timeline.step(1).title().key());
        assertEquals(1, timeline.conversations().size());
    }

    @Test
    void steppingBackGivesTheWorldsOfSteppingForward() {
        script.listen().ada(SocketCallKind.BIND).ada(SocketCallKind.CONNECT);
        List<WorldState> whileBuilding = new ArrayList<>(List.of(WorldState.EMPTY));
        for (int index = 0; index < 3; index++) {
            whileBuilding.add(script.timeline().worldAfter(index));
        }
        List<Runnable> actions = List.of(
                () -> script.syn(CLIENT), () -> script.synAck(SERVER), () -> script.ack(CLIENT),
                () -> script.data(CLIENT, "hello\n"), () -> script.ack(SERVER), () -> script.fin(CLIENT),
                () -> script.ack(SERVER), () -> script.fin(SERVER), () -> script.ack(CLIENT));
        for (Runnable action : actions) {
            action.run();
            whileBuilding.add(script.timeline().worldAfter(script.timeline().size() - 1));
        }

        Timeline timeline = script.timeline();
        for (int index = timeline.size() - 1; index >= -1; index--) {
            assertEquals(whileBuilding.get(index + 1), timeline.worldAfter(index), "after step " + index);
        }
        assertEquals(TIME_WAIT, state(timeline, timeline.size() - 1, CLIENT));
        assertEquals(CLOSED, state(timeline, timeline.size() - 1, SERVER));
    }

    @Test
    void beforeTheFirstStepNothingIsKnown() {
        Timeline timeline = opened();

        assertEquals(WorldState.EMPTY, timeline.worldAfter(-1));
        assertThrows(IndexOutOfBoundsException.class, () -> timeline.worldAfter(timeline.size()));
        assertThrows(IndexOutOfBoundsException.class, () -> timeline.step(timeline.size()));
        assertThrows(IndexOutOfBoundsException.class, () -> timeline.step(-1));
    }

    @Test
    void aSnapshotStaysAsItWasWhileBuildingGoesOn() {
        Timeline early = opened();
        List<Step> steps = IntStream.range(0, early.size()).mapToObj(early::step).toList();
        List<WorldState> worlds = IntStream.range(-1, early.size()).mapToObj(early::worldAfter).toList();
        Map<Endpoint, String> names = Map.copyOf(early.names());
        List<Conversation> conversations = List.copyOf(early.conversations());

        for (int count = 0; count < 40; count++) {
            script.data(CLIENT, "hello\n").ack(SERVER);
        }
        script.call("Bo", SocketCallKind.CONNECT, Optional.of(BO), Optional.of(HUB), 0, "").fin(CLIENT);

        assertEquals(steps.size(), early.size());
        assertEquals(steps, IntStream.range(0, early.size()).mapToObj(early::step).toList());
        assertEquals(worlds, IntStream.range(-1, early.size()).mapToObj(early::worldAfter).toList());
        assertEquals(names, early.names());
        assertEquals(conversations, early.conversations());
        assertEquals(Optional.empty(), early.stepOfFrame(4));
        assertEquals(steps.size() + 82, script.timeline().size());
    }

    @Test
    void aSnapshotCannotBeChanged() {
        Timeline timeline = opened();

        assertThrows(UnsupportedOperationException.class, () -> timeline.conversations().clear());
        assertThrows(UnsupportedOperationException.class, () -> timeline.names().put(BO, "Bo"));
        assertThrows(UnsupportedOperationException.class, () -> timeline.step(2).changes().clear());
        assertThrows(UnsupportedOperationException.class, () -> timeline.worldAfter(3).states().clear());
        assertThrows(UnsupportedOperationException.class, () -> timeline.worldAfter(3).listening().clear());
    }

    @Test
    void endpointsBearTheNamesOfThoseWhoCalled() {
        assertEquals(Map.of(ADA, "Ada", HUB, "Hub"), opened().names());
        assertEquals(List.of("Hub", "Ada"), script.timeline().step(4).what().arguments().subList(0, 2));
    }

    @Test
    void anEndpointWithoutANameIsCalledByItsNumbers() {
        Timeline timeline = script.syn(CLIENT).timeline();

        assertEquals(Map.of(), timeline.names());
        assertEquals("127.0.0.1:51544", timeline.step(0).what().arguments().getFirst());
    }

    @Test
    void theHubListensFromListenToCloseOfTheListener() {
        Timeline timeline = script.listen().hub(SocketCallKind.CLOSE)
                .call("Hub", SocketCallKind.CLOSE, Optional.of(HUB), Optional.empty(), 0, "").timeline();

        assertEquals(Set.of(HUB), timeline.worldAfter(0).listening());
        assertEquals(Set.of(HUB), timeline.worldAfter(1).listening());
        assertEquals(Set.of(), timeline.worldAfter(2).listening());
    }

    @Test
    void aFrameIsFoundByItsNumber() {
        Timeline timeline = opened();

        assertEquals(List.of(Optional.of(3), Optional.of(4), Optional.of(5), Optional.empty(), Optional.empty()),
                List.of(timeline.stepOfFrame(1), timeline.stepOfFrame(2), timeline.stepOfFrame(3),
                        timeline.stepOfFrame(0), timeline.stepOfFrame(4)));
    }

    @Test
    void frameNumbersMustRise() {
        Dissection syn = segment(ADA, TcpFlag.SYN);
        TimelineBuilder builder = new TimelineBuilder();
        assertTrue(builder.segment(7, syn));

        assertThrows(IllegalArgumentException.class, () -> builder.segment(7, syn));
        assertEquals(1, builder.snapshot().size());
    }

    @Test
    void aFrameThatIsNoSegmentIsNoStepAndLeavesItsNumberFree() {
        TimelineBuilder builder = new TimelineBuilder();
        Frame noise = new Frame(1, LinkType.ETHERNET, 9, Bytes.wrap(new byte[9]), Provenance.CAPTURED);

        assertFalse(builder.segment(1, new FrameDissector(Set.of()).dissect(noise)));
        assertTrue(builder.segment(1, segment(ADA, TcpFlag.SYN)));
        assertEquals(Optional.of(0), builder.snapshot().stepOfFrame(1));
    }

    @Test
    void aConnectGetsTheNumberOfItsOwnFirstSegmentWhereAnotherComesFirst() {
        script.ada(SocketCallKind.CONNECT)
                .call("Bo", SocketCallKind.CONNECT, Optional.of(BO), Optional.of(HUB), 0, "");
        Timeline guessed = script.timeline();
        assertEquals(List.of(new Conversation(0, ADA, HUB), new Conversation(1, BO, HUB)), guessed.conversations());

        script.builder.segment(1, segment(BO, TcpFlag.SYN));
        script.builder.segment(2, segment(ADA, TcpFlag.SYN));
        Timeline timeline = script.timeline();

        Conversation bo = new Conversation(0, BO, HUB);
        Conversation ada = new Conversation(1, ADA, HUB);
        assertEquals(List.of(bo, ada), timeline.conversations());
        assertEquals(ada, timeline.step(0).changes().getFirst().conversation());
        assertEquals(bo, timeline.step(1).changes().getFirst().conversation());
        assertEquals(Set.of(new WorldState.ConversationEnd(ada, CLIENT)), timeline.worldAfter(0).states().keySet());
        assertEquals(Optional.of(SYN_SENT), timeline.worldAfter(1).of(bo, CLIENT));
        assertEquals(4, timeline.worldAfter(3).states().size(), "no state of a number that was only guessed");
        assertEquals(new Conversation(0, ADA, HUB), guessed.step(0).changes().getFirst().conversation());
    }

    @Test
    void indicesAreThePlacesOfTheSteps() {
        Timeline timeline = opened();

        IntStream.range(0, timeline.size()).forEach(index -> assertEquals(index, timeline.step(index).index()));
    }

    private static Dissection segment(Endpoint from, TcpFlag... flags) {
        return SegmentFrames.LINUX_LOOPBACK.segment(9, from, HUB, 5, 0, TcpFlags.of(flags), List.of(), "");
    }
}
