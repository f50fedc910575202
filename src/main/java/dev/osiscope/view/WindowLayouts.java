package dev.osiscope.view;

import dev.osiscope.view.parts.PaneBorder;
import dev.osiscope.viewmodel.choice.LayoutsModel;
import dev.osiscope.viewmodel.choice.PaneLayout;
import dev.osiscope.viewmodel.choice.ReadyLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;

/// What is done with layouts by key, in the menu and in the palette: choose one, and move from border to border.
final class WindowLayouts {

    /// The user's own have the keys behind those of the ready ones, as far as they go.
    private static final int KEYS = 9;
    private static final String DIGIT = "Shortcut+Shift+DIGIT";

    private final LayoutsModel model;
    private final Supplier<Mode> shown;
    private final BooleanSupplier presents;
    private final List<Action> ready = new ArrayList<>();

    /// @param shown    the mode that is shown
    /// @param presents whether it is presented
    /// @param sheet    shows or hides the sheet of layouts
    WindowLayouts(LayoutsModel model, Supplier<Mode> shown, BooleanSupplier presents, Runnable sheet) {
        this.model = model;
        this.shown = shown;
        this.presents = presents;
        ready.add(Action.of("layouts", sheet, "Shift+F11"));
        ready.add(Action.of("nextBorder", this::nextBorder, "Shift+F6"));
        for (ReadyLayout layout : ReadyLayout.values()) {
            ready.add(Action.of("layout." + layout.name(), () -> choose(layout.layout()), DIGIT + (layout.ordinal() + 1)));
        }
    }

    LayoutsModel model() {
        return model;
    }

    /// Gives all modes a layout, or the presenter's view alone while something is presented.
    void choose(PaneLayout layout) {
        model.choose(layout, presents.getAsBoolean());
    }

    /// What can be done now: also to choose one of the user's own.
    List<Action> actions() {
        List<Action> all = new ArrayList<>(ready);
        model.namedProperty().get().forEach((name, layout) -> {
            int digit = all.size() - ready.size() + ReadyLayout.values().length + 1;
            String[] keys = digit <= KEYS ? new String[] {DIGIT + digit} : new String[0];
            all.add(Action.of(Action.named("ownLayout", name), () -> choose(layout), keys));
        });
        return all;
    }

    /// Gives the keyboard to the next border between panes, round and round.
    private void nextBorder() {
        List<Node> borders = shown.get().content().lookupAll(".pane-border").stream().filter(WindowLayouts::isInSight).toList();
        Node owner = shown.get().content().getScene().getFocusOwner();
        if (!borders.isEmpty()) {
            borders.get((borders.indexOf(owner) + 1) % borders.size()).requestFocus();
        }
    }

    private static boolean isInSight(Node border) {
        return border instanceof PaneBorder && Stream.<Node>iterate(border, node -> node != null, Node::getParent).allMatch(Node::isVisible);
    }
}
