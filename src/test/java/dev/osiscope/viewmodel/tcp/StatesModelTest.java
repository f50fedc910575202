package dev.osiscope.viewmodel.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.End;
import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.conversation.tcp.TcpEvent;
import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.Provenance;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineBuilder;
import dev.osiscope.viewmodel.RecordedDemo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is lit, and the way there, in sessions that really happened.
class StatesModelTest {

    private final StatesModel model = new StatesModel(RecordedDemo.MESSAGES);

    private static SessionSnapshot snapshot(Timeline timeline) {
        return new SessionSnapshot(timeline, "", Provenance.FILE, List.of(), new FrameCounters(0, 0), Optional.empty());
    }

    private static String way(EndStates end) {
        List<String> states = new ArrayList<>();
        end.path().stream().findFirst().ifPresent(first -> states.add(first.from().toString()));
        end.path().forEach(passage -> states.add(passage.to().toString()));
        return states.stream().collect(Collectors.joining(" "));
    }

    private List<String> waysOf(String capture, int number) {
        return Captured.of(capture, number, timeline -> model.look(snapshot(timeline), timeline.size() - 1).stream()
                .map(StatesModelTest::way).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp-closes.pcap", "tcp-crossings.pcapng", "tcp-resets.pcapng", "tcp-same-ports.pcap",
            "tcp-lost-openings.pcap", "tcp-keep-alive.pcap", "hub-demo.pcapng"})
    void thePathLeadsAlongArrowsToTheStateThatIsLitAtEveryStep(String capture) {
        int conversations = Captured.each(capture, timeline -> {
            for (int step = -1; step < timeline.size(); step++) {
                for (EndStates end : model.look(snapshot(timeline), step)) {
                    leadsThere(end, step);
                }
            }
        });
        assertTrue(conversations > 0);
    }

    private static void leadsThere(EndStates end, int step) {
        for (int place = 0; place < end.taken(); place++) {
            Passage passage = end.path().get(place);
            assertTrue(Arrow.all().stream().anyMatch(passage::isAlong), passage::toString);
            assertTrue(passage.step() <= step);
            boolean refusedAndListening = place > 0 && passage.from() == TcpState.LISTEN;
            assertTrue(place == 0 || refusedAndListening || end.path().get(place - 1).to() == passage.from(), passage::toString);
        }
        if (end.taken() > 0) {
            assertEquals(end.state(), end.path().getLast().to());
            assertTrue(end.entering(end.state()).orElseThrow().step() <= step);
        }
        assertTrue(end.current().stream().allMatch(passage -> passage.step() == step));
    }

    @Test
    void aCloseInFourSegmentsTakesTheLongWay() {
        assertEquals(List.of(
                "CLOSED SYN-SENT ESTABLISHED FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT",
                "LISTEN SYN-RECEIVED ESTABLISHED CLOSE-WAIT LAST-ACK CLOSED"), waysOf("tcp-closes.pcap", 0));
    }

    @Test
    void endsThatOpenAndCloseAtOnceTakeTheirOwnWays() {
        String way = waysOf("tcp-crossings.pcapng", 1).toString();
        assertTrue(way.contains("SYN-SENT SYN-RECEIVED ESTABLISHED"), way);
        String close = waysOf("tcp-crossings.pcapng", 0).toString();
        assertTrue(close.contains("CLOSING TIME-WAIT"), close);
    }

    @Test
    void anRstLeadsOutOfAnyStateAtOnce() {
        List<EndStates> ends = Captured.of("tcp-resets.pcapng", 0, timeline -> model.look(snapshot(timeline), timeline.size() - 1));
        EndStates refused = ends.getFirst();
        assertEquals("CLOSED SYN-SENT CLOSED", way(refused));
        assertEquals(TcpEvent.RECEIVED_RST, refused.path().getLast().cause());
        assertTrue(Arrow.all().stream().filter(Arrow::breaksOff).anyMatch(refused::hasGone));
    }

    @Test
    void theHubListensBeforeItsFirstClientConnects() {
        Timeline timeline = RecordedDemo.modelled().timeline();
        int syn = RecordedDemo.firstOf(RecordedDemo.modelled(), SegmentRole.SYN);
        EndStates hub = model.look(RecordedDemo.modelled(), syn).getLast();

        assertEquals(End.SERVER, hub.end());
        assertEquals("Hub", hub.name());
        assertEquals(TcpState.LISTEN, hub.state());
        Passage listening = hub.entering(TcpState.LISTEN).orElseThrow();
        assertTrue(timeline.worldAfter(listening.step()).listening().size() == 1
                && timeline.worldAfter(listening.step() - 1).listening().isEmpty());
        assertTrue(hub.now().startsWith("LISTEN since step " + (listening.step() + 1)), hub.now());
    }

    @Test
    void theTransitionOfTheStepIsSaidWithItsCauseAndItsSegment() {
        int fin = RecordedDemo.firstOf(RecordedDemo.modelled(), SegmentRole.FIRST_FIN);
        EndStates ada = model.look(RecordedDemo.modelled(), fin).getFirst();

        assertEquals("ESTABLISHED → FIN-WAIT-1: it sends its FIN (this step, FIN, ACK).", ada.now());
        assertTrue(ada.spoken().startsWith("Ada is in FIN-WAIT-1. ESTABLISHED → FIN-WAIT-1"), ada.spoken());
        assertEquals("ESTABLISHED since step " + (ada.path().get(1).step() + 1) + ": it acknowledges the SYN,ACK.",
                model.look(RecordedDemo.modelled(), fin - 1).getFirst().now());
    }

    @Test
    void theClockOfTimeWaitShowsTheTimeOfTheStep() {
        Timeline timeline = RecordedDemo.modelled().timeline();
        int last = RecordedDemo.firstOf(RecordedDemo.modelled(), SegmentRole.LAST_ACK);
        assertEquals("", model.look(RecordedDemo.modelled(), last - 1).getFirst().waiting());
        assertTrue(model.look(RecordedDemo.modelled(), last).getFirst().waiting().startsWith("clock: 0 "));
        EndStates later = model.look(RecordedDemo.modelled(), timeline.size() - 1).getFirst();
        if (later.state() == TcpState.TIME_WAIT && timeline.size() - 1 > last) {
            long nanos = timeline.step(timeline.size() - 1).event().timeNanos() - timeline.step(last).event().timeNanos();
            assertTrue(nanos == 0 || !later.waiting().startsWith("clock: 0 "), later.waiting());
        }
    }

    @Test
    void aSessionWithoutTcpHasNoMachines() {
        assertEquals(List.of(), model.look(snapshot(new TimelineBuilder().snapshot()), -1));
    }
}
