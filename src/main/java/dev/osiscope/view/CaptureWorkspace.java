package dev.osiscope.view;

import dev.osiscope.view.capture.CaptureLine;
import dev.osiscope.view.capture.CaptureStart;
import dev.osiscope.view.parts.Divided;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.capture.CaptureStatus;
import dev.osiscope.viewmodel.capture.CaptureViewModel;
import java.util.List;
import java.util.stream.Stream;

/// A live capture: its recording is shown as any capture file is, and followed while it grows. While nothing is captured,
/// what can be.
final class CaptureWorkspace extends PacketsWorkspace {

    private final CaptureViewModel capture;
    private final CaptureStart start;
    private final List<Action> startActions;
    private final List<Action> actions;

    CaptureWorkspace(CaptureViewModel capture) {
        this(capture, new CaptureStart(capture));
    }

    private CaptureWorkspace(CaptureViewModel capture, CaptureStart start) {
        super(capture.files(), start, new CaptureLine(capture));
        getStyleClass().add("capture-workspace");
        this.capture = capture;
        this.start = start;
        startActions = startActions();
        actions = makeActions();
        capture.statusProperty().subscribe(status -> show(status.open()));
    }

    @Override
    public void arrange(Room room) {
        super.arrange(room);
        start.stack(room == Room.TIGHT);
    }

    @Override
    Stream<Divided> ownParts() {
        return Stream.of(start.parts());
    }

    @Override
    public void takeFocus() {
        if (capture.statusProperty().get().open()) {
            super.takeFocus();
        } else {
            start.takeFocus();
        }
    }

    @Override
    public String id() {
        return "capture";
    }

    @Override
    public String title() {
        CaptureStatus status = capture.statusProperty().get();
        return status.title().isEmpty() ? messages().text("session.nocapture") : status.title();
    }

    @Override
    public void pulse(long nowNanos) {
        capture.pulse(nowNanos);
        super.pulse(nowNanos);
    }

    @Override
    List<Action> ownActions() {
        return capture.statusProperty().get().open() ? actions : startActions;
    }

    private List<Action> startActions() {
        return List.of(
                Action.of("startCapture", capture::start, "F5"),
                Action.of("sockets", start::focusSessions, "DIGIT1", "NUMPAD1"),
                Action.of("searchSockets", start::focusSearch, "SLASH", "DIVIDE"),
                Action.of("port", start::focusPort, "P"),
                Action.of("captureFilter", start::focusFilter, "I"),
                Action.of("stopCapture", capture::stop, "Shift+F5"));
    }

    private List<Action> makeActions() {
        Stream<Action> before = Stream.of(
                Action.of("follow", session().player()::live, "F"),
                Action.of("group", this::toggleGrouping, "G"),
                Action.of("stopCapture", capture::stop, "Shift+F5"));
        Stream<Action> behind = Stream.of(
                Action.of("save", capture::save, "Shortcut+S"),
                Action.of("saveShown", capture::saveShown, "Shortcut+Shift+S"),
                Action.of("newCapture", capture::startOver, "Shortcut+W"));
        return Stream.of(before, packetActions(), behind).flatMap(actions -> actions).toList();
    }

    private void toggleGrouping() {
        session().groupingProperty().set(!session().groupingProperty().get());
    }

    private SessionViewModel session() {
        return capture.files().session();
    }
}
