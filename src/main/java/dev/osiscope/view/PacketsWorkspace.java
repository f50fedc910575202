package dev.osiscope.view;

import dev.osiscope.view.conversations.ConversationsPane;
import dev.osiscope.view.file.FileStatusBar;
import dev.osiscope.view.file.ProblemLine;
import dev.osiscope.view.filter.FilterBar;
import dev.osiscope.view.parts.Parted;
import dev.osiscope.view.parts.Scrolling;
import dev.osiscope.viewmodel.file.FileViewModel;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The packets of a capture file, whether it was opened or is being captured: its conversations on the left, its packets or
/// the ladder of a conversation beside them, the filter over both. While there is none, how to come to one.
abstract class PacketsWorkspace extends Workspace {

    private final FileViewModel file;
    private final ConversationsPane conversations;
    private final FilePanel middle;
    private final FilterBar filter;
    private final Scrolling start;
    private final List<Node> panes;

    /// @param start how to come to a file
    /// @param above what stands over the filter
    PacketsWorkspace(FileViewModel file, Region start, Node... above) {
        super(file.session(), "toggleConversations");
        getStyleClass().add("file-workspace");
        this.file = file;
        this.start = new Scrolling(start);
        if (start instanceof Parted parted) {
            this.start.sightProperty().subscribe(sight -> parted.parts().seeAtOnce(sight.doubleValue()));
        }
        conversations = new ConversationsPane(file);
        middle = new FilePanel(file, find(), findBar());
        filter = new FilterBar(file.filter(), messages());
        FileStatusBar status = new FileStatusBar(file);
        HBox line = new HBox(filter, status);
        line.visibleProperty().bind(filter.visibleProperty().or(status.visibleProperty()));
        line.managedProperty().bind(line.visibleProperty());
        line.getStyleClass().add("file-line");
        line.setViewOrder(-1);
        HBox.setHgrow(filter, Priority.ALWAYS);
        build(conversations, middle, layers(),
                Stream.concat(Stream.of(above), Stream.of(line, new ProblemLine(file))).toArray(Node[]::new));
        panes = List.copyOf(getChildren());
        turns().add("middle", middle);
        middle.whenShown(this::arrangeFilter);
        filter.usedProperty().subscribe(this::arrangeFilter);
    }

    /// Where there is little room, the ladder has that of the filter, which says nothing of it, until one is written.
    private void arrangeFilter() {
        show(filter, room() != Room.TIGHT || !middle.showsLadder() || filter.usedProperty().get());
    }

    private void askFilter() {
        show(filter, true);
        filter.takeFocus();
    }

    private void showHistory() {
        show(filter, true);
        filter.showHistory();
    }

    /// Shows all the panes, or the start alone.
    final void show(boolean open) {
        List<Node> wanted = open ? panes : List.of(start);
        if (!getChildren().equals(wanted)) {
            getChildren().setAll(wanted);
        }
    }

    /// Writes a filter and applies it.
    final void writeFilter(String text) {
        filter.write(text);
    }

    /// Shows the ladder instead of the packets.
    final void showLadder() {
        middle.showLadder();
    }

    @Override
    public void arrange(Room room) {
        super.arrange(room);
        start.scroll(room == Room.TIGHT);
        arrangeFilter();
    }

    @Override
    final Region side() {
        return conversations;
    }

    @Override
    public void takeFocus() {
        middle.takeFocus();
    }

    @Override
    public void pulse(long nowNanos) {
        middle.pulse();
        filter.pulse(nowNanos);
        find().pulse();
    }

    @Override
    final boolean escapeOwn() {
        return middle.escape() || filter.escape();
    }

    /// While the packets are shown, what lets some of them through is written; on the ladder, what is found there.
    @Override
    final void findSomething() {
        if (middle.showsLadder()) {
            super.findSomething();
        } else {
            askFilter();
        }
    }

    /// The actions on packets, conversations and notes.
    final Stream<Action> packetActions() {
        return Stream.of(
                Action.of("conversations", conversations::focusList, "DIGIT1", "NUMPAD1"),
                Action.of("ladder", middle::showLadder, "DIGIT2", "NUMPAD2"),
                Action.of("packets", middle::showPackets, "DIGIT3", "NUMPAD3"),
                Action.of("filter", this::askFilter, "SLASH", "DIVIDE"),
                Action.of("filterHistory", this::showHistory, "Shortcut+H"),
                Action.of("sort", conversations::nextSort, "O"),
                Action.of("turnOrder", conversations::turnOrder, "Shift+O"),
                Action.of("note", middle::writeNote, "N"),
                Action.of("undo", file.notes()::undo, "Shortcut+Z"),
                Action.of("redo", file.notes()::redo, "Shortcut+Shift+Z"),
                Action.of("isolate", file.isolation()::togglePicked, "I"),
                Action.of("wireshark", file::openInWireshark, "Shortcut+E"),
                Action.of("cancel", file::cancel, "Shortcut+PERIOD"));
    }
}
