package dev.osiscope.view;

import dev.osiscope.view.transport.TransportBar;
import dev.osiscope.viewmodel.Marks;
import dev.osiscope.viewmodel.Player;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.StepKind;
import java.util.List;
import java.util.stream.Stream;

/// The actions that move the playhead of a session and say how its steps are shown.
final class MoveActions {

    private final SessionViewModel model;
    private final Player player;
    private final Marks marks;

    private MoveActions(SessionViewModel model) {
        this.model = model;
        player = model.player();
        marks = model.marks();
    }

    static List<Action> of(SessionViewModel model) {
        MoveActions actions = new MoveActions(model);
        return Stream.of(actions.steps(), actions.kinds(), actions.marked(), actions.looks()).flatMap(List::stream).toList();
    }

    private List<Action> steps() {
        return List.of(
                Action.of("play", player::togglePlay, "SPACE"),
                Action.of("playOn", player::togglePlayOn, "Shift+SPACE"),
                Action.of("forward", player::stepForward, "RIGHT", "PAGE_DOWN", "PERIOD"),
                Action.of("back", player::stepBack, "LEFT", "PAGE_UP", "COMMA"),
                Action.of("first", () -> player.goTo(-1), "HOME"),
                Action.of("last", () -> player.goTo(Integer.MAX_VALUE), "END"),
                Action.of("live", player::live, "L"),
                Action.of("faster", () -> changeSpeed(true), "PLUS", "ADD", "EQUALS", "Shift+EQUALS"),
                Action.of("slower", () -> changeSpeed(false), "MINUS", "SUBTRACT"));
    }

    private List<Action> kinds() {
        return List.of(
                Action.of("nextSegment", () -> player.next(StepKind.SEGMENT), "Shift+RIGHT"),
                Action.of("previousSegment", () -> player.previous(StepKind.SEGMENT), "Shift+LEFT"),
                Action.of("nextEvent", () -> player.next(StepKind.EVENT), "Shortcut+PAGE_DOWN"),
                Action.of("previousEvent", () -> player.previous(StepKind.EVENT), "Shortcut+PAGE_UP"),
                Action.of("nextChange", () -> player.next(StepKind.CHANGE), "Shift+PAGE_DOWN"),
                Action.of("previousChange", () -> player.previous(StepKind.CHANGE), "Shift+PAGE_UP"));
    }

    private List<Action> marked() {
        return List.of(
                Action.of("mark", () -> marks.toggle(here()), "Shift+M"),
                Action.of("nextMark", () -> marks.after(here()).ifPresent(player::goTo), "Shift+PERIOD"),
                Action.of("previousMark", () -> marks.before(here()).ifPresent(player::goTo), "Shift+COMMA"),
                Action.of("clearMarks", marks::clear, "Shortcut+Shift+M"),
                Action.of("loop", this::toggleLoop, "Shift+P"));
    }

    private List<Action> looks() {
        return List.of(
                Action.of("timeScale", () -> model.timeScaleProperty().set(model.timeScaleProperty().get().next()), "Shift+T"),
                Action.of("toggleOverview", () -> model.overviewProperty().set(!model.overviewProperty().get()),
                        "Shortcut+DIGIT5"),
                Action.of("fold", () -> model.foldingProperty().set(!model.foldingProperty().get()), "Shift+G"),
                Action.of("unfold", model::openLastRun, "Shift+U"));
    }

    private int here() {
        return player.stepProperty().get();
    }

    private void toggleLoop() {
        if (player.loopProperty().get().isPresent()) {
            player.endLoop();
            player.pause();
        } else {
            marks.around(here()).ifPresent(player::loop);
        }
    }

    private void changeSpeed(boolean faster) {
        var speed = player.speedProperty();
        speed.set(TransportBar.nextSpeed(speed.get(), faster));
    }
}
