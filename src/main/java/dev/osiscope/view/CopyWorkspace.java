package dev.osiscope.view;

import dev.osiscope.view.copy.CopyPane;
import dev.osiscope.view.copy.VerdictPane;
import dev.osiscope.view.ladder.LadderPanel;
import dev.osiscope.viewmodel.copy.CopyModel;
import java.util.List;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A changed copy of a frame: where it is changed on the left, in the middle what each layer would say of it above the ladder that
/// it stands in. All other panes show it as if it had been sent.
final class CopyWorkspace extends Workspace {

    private final CopyModel copy;
    private final CopyPane pane;
    private final Runnable leave;
    private final List<Action> actions;

    /// @param leave goes back to where the copy was made
    CopyWorkspace(CopyModel copy, Runnable leave) {
        super(copy.session(), "toggleStage");
        this.copy = copy;
        this.leave = leave;
        pane = new CopyPane(copy, leave);
        LadderPanel ladder = new LadderPanel(copy.session(), find(), findBar());
        VBox.setVgrow(ladder, Priority.ALWAYS);
        VBox middle = new VBox(new VerdictPane(copy), ladder);
        middle.getStyleClass().add("workspace");
        middle.setMinSize(0, 0);
        middle.setPrefWidth(0);
        actions = List.of(
                Action.of("undoChange", copy::undo, "Shortcut+Z"),
                Action.of("redoChange", copy::redo, "Shortcut+Shift+Z"),
                Action.of("fixChecksums", copy::fixChecksums, "Shift+F"),
                Action.of("writeField", pane::takeFocus, "E"),
                Action.of("save", copy::save, "Shortcut+S"),
                Action.of("leaveCopy", leave, "Shortcut+W"));
        build(pane, middle, layers());
    }

    /// What is changed here.
    CopyModel copy() {
        return copy;
    }

    @Override
    Region side() {
        return pane;
    }

    /// Whoever made a copy wants to change it, whatever the room; from the back row, what the layers say is read instead of how
    /// they nest.
    @Override
    boolean showsSide() {
        return true;
    }

    @Override
    boolean showsRight() {
        return room() != Room.ROOMLESS;
    }

    @Override
    public void takeFocus() {
        pane.takeFocus();
    }

    @Override
    boolean escapeOwn() {
        leave.run();
        return true;
    }

    @Override
    public String id() {
        return "copy";
    }

    @Override
    public String title() {
        return messages().text("copy.title", copy.number());
    }

    @Override
    List<Action> ownActions() {
        return actions;
    }
}
