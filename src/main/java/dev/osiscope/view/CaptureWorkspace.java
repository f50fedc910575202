package dev.osiscope.view;

import dev.osiscope.view.capture.CaptureLine;
import dev.osiscope.view.capture.CaptureStart;
import dev.osiscope.view.conversations.ConversationsPane;
import dev.osiscope.view.file.FileStatusBar;
import dev.osiscope.view.file.ProblemLine;
import dev.osiscope.view.filter.FilterBar;
import dev.osiscope.viewmodel.capture.CaptureStatus;
import dev.osiscope.viewmodel.capture.CaptureViewModel;
import dev.osiscope.viewmodel.file.FileViewModel;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A live capture: its recording is shown as any capture file is, and followed while it grows. While nothing is captured,
/// what can be.
final class CaptureWorkspace extends Workspace {

    private final CaptureViewModel capture;
    private final FileViewModel file;
    private final CaptureStart start;
    private final ConversationsPane conversations;
    private final FilePanel middle;
    private final FilterBar filter;
    private final List<Action> startActions;
    private final List<Action> actions;
    private final List<Node> panes;

    CaptureWorkspace(CaptureViewModel capture) {
        super(capture.files().session(), "toggleConversations");
        getStyleClass().addAll("file-workspace", "capture-workspace");
        this.capture = capture;
        file = capture.files();
        start = new CaptureStart(capture);
        VBox.setVgrow(start, Priority.ALWAYS);
        conversations = new ConversationsPane(file);
        middle = new FilePanel(file);
        filter = new FilterBar(file.filter(), messages());
        HBox line = new HBox(filter, new FileStatusBar(file));
        line.getStyleClass().add("file-line");
        line.setViewOrder(-1);
        HBox.setHgrow(filter, Priority.ALWAYS);
        startActions = startActions();
        actions = actions();
        build(conversations, middle, layers(), new CaptureLine(capture), line, new ProblemLine(file));
        panes = List.copyOf(getChildren());
        capture.statusProperty().subscribe(this::showStart);
    }

    /// Either the start or all the panes.
    private void showStart(CaptureStatus status) {
        List<Node> wanted = status.open() ? panes : List.of(start);
        if (!getChildren().equals(wanted)) {
            getChildren().setAll(wanted);
        }
    }

    @Override
    Node side() {
        return conversations;
    }

    @Override
    void takeFocus() {
        if (capture.statusProperty().get().open()) {
            middle.takeFocus();
        } else {
            start.takeFocus();
        }
    }

    /// Shows the ladder instead of the packets.
    void showLadder() {
        middle.showLadder();
    }

    @Override
    String title() {
        CaptureStatus status = capture.statusProperty().get();
        return status.title().isEmpty() ? messages().text("session.nocapture") : status.title();
    }

    @Override
    void pulse(long nowNanos) {
        capture.pulse(nowNanos);
        middle.pulse();
        filter.pulse(nowNanos);
    }

    @Override
    boolean escape() {
        return middle.escape() || filter.escape();
    }

    @Override
    List<Action> ownActions() {
        return capture.statusProperty().get().open() ? actions : startActions;
    }

    private List<Action> startActions() {
        return List.of(
                Action.of("startCapture", capture::start, "F5"),
                Action.of("sockets", start::focusSessions, "DIGIT1", "NUMPAD1"),
                Action.of("searchSockets", start::focusSearch, "SLASH", "DIVIDE", "Shortcut+F"),
                Action.of("port", start::focusPort, "P"),
                Action.of("captureFilter", start::focusFilter, "I"),
                Action.of("stopCapture", capture::stop, "Shift+F5"));
    }

    private List<Action> actions() {
        return List.of(
                Action.of("follow", file.session().player()::live, "F"),
                Action.of("group", this::toggleGrouping, "G"),
                Action.of("stopCapture", capture::stop, "Shift+F5"),
                Action.of("conversations", conversations::focusList, "DIGIT1", "NUMPAD1"),
                Action.of("ladder", middle::showLadder, "DIGIT2", "NUMPAD2"),
                Action.of("packets", middle::showPackets, "DIGIT3", "NUMPAD3"),
                Action.of("filter", filter::takeFocus, "SLASH", "DIVIDE", "Shortcut+F"),
                Action.of("filterHistory", filter::showHistory, "Shortcut+H"),
                Action.of("sort", conversations::nextSort, "O"),
                Action.of("turnOrder", conversations::turnOrder, "Shift+O"),
                Action.of("note", middle::writeNote, "N"),
                Action.of("undo", file.notes()::undo, "Shortcut+Z"),
                Action.of("redo", file.notes()::redo, "Shortcut+Shift+Z"),
                Action.of("isolate", file::isolatePicked, "I"),
                Action.of("wireshark", file::openInWireshark, "Shortcut+E"),
                Action.of("cancel", file::cancel, "Shortcut+PERIOD"),
                Action.of("save", capture::save, "Shortcut+S"),
                Action.of("saveShown", capture::saveShown, "Shortcut+Shift+S"),
                Action.of("newCapture", capture::startOver, "Shortcut+W"));
    }

    private void toggleGrouping() {
        file.session().groupingProperty().set(!file.session().groupingProperty().get());
    }
}
