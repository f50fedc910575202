package dev.osiscope.view;

import dev.osiscope.view.bytes.FramePane;
import dev.osiscope.view.checksum.ChecksumPane;
import dev.osiscope.view.events.EventsPane;
import dev.osiscope.view.explain.ExplainPane;
import dev.osiscope.view.header.HeaderPane;
import dev.osiscope.view.lecture.LecturePane;
import dev.osiscope.view.parts.Divided;
import dev.osiscope.view.parts.Late;
import dev.osiscope.view.parts.Parted;
import dev.osiscope.view.parts.Stackable;
import dev.osiscope.view.parts.TabbedPanes;
import dev.osiscope.view.sequence.SequencePane;
import dev.osiscope.view.states.StatesPane;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.choice.PaneLayout;
import dev.osiscope.viewmodel.choice.Part;
import dev.osiscope.viewmodel.events.EventsModel;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The lower panes of a workspace: one of several behind tabs, and the bytes beside it, below the tabs. A pane that draws needs all the
/// width, and some more height; the bytes make room for it then.
final class LowerRow extends VBox {

    static final String EXPLAIN = "explain";
    static final String EVENTS = "events";
    static final String STATES = "states";
    static final String HEADER = "header";
    static final String CHECKSUM = "checksum";
    static final String SEQUENCE = "sequence";
    static final String LECTURE = "lecture";

    private static final PseudoClass ROOMLESS = PseudoClass.getPseudoClass("roomless");
    private static final PseudoClass TALL = PseudoClass.getPseudoClass("tall");
    private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");

    private final TabbedPanes tabs;
    private final FramePane frame;
    private final Divided row;
    private final Region head;
    private final Map<String, Late<Region>> drawn = new HashMap<>();
    private Map<String, Double> borders = Map.of();
    private BiConsumer<String, OptionalDouble> keeper = (_, _) -> { };
    private boolean stacked;
    private double sight;
    /// Whether the bytes are wanted, where there is room for them.
    private boolean bytes = true;
    private boolean usualBytes = true;

    LowerRow(SessionViewModel model) {
        tabs = new TabbedPanes(model.messages());
        tabs.getStyleClass().add("lower-tabs");
        tabs.setId("lower-tabs");
        tabs.add(EXPLAIN, () -> new ExplainPane(model));
        tabs.add(EVENTS, () -> new EventsPane(new EventsModel(model)));
        addDrawn(STATES, () -> new StatesPane(model));
        addDrawn(HEADER, () -> new HeaderPane(model));
        addDrawn(CHECKSUM, () -> new ChecksumPane(model));
        addDrawn(SEQUENCE, () -> new SequencePane(model));
        addDrawn(LECTURE, () -> new LecturePane(model));
        tabs.whenShown(this::share);
        frame = new FramePane(model);
        row = Divided.across(model.messages()).add(EXPLAIN, tabs).rest(frame);
        VBox.setVgrow(row, Priority.ALWAYS);
        head = tabs.takeHead();
        head.heightProperty().subscribe(this::shareSight);
        head.visibleProperty().bind(tabs.visibleProperty());
        head.managedProperty().bind(tabs.managedProperty());
        getChildren().setAll(head, row);
        getStyleClass().add("lower");
        setMinHeight(0);
    }

    private void addDrawn(String id, Supplier<Region> maker) {
        Late<Region> pane = new Late<>(() -> begin(maker.get()));
        drawn.put(id, pane);
        tabs.add(id, pane::get);
    }

    /// What stands beside each other in a pane stands as all does.
    private Region begin(Region pane) {
        if (pane instanceof Stackable parts) {
            parts.stack(stacked);
        }
        if (pane instanceof Parted parted) {
            parted.parts().keep(keeper);
            parted.parts().eachAtLeast(() -> within(pane, parted.parts()));
            parted.parts().place(borders);
        }
        return pane;
    }

    private boolean isAlone() {
        return tabs.isVisible() && drawn.containsKey(tabs.shown());
    }

    /// The height that is left for the parts of a pane.
    private double within(Region pane, Node parts) {
        List<Node> others = pane.getChildrenUnmodifiable().stream().filter(child -> child.isManaged() && child != parts).toList();
        double spacing = pane instanceof VBox box ? box.getSpacing() : 0;
        double taken = others.stream().mapToDouble(other -> other.prefHeight(-1) + spacing).sum();
        return Math.floor(belowTabs() - pane.snappedTopInset() - pane.snappedBottomInset() - taken);
    }

    /// Who gets the room.
    private void share() {
        tabs.pseudoClassStateChanged(WIDE, tabs.shown().equals(EVENTS));
        boolean alone = isAlone();
        pseudoClassStateChanged(TALL, alone);
        Workspace.show(frame, bytes && !alone);
        shareSight();
    }

