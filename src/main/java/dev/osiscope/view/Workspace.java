package dev.osiscope.view;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.ladder.FindBar;
import dev.osiscope.view.layers.LayersPane;
import dev.osiscope.view.parts.Row;
import dev.osiscope.view.parts.Scrolling;
import dev.osiscope.view.transport.TransportBar;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.choice.Part;
import dev.osiscope.viewmodel.find.FindModel;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the window shows of one session: the panes that every session has, in their places. What stands beside the
/// layers is the subclass's. It has a playhead and a selection of its own: who comes back finds them as they were.
abstract class Workspace extends VBox implements Mode {

    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    private final SessionViewModel model;
    private final LayersPane layers;
    private Node right;
    private final LowerRow lower;
    private Region middle;
    private Row upper;
    private Scrolling body;
    private final SourceBadge badge;
    private final FindModel find;
    private final FindBar findBar;
    private final TransportBar transport;
    private final List<Action> commonActions;

    /// The workspace of `model`; [#build(Region, Region, Region, Node...)] puts the panes into it.
    ///
    /// @param sideAction the id of the action that shows or hides the pane on the left
    Workspace(SessionViewModel model, String sideAction) {
        this.model = model;
        layers = new LayersPane(model);
        badge = new SourceBadge(model);
        lower = new LowerRow(model);
        find = new FindModel(model);
        findBar = new FindBar(find, model.messages());
        transport = new TransportBar(model);
        getStyleClass().add("workspace");
        VBox.setVgrow(this, Priority.ALWAYS);
        setMinHeight(0);
        commonActions = Stream.of(MoveActions.of(model), panes(sideAction), found()).flatMap(List::stream).toList();
    }

    /// Puts the panes into their places.
    ///
    /// @param side   what stands on the left
    /// @param middle what stands in the middle
    /// @param beside what stands on the right: the layers, alone or with others
    /// @param above  what stands over all of them
    final void build(Region side, Region middle, Region beside, Node... above) {
        this.middle = middle;
        right = beside;
        upper = new Row(side, middle, right);
        HBox.setHgrow(middle, Priority.ALWAYS);
        VBox.setVgrow(upper, Priority.ALWAYS);
        VBox column = new VBox(upper, lower);
        column.getStyleClass().add("body-column");
        column.setMinHeight(0);
        body = new Scrolling(column);
        getChildren().setAll(above);
        getChildren().addAll(body, transport);
        share(Room.ROOMY);
    }

    /// The panes over the lower ones.
    final Row upper() {
        return upper;
    }

    /// Where there is no room, all panes stand below each other, and are scrolled.
    private void share(Room room) {
        boolean tight = room == Room.TIGHT;
        pseudoClassStateChanged(TIGHT, tight);
        upper.stack(tight);
        upper.setPrefHeight(tight ? USE_COMPUTED_SIZE : 0);
        body.scroll(tight);
    }

    final SessionViewModel model() {
        return model;
    }

    final Messages messages() {
        return model.messages();
    }

    /// The layers of the step at the playhead.
    final LayersPane layers() {
        return layers;
    }

    @Override
    public final Region content() {
        return this;
    }

    /// Where the session's frames come from.
    @Override
    public final Node badge() {
        return badge;
    }

    /// The pane on the left.
    abstract Node side();

    /// The actions that only this workspace has.
    abstract List<Action> ownActions();

    @Override
    public final List<Action> actions() {
        return Stream.concat(commonActions.stream(), ownActions().stream()).toList();
    }

    @Override
    public final boolean escape() {
        boolean left = transport.escape() || findBar.escape();
        if (left) {
            takeFocus();
        }
        return left || escapeOwn();
    }

    /// Closes what only this workspace has open.
    ///
    /// @return whether there was something
    boolean escapeOwn() {
        return false;
    }

    /// What is found on the ladder.
    final FindModel find() {
        return find;
    }

    /// Where that is written.
    final FindBar findBar() {
        return findBar;
    }

    /// Lets the user write what is to be found.
    void findSomething() {
        findBar.open();
    }

