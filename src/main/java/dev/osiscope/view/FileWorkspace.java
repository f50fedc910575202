package dev.osiscope.view;

import dev.osiscope.view.conversations.ConversationsPane;
import dev.osiscope.view.file.FileStart;
import dev.osiscope.view.file.FileStatusBar;
import dev.osiscope.view.file.ProblemLine;
import dev.osiscope.view.filter.FilterBar;
import dev.osiscope.viewmodel.file.FileStatus;
import dev.osiscope.viewmodel.file.FileViewModel;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// An opened capture file: its conversations on the left, its packets or the ladder of a conversation beside them, the
/// filter over both. While no file is open, how to open one.
final class FileWorkspace extends Workspace {

    private final FileViewModel file;
    private final FileStart start;
    private final ConversationsPane conversations;
    private final FilePanel middle;
    private final FilterBar filter;
    private final List<Action> actions;
    private final List<Node> panes;

    FileWorkspace(FileViewModel file) {
        super(file.session(), "toggleConversations");
        getStyleClass().add("file-workspace");
        this.file = file;
        start = new FileStart(file);
        VBox.setVgrow(start, Priority.ALWAYS);
        conversations = new ConversationsPane(file);
        middle = new FilePanel(file);
        filter = new FilterBar(file.filter(), messages());
        HBox line = new HBox(filter, new FileStatusBar(file));
        line.getStyleClass().add("file-line");
        line.setViewOrder(-1);
        HBox.setHgrow(filter, Priority.ALWAYS);
        actions = actions();
        build(conversations, middle, layers(), line, new ProblemLine(file));
        panes = List.copyOf(getChildren());
        file.statusProperty().subscribe(this::showStart);
    }

    /// Either the start or all the panes.
    private void showStart(FileStatus status) {
        List<Node> wanted = status.open() ? panes : List.of(start);
        if (!getChildren().equals(wanted)) {
            getChildren().setAll(wanted);
        }
    }

    /// Writes a filter and applies it.
    void writeFilter(String text) {
        filter.write(text);
    }

    @Override
    Node side() {
        return conversations;
    }

    @Override
    void takeFocus() {
        if (file.statusProperty().get().open()) {
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
        FileStatus status = file.statusProperty().get();
        return status.open() ? status.name() : messages().text("session.nofile");
    }

    @Override
    void pulse(long nowNanos) {
        file.pulse(nowNanos);
        middle.pulse();
        filter.pulse(nowNanos);
    }

    @Override
    boolean escape() {
        return middle.escape() || filter.escape();
    }

    @Override
    List<Action> ownActions() {
        return actions;
    }

    private List<Action> actions() {
        return List.of(
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
                Action.of("save", file::save, "Shortcut+S"),
                Action.of("saveShown", file::saveShown, "Shortcut+Shift+S"),
                Action.of("closeFile", file::closeFile, "Shortcut+W"));
    }
}
