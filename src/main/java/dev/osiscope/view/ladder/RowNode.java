package dev.osiscope.view.ladder;

import dev.osiscope.view.parts.StateChip;
import dev.osiscope.viewmodel.LadderModel;
import dev.osiscope.viewmodel.LadderRow;
import dev.osiscope.viewmodel.ladder.RowMeasures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// The node of one row: what segments and application events have in common, their chips.
abstract class RowNode extends Region {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
    private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");

    /// What stays free at the right of what would reach beyond it, in pixels.
    private static final double EDGE = 4;

    private final List<StateChip> chips = new ArrayList<>();
    private LadderRow row;
    private final List<Lifeline> lifelines = new ArrayList<>();
    private final Region flag = new Region();
    private Geometry geometry = new Geometry(13, 0, 1);

    RowNode(LadderRow row) {
        this.row = row;
        getStyleClass().add("ladder-row");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(row.spoken());
        setManaged(false);
        flag.getStyleClass().add("mark-flag");
        flag.setManaged(false);
        flag.setMouseTransparent(true);
        row.chips().forEach(model -> {
            StateChip chip = new StateChip(model.state(), model.words());
            chip.setTooltip(new Tooltip(model.path()));
            chip.setManaged(false);
            chips.add(chip);
            getChildren().add(chip);
        });
    }

    /// Whether there can be rows that this node can [#become].
    boolean canBecomeAnother() {
        return false;
    }

    /// Shows another row from now on, where it looks so much alike that only words differ: a new node would have to be styled.
    ///
    /// @return whether it does; where it does not, nothing has changed
    boolean become(LadderRow other) {
        return false;
    }

    /// Takes another row without chips, which has no mark yet.
    final void take(LadderRow other) {
        getChildren().remove(flag);
        row = other;
        setAccessibleText(other.spoken());
        requestLayout();
    }

    /// Adds what the row places by itself. It is not managed: JavaFX would lay out the whole window anew whenever the row
    /// puts it elsewhere.
    final void addBelowChips(List<? extends Node> nodes) {
        nodes.forEach(node -> node.setManaged(false));
        getChildren().addAll(0, nodes);
    }

    /// Adds more of that, in front.
    final void addAboveChips(List<? extends Node> nodes) {
        nodes.forEach(node -> node.setManaged(false));
        getChildren().addAll(nodes);
    }

    /// Whether `ladder` still has the row that this node shows, with the playhead there.
    final boolean shows(LadderModel ladder, int playhead) {
        return row.step() < ladder.size() && ladder.row(row.step(), playhead).equals(row);
    }

    /// Takes the measures for the next layout.
    final void setGeometry(Geometry next) {
        if (!next.equals(geometry)) {
            geometry = next;
            makeLifelines();
            requestLayout();
        }
    }

    /// The lifelines run through every row, above its background and below its words.
    private void makeLifelines() {
        if (lifelines.size() != geometry.lifelines()) {
            getChildren().removeAll(lifelines);
            lifelines.clear();
            lifelines.addAll(Stream.generate(Lifeline::new).limit(geometry.lifelines()).toList());
            getChildren().addAll(0, lifelines);
        }
    }

    @Override
    protected final void layoutChildren() {
        layoutLifelines();
        place(geometry);
        layoutChips();
    }

    /// Puts what the row has by itself into its place.
    abstract void place(Geometry geometry);

    /// Stretches the lifelines over the row's height.
    private void layoutLifelines() {
        for (int index = 0; index < lifelines.size(); index++) {
            lifelines.get(index).place(geometry.x(index), getHeight(), geometry.em());
        }
        double em = geometry.em();
        flag.resizeRelocate(Math.round(0.4 * em), Math.round(0.35 * em), Math.round(0.75 * em), Math.round(em));
    }

    /// Marks the row as the playhead's.
    final void setCurrent(boolean current) {
        pseudoClassStateChanged(CURRENT, current);
    }

    /// Marks the row as found, or lets it stand back because it is not.
    final void setFound(boolean found, boolean dimmed) {
        pseudoClassStateChanged(FOUND, found);
        pseudoClassStateChanged(DIMMED, dimmed);
    }

    /// Shows the flag of a step that the user has marked, and says so.
    final void setMarked(boolean marked, String words) {
        if (marked != getChildren().contains(flag)) {
            if (marked) {
                getChildren().add(flag);
            } else {
                getChildren().remove(flag);
            }
            setAccessibleText(marked ? row.spoken() + " " + words : row.spoken());
        }
    }

    /// How far the row's movement has come, 0 to 1. Most rows have none: an event does not travel, and the wire does what it does
    /// where the frame is.
    void setProgress(double progress) {}

    /// Shows or hides the chips of `lifeline`.
    final void showChips(int lifeline, boolean shown) {
        for (int index = 0; index < chips.size(); index++) {
            if (row.chips().get(index).lifeline() == lifeline) {
                chips.get(index).setVisible(shown);
            }
        }
    }

    /// Puts the chips on their lifelines; those of neighbours that would lie over each other stand apart.
    private void layoutChips() {
        double top = RowMeasures.chips(row) * geometry.em();
        chips.forEach(StateChip::autosize);
        for (int index = 0; index < chips.size(); index++) {
            centre(chips.get(index), chipX(index), top);
        }
    }

    private double chipX(int index) {
        int own = row.chips().get(index).lifeline();
        double aside = 0;
        for (int other = 0; other < chips.size(); other++) {
            int lifeline = row.chips().get(other).lifeline();
            double wanted = (chips.get(index).getWidth() + chips.get(other).getWidth()) / 2 + 0.3 * geometry.em();
            double lacking = wanted - Math.abs(geometry.x(own) - geometry.x(lifeline));
            if (lifeline != own && lacking > 0) {
                aside += lifeline > own ? -lacking / 2 : lacking / 2;
            }
        }
        return geometry.x(own) + aside;
    }

    /// Puts `node` with its middle at `x`, within the row's width.
    final void placeCentred(Node node, double x, double top) {
        node.autosize();
        centre(node, x, top);
    }

    private void centre(Node node, double x, double top) {
        Bounds bounds = node.getLayoutBounds();
        double left = Math.clamp(x - bounds.getWidth() / 2, 0, Math.max(0, geometry.width() - bounds.getWidth() - EDGE));
        node.relocate(Math.round(left), Math.round(top));
    }
}
