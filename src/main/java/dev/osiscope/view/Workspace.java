package dev.osiscope.view;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.ladder.FindBar;
import dev.osiscope.view.layers.LayersPane;
import dev.osiscope.view.parts.Divided;
import dev.osiscope.view.parts.TabbedPanes;
import dev.osiscope.view.parts.Turns;
import dev.osiscope.view.transport.TransportBar;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.choice.LayoutsModel;
import dev.osiscope.viewmodel.choice.PaneLayout;
import dev.osiscope.viewmodel.choice.Part;
import dev.osiscope.viewmodel.find.FindModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the window shows of one session: the panes that every session has, in their places. What stands beside the
/// layers is the subclass's. It has a playhead and a selection of its own: who comes back finds them as they were.
abstract class Workspace extends VBox implements Mode {

    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    private final SessionViewModel model;
    private final LayersPane layers;
    private final LowerRow lower;
    private WorkspaceFrame frame;
    private final SourceBadge badge;
    private final FindModel find;
    private final FindBar findBar;
    private final TransportBar transport;
    private final List<Action> commonActions;
    private final ModeLayout layout = new ModeLayout();
    private final LowerKeys lowerKeys;
    private final PaneTurns turns = new PaneTurns(layout, this::remembers);
    private Room room = Room.ROOMY;
    private Optional<Set<Part>> presented = Optional.empty();

    /// The workspace of `model`; [#build(Region, Region, Region, Node...)] puts the panes into it.
    ///
    /// @param sideAction the id of the action that shows or hides the pane on the left
    Workspace(SessionViewModel model, String sideAction) {
        this.model = model;
        layers = new LayersPane(model);
        badge = new SourceBadge(model);
        lower = new LowerRow(model);
        lowerKeys = new LowerKeys(lower, layout, model.bitsProperty(), () -> bringIntoSight(lower));
        find = new FindModel(model);
        findBar = new FindBar(find, model.messages());
        transport = new TransportBar(model);
        getStyleClass().add("workspace");
        VBox.setVgrow(this, Priority.ALWAYS);
        setMinHeight(0);
        commonActions = Stream.of(MoveActions.of(model), panes(sideAction), lowerKeys.actions(), found()).flatMap(List::stream).toList();
    }

    /// Puts the panes into their places.
    ///
    /// @param side   what stands on the left
    /// @param middle what stands in the middle
    /// @param beside what stands on the right: the layers, alone or with others
    /// @param above  what stands over all of them
    final void build(Region side, Region middle, Region beside, Node... above) {
        frame = new WorkspaceFrame(messages(), side, middle, beside, lower, transport, above);
        getChildren().setAll(frame.all());
    }

    /// The places in which panes take turns.
    final PaneTurns turns() {
        return turns;
    }

    /// Whether the layout says which of these panes is shown.
    boolean remembers(Turns panes) {
        return true;
    }

    /// The panes over the lower ones.
    final Divided upper() {
        return frame.upper();
    }

    private Stream<Divided> parts() {
        return Stream.concat(frame.parts(), ownParts());
    }

    /// What stands beside each other in this workspace only.
    Stream<Divided> ownParts() {
        return Stream.of();
    }

    private void placeBorders() {
        parts().forEach(part -> part.place(layout.now().borders()));
        lower.place(layout.now().borders());
    }

    /// Where there is no room, all panes stand below each other, and are scrolled.
    private void stackOrNot() {
        boolean tight = room == Room.TIGHT;
        pseudoClassStateChanged(TIGHT, tight);
        frame.stack(tight);
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
    abstract Region side();

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
    public final void keep(LayoutsModel layouts) {
        layout.keepIn(layouts, id());
        parts().forEach(part -> part.keep(layout::move));
        lower.tell(layout::move, layout::open);
    }

    /// Which panes are shown, and where their borders are: as it is seen now.
    @Override
    public final PaneLayout seen() {
        Map<Part, Boolean> shown = Map.of(Part.SIDE, side().isVisible(), Part.RIGHT, frame.right().isVisible(),
                Part.EXPLAIN, lower.showsTabs(), Part.BYTES, lower.isVisible() && lower.wantsBytes());
        return new PaneLayout(shown, lower.opened(), turns.shown(), layout.now().borders());
    }

    @Override
    public void arrange(Room given) {
        room = given;
        show(side(), layout.now().shows(Part.SIDE, showsSide()));
        arrangeRight();
        lower.arrange(room, layout.now());
        turns.show();
        stackOrNot();
        placeBorders();
    }

    /// Arranges all again, or presents it again, after something else has had its room.
    final void rearrange() {
        presented.ifPresentOrElse(this::present, () -> arrange(room));
    }

    /// Shows what stands on the right, or not.
    final void arrangeRight() {
        show(frame.right(), layout.now().shows(Part.RIGHT, showsRight()));
    }

    /// The room there is.
    final Room room() {
        return room;
    }

    /// Whether what stands on the left is shown by itself.
    boolean showsSide() {
        return room == Room.ROOMY;
    }

    /// Whether what stands on the right is shown by itself.
    boolean showsRight() {
        return true;
    }

    @Override
    public void present(Set<Part> parts) {
        frame.present(side(), parts);
        layout.present(true);
        presented = Optional.of(parts);
        placeBorders();
    }

    @Override
    public Runnable remembered() {
        Runnable panes = frame.remembered(side());
        return () -> {
            panes.run();
            layout.present(false);
            presented = Optional.empty();
            placeBorders();
        };
    }

    /// Shows one of the lower panes.
    ///
    /// @param id its name in the bundles: `explain`, `events`, `states`
    final void showTab(String id) {
        lowerKeys.showTab(id);
    }

    /// Scrolls to a pane that takes no keyboard, where the panes are scrolled.
    final void bringIntoSight(Node pane) {
        frame.reveal(pane);
    }

    /// Shows the next of several panes.
    final void showNext(TabbedPanes panes) {
        panes.next();
        bringIntoSight(panes);
    }

    static void show(Node pane, boolean shown) {
        WorkspaceFrame.show(pane, shown);
    }

    /// Hides the explanation with the bytes and fields.
    final void hideLower() {
        show(lower, false);
    }

    /// Shows or hides the explanation and what else stands behind its tabs.
    final void showTabs(boolean shown) {
        lower.showTabs(shown && layout.now().shows(Part.EXPLAIN, true));
    }

    private void toggle(Part part, Node pane, boolean usual) {
        show(pane, !pane.isVisible());
        layout.show(part, pane.isVisible(), usual);
    }

    /// The actions that show or hide what stands at the sides.
    private List<Action> panes(String sideAction) {
        return List.of(
                Action.of(sideAction, () -> toggle(Part.SIDE, side(), showsSide()), "Shortcut+DIGIT1"),
                Action.of("toggleLayers", () -> toggle(Part.RIGHT, frame.right(), showsRight()), "Shortcut+DIGIT2"));
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
