package dev.osiscope.view;

import dev.osiscope.view.events.PlaygroundPane;
import dev.osiscope.viewmodel.choice.LayoutsModel;
import dev.osiscope.viewmodel.choice.PaneLayout;
import dev.osiscope.viewmodel.events.PlaygroundModel;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// The playground for events: it has no session, and nothing in it moves by itself.
final class PlaygroundWorkspace implements Mode {

    private final PlaygroundPane pane;
    private final Region nothing = new Region();
    private final List<Action> actions;
    private final ModeLayout layout = new ModeLayout();

    PlaygroundWorkspace(PlaygroundModel model) {
        pane = new PlaygroundPane(model);
        actions = List.of(
                Action.of("forward", model::forward, "RIGHT", "PAGE_DOWN", "PERIOD"),
                Action.of("back", model::back, "LEFT", "PAGE_UP", "COMMA"),
                Action.of("stepOn", model::forward, "F6"),
                Action.of("first", model::first, "HOME"),
                Action.of("last", model::last, "END"),
                Action.of("editScript", pane::writeScript, "E"));
    }

    /// What is in it.
    PlaygroundModel model() {
        return pane.model();
    }

    @Override
    public String id() {
        return "events";
    }

    @Override
    public Region content() {
        return pane;
    }

    @Override
    public String title() {
        return pane.model().messages().text("playground.title");
    }

    @Override
    public Node badge() {
        return nothing;
    }

    @Override
    public void takeFocus() {
        pane.takeFocus();
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public boolean escape() {
        return false;
    }

    @Override
    public void pulse(long nowNanos) {
        // It goes on by hand only.
    }

    @Override
    public void keep(LayoutsModel layouts) {
        layout.keepIn(layouts, id());
        pane.parts().forEach(part -> part.keep(layout::move));
    }

    @Override
    public PaneLayout seen() {
        return layout.now();
    }

    /// From the back row, the script and its run are read; how a script is written, is not.
    @Override
    public void arrange(Room room) {
        pane.showHelp(room == Room.ROOMY);
        pane.stack(room == Room.TIGHT);
        pane.parts().forEach(part -> part.place(layout.now().borders()));
    }
}
