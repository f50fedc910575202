package dev.osiscope.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.session.SessionSnapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every pane is a function of session and playhead: the way there does not matter.
class StepBackTest {

    /// All that the panes show at one playhead.
    private record Panes(
            int step,
            List<LadderModel.Lifeline> lifelines,
            Optional<LadderRow> row,
            StageModel stage,
            Optional<StackModel> stack,
            Optional<FrameModel> frame,
            Optional<ExplainModel> explain,
            Selection selection) {

        static Panes of(SessionViewModel model) {
            int step = model.player().stepProperty().get();
            LadderModel ladder = model.ladder();
            return new Panes(
                    step,
                    ladder.lifelines(step),
                    step < 0 ? Optional.empty() : Optional.of(ladder.row(step)),
                    model.stage(),
                    model.stack(),
                    model.frame(),
                    model.explain(),
                    model.selectionProperty().get());
        }
    }

    static List<SessionSnapshot> sessions() {
        return RecordedDemo.all();
    }

    private static List<Panes> walkedForward(SessionViewModel model) {
        List<Panes> seen = new ArrayList<>(List.of(Panes.of(model)));
        while (model.player().stepProperty().get() + 1 < model.snapshotProperty().get().timeline().size()) {
            model.player().stepForward();
            seen.add(Panes.of(model));
        }
        return seen;
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void steppingBackFromTheEndShowsWhatSteppingForwardShowed(SessionSnapshot session) {
        SessionViewModel model = new SessionViewModel(session, RecordedDemo.MESSAGES);
        List<Panes> forward = walkedForward(model);
        assertEquals(session.timeline().size() + 1, forward.size());

        for (Panes expected : forward.reversed()) {
            assertEquals(expected, Panes.of(model));
            model.player().stepBack();
        }
        assertEquals(-1, model.player().stepProperty().get());
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void jumpingBackFromTheEndToAnyStepShowsTheSame(SessionSnapshot session) {
        SessionViewModel model = new SessionViewModel(session, RecordedDemo.MESSAGES);
        for (Panes expected : walkedForward(model)) {
            model.player().goTo(Integer.MAX_VALUE);
            model.player().goTo(expected.step());
            assertEquals(expected, Panes.of(model));
        }
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void playingThereAndPickingOnTheWayLeavesNoTrace(SessionSnapshot session) {
        List<Panes> stepped = walkedForward(new SessionViewModel(session, RecordedDemo.MESSAGES));
        SessionViewModel model = new SessionViewModel(session, RecordedDemo.MESSAGES);
        model.player().play();
        for (int pulse = 0; model.player().stepProperty().get() + 1 < session.timeline().size(); pulse++) {
            int before = model.player().stepProperty().get();
            model.player().pulse(pulse * 100_000_000L);
            if (model.player().stepProperty().get() != before) {
                assertEquals(stepped.get(model.player().stepProperty().get() + 1), Panes.of(model));
            }
            model.frame().ifPresent(frame -> model.selectionProperty().set(frame.pickByte(frame.frame(), 0)));
        }
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void earlierSnapshotShowsTheSameAtItsOwnEndButForThoseYetToCome(SessionSnapshot session) {
        List<Panes> whole = walkedForward(new SessionViewModel(session, RecordedDemo.MESSAGES));
        IntStream.range(0, session.timeline().size()).forEach(step -> {
            SessionViewModel early =
                    new SessionViewModel(RecordedDemo.cutTo(session, step + 1), RecordedDemo.MESSAGES);
            early.player().goTo(step);
            assertEquals(whole.get(step + 1), Panes.of(early));
        });
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void stepsDifferFromEachOther(SessionSnapshot session) {
        List<Panes> all = walkedForward(new SessionViewModel(session, RecordedDemo.MESSAGES));
        assertEquals(all.size(), new HashSet<>(all).size());
        assertTrue(all.stream().map(Panes::stage).distinct().count() > 10, "the stage changes as the demo goes on");
    }
}
