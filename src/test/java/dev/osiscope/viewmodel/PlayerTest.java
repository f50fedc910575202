package dev.osiscope.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.Timeline;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlayerTest {

    private static final long TENTH = 100_000_000;

    private final SessionSnapshot session = RecordedDemo.modelled();
    private final Timeline timeline = session.timeline();
    private final int syn = RecordedDemo.firstOf(session, SegmentRole.SYN);
    private final Player player = new Player(timeline);
    private long now = 5_000_000_000L;

    private int step() {
        return player.stepProperty().get();
    }

    private double progress() {
        return player.progressProperty().get();
    }

    private void pulses(int count) {
        for (int pulse = 0; pulse < count; pulse++) {
            now += TENTH;
            player.pulse(now);
        }
    }

    /// The first pulse only tells the time.
    private void startClock() {
        player.pulse(now);
    }

    @Test
    void beginsBeforeTheFirstStepAndStaysThere() {
        startClock();
        pulses(50);
        assertEquals(-1, step());
        assertFalse(player.playingProperty().get());
    }

    @Test
    void firstPulseOnlyTellsTheTime() {
        player.play();
        player.pulse(Long.MAX_VALUE / 2);
        assertEquals(-1, step());
    }

    @Test
    void playingGoesThroughEveryStepInOrder() {
        List<Integer> seen = new ArrayList<>();
        player.stepProperty().subscribe(value -> seen.add(value.intValue()));
        startClock();
        player.play();
        pulses(timeline.size() * 15);
        assertEquals(IntStream.range(-1, timeline.size()).boxed().toList(), seen);
    }

    @Test
    void pauseHoldsStepAndProgress() {
        startClock();
        player.goTo(syn - 1);
        player.stepForward();
        player.play();
        pulses(4);
        double held = progress();
        assertTrue(held > 0 && held < 1, "in the midst of its movement: " + held);
        player.togglePlay();
        assertFalse(player.playingProperty().get());
        player.goTo(step());
        pulses(50);
        assertEquals(syn, step());
        player.togglePlayOn();
        assertTrue(player.playingProperty().get());
    }

    @Test
    void autoplayGoesOneStepAndStops() {
        startClock();
        player.goTo(syn - 1);
        player.togglePlay();
        assertEquals(syn, step());
        assertTrue(player.playingProperty().get());
        pulses(3);
        assertTrue(progress() > 0 && progress() < 1, "it moves: " + progress());
        pulses(100);
        assertEquals(syn, step());
        assertEquals(1, progress());
        assertFalse(player.playingProperty().get());
        player.togglePlay();
        pulses(100);
        assertEquals(syn + 1, step());
    }

    @Test
    void atTheEndThereIsNoStepToPlay() {
        player.goTo(timeline.size() - 1);
        player.togglePlay();
        assertFalse(player.playingProperty().get());
    }

    @Test
    void aLoopIsPlayedAgainAndAgainUntilSomethingElseIsWanted() {
        List<Integer> seen = new ArrayList<>();
        startClock();
        player.loop(new StepRange(syn, syn + 2));
        player.stepProperty().subscribe(value -> seen.add(value.intValue()));
        pulses(100);
        assertTrue(seen.size() > 7, seen::toString);
        for (int place = 0; place < seen.size(); place++) {
            assertEquals(syn + place % 3, seen.get(place));
        }
        player.goTo(syn + 1);
        assertTrue(player.loopProperty().get().isPresent(), "within the loop it goes on");
        player.goTo(syn + 3);
        assertTrue(player.loopProperty().get().isEmpty());
    }

    @Test
    void everyKindOfStepIsGoneToForwardsAndBackwards() {
        for (StepKind kind : StepKind.values()) {
            List<Integer> wanted = IntStream.range(0, timeline.size()).filter(index -> switch (kind) {
                case SEGMENT -> timeline.step(index).moves();
                case EVENT -> !timeline.step(index).moves();
                case CHANGE -> !timeline.step(index).changes().isEmpty();
            }).boxed().toList();
            List<Integer> there = new ArrayList<>();
            player.goTo(-1);
            for (int turn = 0; turn < wanted.size(); turn++) {
                player.next(kind);
                there.add(step());
            }
            assertEquals(wanted, there, kind.toString());
            player.next(kind);
            assertEquals(wanted.getLast(), step(), "after the last one there is none");
            player.goTo(timeline.size() - 1);
            List<Integer> back = new ArrayList<>(wanted.contains(step()) ? List.of(step()) : List.of());
            while (back.size() < wanted.size()) {
                player.previous(kind);
                back.add(step());
            }
            assertEquals(wanted.reversed(), back, kind.toString());
        }
    }

    @Test
    void segmentStepsMoveEvenWhileNothingPlays() {
        startClock();
        player.goTo(syn - 1);
        player.stepForward();
        assertEquals(0, progress());
        pulses(3);
        assertTrue(progress() > 0 && progress() < 1);
        pulses(30);
        assertEquals(1, progress());
        assertEquals(syn, step());
    }

    @Test
    void applicationStepsDoNotMove() {
        startClock();
        player.stepForward();
        assertEquals(0, step());
        assertTrue(timeline.step(0).segment().isEmpty());
        assertEquals(1, progress());
    }

    @Test
    void speedIsAFactor() {
        startClock();
        player.goTo(syn - 1);
        player.stepForward();
        player.speedProperty().set(0.5);
        pulses(2);
        double slow = progress();
        player.stepBack();
        player.stepForward();
        player.speedProperty().set(1);
        pulses(2);
        assertEquals(2 * slow, progress(), 1e-9);
    }

    @Test
    void fastestSpeedTakesSeveralStepsAPulse() {
        startClock();
        player.speedProperty().set(100);
        player.play();
        pulses(1);
        assertTrue(step() > 3, "at step " + step());
    }

    @Test
    void longSilenceBetweenPulsesDoesNotSkipAhead() {
        startClock();
        player.play();
        now += 3_600_000_000_000L;
        player.pulse(now);
        assertTrue(step() <= 0, "at step " + step());
    }

    @Test
    void clockThatRunsBackwardsMovesNothing() {
        startClock();
        player.goTo(syn - 1);
        player.stepForward();
        player.pulse(now - TENTH);
        assertEquals(0, progress());
    }

    @Test
    void liveWaitsAtTheEndAndGoesOnWhenMoreComes() {
        Player live = new Player(RecordedDemo.cutTo(session, 5).timeline());
        live.live();
        assertEquals(4, live.stepProperty().get());
        for (int pulse = 0; pulse < 100; pulse++) {
            live.pulse(pulse * TENTH);
        }
        assertEquals(4, live.stepProperty().get());
        assertTrue(live.playingProperty().get());

        live.setTimeline(timeline);
        live.pulse(101 * TENTH);
        assertEquals(5, live.stepProperty().get(), "one step, however long it has waited");
    }

    @Test
    void waitingAtTheEndIsNotMadeUpForLater() {
        int end = syn + 1;
        Player live = new Player(RecordedDemo.cutTo(session, end).timeline());
        live.live();
        for (int pulse = 0; pulse < 200; pulse++) {
            live.pulse(pulse * TENTH);
        }
        live.setTimeline(timeline);
        live.pulse(200 * TENTH);
        live.pulse(201 * TENTH);
        assertTrue(live.stepProperty().get() <= end, "went on to " + live.stepProperty().get());
        assertTrue(live.progressProperty().get() < 1, "the new segment moves");
    }

    @Test
    void stepForwardAtTheEndEndsTheMovement() {
        int last = RecordedDemo.stepsOf(timeline, SegmentRole.SYN).getFirst();
        Player brief = new Player(RecordedDemo.cutTo(session, last + 1).timeline());
        brief.goTo(last - 1);
        brief.stepForward();
        assertEquals(0, brief.progressProperty().get());
        brief.stepForward();
        assertEquals(last, brief.stepProperty().get());
        assertEquals(1, brief.progressProperty().get());
    }

    @Test
    void stepBackStopsBeforeTheFirst() {
        player.goTo(1);
        player.stepBack();
        player.stepBack();
        player.stepBack();
        assertEquals(-1, step());
    }

    @Test
    void steppingPausesButLiveAndPlayDoNot() {
        player.play();
        player.stepForward();
        assertFalse(player.playingProperty().get());
        player.play();
        player.stepBack();
        assertFalse(player.playingProperty().get());
        player.live();
        assertTrue(player.playingProperty().get());
    }

    @Test
    void nextSegmentGoesThroughAllSegmentsAndPreviousBack() {
        List<Integer> segments = IntStream.range(0, timeline.size())
                .filter(index -> timeline.step(index).segment().isPresent())
                .boxed()
                .toList();
        for (int segment : segments) {
            player.next(StepKind.SEGMENT);
            assertEquals(segment, step());
        }
        player.next(StepKind.SEGMENT);
        assertEquals(segments.getLast(), step());
        for (int segment : segments.reversed().subList(1, segments.size())) {
            player.previous(StepKind.SEGMENT);
            assertEquals(segment, step());
            assertEquals(1, progress());
        }
        player.previous(StepKind.SEGMENT);
        assertEquals(segments.getFirst(), step());
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -2, -1, 0, 7, 10_000, Integer.MAX_VALUE})
    void goToClamps(int index) {
        player.goTo(index);
        assertEquals(Math.clamp(index, -1, timeline.size() - 1), step());
        assertEquals(1, progress());
    }

    @Test
    void reducedMotionLetsSegmentsArriveAtOnceButKeepsThePace() {
        startClock();
        player.reducedMotionProperty().set(true);
        player.goTo(syn - 1);
        player.stepForward();
        assertEquals(1, progress());
        player.play();
        pulses(5);
        assertEquals(syn, step());
        assertEquals(1, progress());
        pulses(15);
        assertTrue(step() > syn);
    }

    @Test
    void shorterSessionTakesThePlayheadToItsEnd() {
        player.goTo(Integer.MAX_VALUE);
        player.setTimeline(RecordedDemo.cutTo(session, 3).timeline());
        assertEquals(2, step());
        player.setTimeline(RecordedDemo.cutTo(session, 0).timeline());
        assertEquals(-1, step());
        startClock();
        player.play();
        pulses(10);
        assertEquals(-1, step());
    }

    @Test
    void emptySessionTakesEveryCommand() {
        Player empty = new Player(RecordedDemo.cutTo(session, 0).timeline());
        empty.stepForward();
        empty.stepBack();
        empty.next(StepKind.SEGMENT);
        empty.previous(StepKind.SEGMENT);
        empty.live();
        empty.pulse(0);
        empty.pulse(TENTH);
        assertEquals(-1, empty.stepProperty().get());
    }

    @Test
    void whatIsSoughtIsGoneToWhenItIsAtHandAndThenTheLastThatWasSoughtMeanwhile() {
        LateTimeline late = new LateTimeline(timeline, new HashSet<>(), new ArrayList<>());
        player.setTimeline(late, 0);
        startClock();
        player.seek(9);
        player.seek(4);
        player.seek(7);
        pulses(2);
        assertEquals(0, step());
        assertEquals(Set.of(9), Set.copyOf(late.asked()));

        late.ready().add(9);
        pulses(1);
        assertEquals(9, step());
        late.ready().add(7);
        pulses(1);
        assertEquals(7, step());
        assertFalse(player.playingProperty().get());
    }

    @Test
    void whoGoesElsewhereSeeksNoMore() {
        LateTimeline late = new LateTimeline(timeline, new HashSet<>(), new ArrayList<>());
        player.setTimeline(late, 0);
        player.seek(9);
        player.goTo(3);
        late.ready().add(9);
        pulses(2);
        assertEquals(3, step());
        player.seek(-1);
        assertEquals(-1, step());
    }
}
