package dev.osiscope.view.bytes;

import dev.osiscope.dissect.Field;
import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.FrameModel;
import dev.osiscope.viewmodel.Selection;
import dev.osiscope.viewmodel.SessionViewModel;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.Tooltip;

/// The fields of the frame as a tree: a branch a layer, a row a field with its value and its meaning.
/// Picking a row picks its bytes.
public final class FieldTree extends TreeTableView<FieldTree.Row> {

    private final SessionViewModel model;
    private boolean following;

    /// A row of the tree.
    ///
    /// @param name    the field's id, or the protocol's name
    /// @param value   its value
    /// @param meaning what it says
    /// @param hint    its place in the frame and its reference
    /// @param part    the layer it belongs to
    /// @param field   the field; empty for a layer's own row
    public record Row(
            String name, String value, String meaning, String hint, FrameModel.Part part, Optional<Field> field) {

        static Row of(FrameModel.Part part, Messages messages) {
            return new Row(
                    part.layer().protocol().name(),
                    messages.text("fields.size", part.byteLength()),
                    "",
                    part.layer().range().toString(),
                    part,
                    Optional.empty());
        }

        static Row of(FrameModel.Part part, Field field) {
            var definition = field.definition();
            return new Row(
                    field.id(),
                    field.text(),
                    definition.meaning(),
                    definition.name() + "\n" + field.range() + "\n" + definition.reference(),
                    part,
                    Optional.of(field));
        }

        Selection selection() {
            return field.<Selection>map(found -> new Selection.OfField(found, part.layer()))
                    .orElseGet(() -> new Selection.OfLayer(part.osi(), Optional.of(part.layer().place())));
        }
    }

    /// The fields of `model`'s step.
    public FieldTree(SessionViewModel model) {
        this.model = model;
        setId("fields");
        setAccessibleText(model.messages().text("fields.accessible"));
        setShowRoot(false);
        setRowFactory(view -> new LayerRow());
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().add(column("fields.name", "field-id", Row::name, 225));
        getColumns().add(column("fields.value", "field-value", Row::value, 110));
        getColumns().add(column("fields.meaning", "field-meaning", Row::meaning, 160));
        model.frameProperty().subscribe(this::refill);
        model.selectionProperty().subscribe(this::revealSelection);
        getSelectionModel().selectedItemProperty().subscribe(this::pick);
    }

    private TreeTableColumn<Row, String> column(String title, String style, Function<Row, String> text, double width) {
        TreeTableColumn<Row, String> column = new TreeTableColumn<>(model.messages().text(title));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue().getValue())));
        column.setCellFactory(owner -> new HueCell(style));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private void refill() {
        following = true;
        TreeItem<Row> root = new TreeItem<>();
        model.frame().ifPresent(frame -> frame.layers().forEach(part -> root.getChildren().add(branch(part))));
        setRoot(root);
        following = false;
        revealSelection();
    }

    private TreeItem<Row> branch(FrameModel.Part part) {
        TreeItem<Row> branch = new TreeItem<>(Row.of(part, model.messages()));
        part.layer().fields().forEach(field -> branch.getChildren().add(leaf(part, field)));
        return branch;
    }

    private static TreeItem<Row> leaf(FrameModel.Part part, Field field) {
        TreeItem<Row> leaf = new TreeItem<>(Row.of(part, field));
        field.parts().forEach(inner -> leaf.getChildren().add(leaf(part, inner)));
        return leaf;
    }

    private void pick(TreeItem<Row> item) {
        if (!following && item != null) {
            model.selectionProperty().set(item.getValue().selection());
        }
    }

    private void revealSelection() {
        if (getRoot() == null) {
            return;
        }
        following = true;
        Selection selection = model.selectionProperty().get();
        find(getRoot(), selection).ifPresentOrElse(this::reveal, getSelectionModel()::clearSelection);
        following = false;
    }

    private void reveal(TreeItem<Row> item) {
        for (TreeItem<Row> above = item.getParent(); above != null; above = above.getParent()) {
            above.setExpanded(true);
        }
        if (item.getValue().field().isEmpty()) {
            item.setExpanded(true);
        }
        int row = getRow(item);
        if (row != getSelectionModel().getSelectedIndex()) {
            getSelectionModel().select(row);
            scrollTo(Math.max(0, row - 2));
        }
    }

    private static Optional<TreeItem<Row>> find(TreeItem<Row> item, Selection selection) {
        if (item.getValue() != null && matches(item.getValue(), selection)) {
            return Optional.of(item);
        }
        return item.getChildren().stream().flatMap(child -> find(child, selection).stream()).findFirst();
    }

    private static boolean matches(Row row, Selection selection) {
        return switch (selection) {
            case Selection.Nothing nothing -> false;
            case Selection.OfField picked -> row.field().filter(picked.field()::equals).isPresent();
            case Selection.OfLayer picked -> row.field().isEmpty() && row.part().osi() == picked.osi()
                    || row.field().isEmpty() && picked.bytes().filter(row.part().layer().place()::equals).isPresent();
        };
    }

    /// A row that says its place and reference when the mouse rests on it.
    private static final class LayerRow extends TreeTableRow<Row> {

        private final Tooltip tooltip = new Tooltip();

        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().remove("protocol");
            if (empty || row == null) {
                setTooltip(null);
                setAccessibleText("");
                return;
            }
            if (row.field().isEmpty()) {
                getStyleClass().add("protocol");
            }
            tooltip.setText(row.hint());
            setTooltip(tooltip);
            setAccessibleText(row.name() + " " + row.value() + ". " + row.meaning());
        }
    }

    /// A cell in its layer's colour.
    private static final class HueCell extends TreeTableCell<Row, String> {

        private final String style;

        HueCell(String style) {
            this.style = style;
        }

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? "" : text);
            getStyleClass().removeIf(name -> name.startsWith("l") && name.length() == 2 || name.equals(style));
            getStyleClass().add(style);
            Row row = empty ? null : getTableRow().getItem();
            if (row != null) {
                getStyleClass().add("l" + row.part().osi().number());
            }
        }
    }
}
