package dev.osiscope.view.ladder;

import dev.osiscope.view.parts.StateChip;
import dev.osiscope.viewmodel.LadderRow;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/// The node of one row: what segments and application events have in common, their chips.
abstract class RowNode extends Region {

    private final List<StateChip> chips = new ArrayList<>();
    private final List<LadderRow.Chip> chipModels;
    private final List<Line> lifelines = new ArrayList<>();
    private Geometry geometry = new Geometry(13, 0, 1);

    RowNode(LadderRow row) {
        chipModels = row.chips();
        getStyleClass().add("ladder-row");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(row.spoken());
        chipModels.forEach(model -> {
            StateChip chip = new StateChip(model.state());
            chip.setTooltip(new Tooltip(model.path()));
            chips.add(chip);
            getChildren().add(chip);
        });
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
        getChildren().removeAll(lifelines);
        lifelines.clear();
        for (int index = 0; index < geometry.lifelines(); index++) {
            lifelines.add(new Lifeline(geometry.x(index)));
        }
        getChildren().addAll(0, lifelines);
    }

    /// Stretches the lifelines over the row's height.
    final void layoutLifelines() {
        lifelines.forEach(line -> line.setEndY(getHeight()));
    }

    final Geometry geometry() {
        return geometry;
    }

    /// Marks the row as the playhead's.
    final void setCurrent(boolean current) {
        if (current && !getStyleClass().contains("current")) {
            getStyleClass().add("current");
        } else if (!current) {
            getStyleClass().remove("current");
        }
    }

    /// How far the row's movement has come, 0 to 1.
    abstract void setProgress(double progress);

    /// Shows or hides the chips of `lifeline`.
    final void showChips(int lifeline, boolean shown) {
        for (int index = 0; index < chips.size(); index++) {
            if (chipModels.get(index).lifeline() == lifeline) {
                chips.get(index).setVisible(shown);
            }
        }
    }

    /// Puts the chips on their lifelines, with their upper edge at `top` pixels.
    final void layoutChips(double top) {
        for (int index = 0; index < chips.size(); index++) {
            placeCentred(chips.get(index), geometry.x(chipModels.get(index).lifeline()), top);
        }
    }

    /// Puts `node` with its middle at `x`, within the row's width.
    final void placeCentred(Node node, double x, double top) {
        node.autosize();
        Bounds bounds = node.getLayoutBounds();
        double left = Math.clamp(x - bounds.getWidth() / 2, 0, Math.max(0, geometry.width() - bounds.getWidth()));
        node.relocate(Math.round(left), Math.round(top));
    }
}