    /// How high that is what is in sight at once, where all is scrolled, in pixels: the tabs and what stands behind them.
    void seeAtOnce(double height) {
        sight = height;
        shareSight();
    }

    /// A pane that draws has all that is in sight below the tabs; where it has several parts, each has.
    private void shareSight() {
        boolean parted = isAlone() && drawn.get(tabs.shown()).stream().anyMatch(Parted.class::isInstance);
        row.seeAtOnce(parted ? 0 : belowTabs());
        row.eachAtLeast(() -> isAlone() ? belowTabs() : 0);
        drawn.values().stream().flatMap(Late::stream).forEach(Region::requestLayout);
    }

    private double belowTabs() {
        return Math.max(0, Math.floor(sight - head.getHeight() - snapSpaceY(getSpacing())));
    }

    /// Puts the borders at these places.
    void place(Map<String, Double> shares) {
        borders = shares;
        row.place(shares);
        drawn.values().stream().flatMap(Late::stream).forEach(this::begin);
    }

    /// Who is told where the user has moved a border, and which of the panes behind the tabs is opened.
    void tell(BiConsumer<String, OptionalDouble> moved, Consumer<String> opened) {
        keeper = moved;
        row.keep(moved);
        tabs.setOnOpened(opened);
        drawn.values().stream().flatMap(Late::stream).forEach(this::begin);
    }

    /// Whether the bytes are shown by themselves: not where there is only room for what is read from the back row.
    boolean usuallyShowsBytes() {
        return usualBytes;
    }

    /// Shows what the layout says, in the room there is.
    void arrange(Room room, PaneLayout layout) {
        pseudoClassStateChanged(ROOMLESS, room == Room.ROOMLESS);
        stacked = room == Room.TIGHT;
        row.stack(stacked);
        place(layout.borders());
        tabs.show(tabs.has(layout.tab()) ? layout.tab() : EXPLAIN);
        Workspace.show(tabs, layout.shows(Part.EXPLAIN, true));
        usualBytes = room != Room.ROOMLESS;
        bytes = layout.shows(Part.BYTES, usualBytes);
        share();
        showWhereUsed();
    }

    /// Which of the panes behind the tabs is open.
    String opened() {
        return tabs.shown();
    }

    /// Whether what stands behind the tabs is shown.
    boolean showsTabs() {
        return isVisible() && tabs.isVisible();
    }

    /// Whether the bytes are wanted, where there is room for them.
    boolean wantsBytes() {
        return bytes;
    }

    /// Shows only these of its parts.
    void present(Set<Part> parts) {
        Set<String> wanted = parts.stream().map(part -> part.name().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        boolean any = tabs.offer(wanted::contains);
        Workspace.show(tabs, any);
        bytes = parts.contains(Part.BYTES);
        share();
        showWhereUsed();
    }

    /// What is shown now.
    ///
    /// @return shows that again
    Runnable remembered() {
        boolean shown = isVisible();
        boolean tabbed = tabs.isVisible();
        boolean wanted = bytes;
        String tab = tabs.shown();
        return () -> {
            tabs.offer(_ -> true);
            tabs.show(tab);
            Workspace.show(tabs, tabbed);
            bytes = wanted;
            share();
            Workspace.show(this, shown);
        };
    }

    /// Shows one of the panes behind the tabs.
    void showTab(String id) {
        tabs.show(id);
        Workspace.show(tabs, true);
        share();
        Workspace.show(this, true);
    }

    /// Shows one of the panes behind the tabs; where it is shown, the explanation.
    void toggleTab(String id) {
        showTab(showsTabs() && tabs.shown().equals(id) ? EXPLAIN : id);
    }

    /// Shows or hides the panes behind the tabs.
    void toggleTabs() {
        showTabs(!showsTabs());
    }

    /// Shows or hides the panes behind the tabs.
    void showTabs(boolean shown) {
        Workspace.show(tabs, shown);
        share();
        showWhereUsed();
    }

    /// Shows or hides the bytes. Where a pane has all the room, they take its place, with the explanation.
    void toggleBytes() {
        boolean shown = isVisible() && frame.isVisible();
        bytes = !shown;
        if (bytes && drawn.containsKey(tabs.shown())) {
            tabs.show(EXPLAIN);
        }
        share();
        showWhereUsed();
    }

    /// Shows the bytes.
    ///
    /// @return whether they were hidden
    boolean showBytes() {
        boolean hidden = !(isVisible() && frame.isVisible());
        if (hidden) {
            toggleBytes();
        }
        return hidden;
    }

    private void showWhereUsed() {
        Workspace.show(this, tabs.isVisible() || frame.isVisible());
    }
}