    @Override
    public void pulse(long nowNanos) {
        model.player().pulse(nowNanos);
        find.pulse();
    }

    @Override
    public void arrange(Room room) {
        show(side(), room == Room.ROOMY);
        lower.arrange(room);
        share(room);
    }

    @Override
    public void present(Set<Part> parts) {
        List<Region> panes = List.of((Region) side(), middle, (Region) right);
        List<Part> places = List.of(Part.SIDE, Part.MIDDLE, Part.RIGHT);
        for (int place = 0; place < panes.size(); place++) {
            show(panes.get(place), parts.contains(places.get(place)));
        }
        show(transport, parts.contains(Part.TRANSPORT));
        lower.present(parts);
        share(panes.stream().anyMatch(Node::isVisible));
    }

    @Override
    public Runnable remembered() {
        List<Node> panes = List.of(side(), middle, right, transport);
        List<Boolean> shown = panes.stream().map(Node::isVisible).toList();
        Runnable below = lower.remembered();
        return () -> {
            for (int pane = 0; pane < panes.size(); pane++) {
                show(panes.get(pane), shown.get(pane));
            }
            below.run();
            share(true);
        };
    }

    /// Whoever is alone has all the room.
    private void share(boolean above) {
        show(upper, above);
        VBox.setVgrow(lower, above ? Priority.NEVER : Priority.ALWAYS);
        HBox.setHgrow(right, middle.isVisible() ? Priority.NEVER : Priority.ALWAYS);
        HBox.setHgrow(side(), middle.isVisible() || right.isVisible() ? Priority.NEVER : Priority.ALWAYS);
    }

    /// Shows one of the lower panes.
    ///
    /// @param id its name in the bundles: `explain`, `events`, `states`
    final void showTab(String id) {
        lower.showTab(id);
        body.reveal(lower);
    }

    private void toggleTab(String id) {
        lower.toggleTab(id);
        body.reveal(lower);
    }

    static void show(Node pane, boolean shown) {
        pane.setVisible(shown);
        pane.setManaged(shown);
    }

    /// Shows or hides the explanation with the bytes and fields.
    final void showLower(boolean shown) {
        show(lower, shown);
    }

    /// Shows or hides the explanation and what else stands behind its tabs.
    final void showTabs(boolean shown) {
        lower.showTabs(shown);
    }

    private static void toggle(Node pane) {
        show(pane, !pane.isVisible());
    }

    /// The actions that show or hide panes.
    private List<Action> panes(String sideAction) {
        return List.of(
                Action.of(sideAction, () -> toggle(side()), "Shortcut+DIGIT1"),
                Action.of("toggleLayers", () -> toggle(right), "Shortcut+DIGIT2"),
                Action.of("toggleExplain", lower::toggleTabs, "Shortcut+DIGIT3"),
                Action.of("events", () -> toggleTab(LowerRow.EVENTS), "Shift+E"),
                Action.of("states", () -> toggleTab(LowerRow.STATES), "Shift+S"),
                Action.of("header", () -> toggleTab(LowerRow.HEADER), "Shift+H"),
                Action.of("checksum", () -> toggleTab(LowerRow.CHECKSUM), "Shift+C"),
                Action.of("sequence", () -> toggleTab(LowerRow.SEQUENCE), "Shift+N"),
                Action.of("lecture", () -> toggleTab(LowerRow.LECTURE), "Shift+L"),
                Action.of("bits", this::toggleBits, "Shift+B"),
                Action.of("toggleFrame", lower::toggleBytes, "Shortcut+DIGIT4"));
    }

    private void toggleBits() {
        boolean hidden = lower.showBytes();
        model.bitsProperty().set(hidden || !model.bitsProperty().get());
    }

    /// The actions that find steps.
    private List<Action> found() {
        return List.of(
                Action.of("goTo", transport::askWhere, "Shortcut+J"),
                Action.of("find", this::findSomething, "Shortcut+F"),
                Action.of("findNext", find::next, "Shortcut+DOWN"),
                Action.of("findPrevious", find::previous, "Shortcut+UP"));
    }
}
