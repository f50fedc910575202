package dev.osiscope.view.bytes;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.Hue;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// A row of the tree of fields in sight, in its layer's colour. When the mouse rests on it, it says its place and its
/// reference.
public final class FieldLine extends Region {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final PseudoClass PROTOCOL = PseudoClass.getPseudoClass("protocol");

    private final FieldColumns columns;
    private final Region arrow = new Region();
    private final Label name = cell("field-id");
    private final Label value = cell("field-value");
    private final Label meaning = cell("field-meaning");
    private final Tooltip tooltip = new Tooltip();
    private int depth;

    FieldLine(FieldColumns columns) {
        this.columns = columns;
        getStyleClass().add("field-row");
        arrow.getStyleClass().add("field-arrow");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        getChildren().setAll(arrow, name, value, meaning);
        getChildren().forEach(node -> node.setMouseTransparent(true));
        // The line places them: JavaFX would lay out more than the line for managed ones.
        getChildren().forEach(node -> node.setManaged(false));
        Tooltip.install(this, tooltip);
    }

    private static Label cell(String style) {
        Label cell = new Label();
        cell.getStyleClass().addAll("field-cell", style);
        return cell;
    }

    /// The id of the field, or the name of the protocol.
    public String name() {
        return name.getText();
    }

    void show(FieldRow row, Messages messages, boolean open, boolean selected) {
        name.setText(row.name());
        value.setText(row.value(messages));
        meaning.setText(row.meaning(messages));
        tooltip.setText(row.hint(messages));
        arrow.setVisible(row.isBranch());
        arrow.pseudoClassStateChanged(OPEN, open);
        pseudoClassStateChanged(SELECTED, selected);
        pseudoClassStateChanged(PROTOCOL, row.field().isEmpty());
        setAccessibleText(row.name() + " " + value.getText() + ". " + meaning.getText());
        Hue.show(name, row.part().osi());
        if (depth != row.depth()) {
            depth = row.depth();
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        double indent = columns.indent(depth);
        double side = columns.arrow();
        arrow.resizeRelocate(indent - side, Math.round((getHeight() - side) / 2), side, side);
        List<Label> cells = List.of(name, value, meaning);
        for (int column = 0; column < cells.size(); column++) {
            double start = columns.start(column) + (column == 0 ? indent : 0);
            cells.get(column).resizeRelocate(start, 0, Math.max(0, columns.start(column + 1) - start), getHeight());
        }
    }
}
