package dev.osiscope.view.events;

import dev.osiscope.view.parts.Contents;
import dev.osiscope.view.parts.WholeRows;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A title with rows below it, which can be scrolled.
final class RowColumn extends VBox {

    /// The share of the room above the row that is brought into sight: what a row came from tells more than what comes after it.
    private static final double BEFORE = 2.0 / 3;

    private final VBox rows = new VBox();
    private final ScrollPane scroll;
    private OptionalInt wanted = OptionalInt.empty();

    private RowColumn(String id, String name, boolean equal) {
        scroll = equal ? new WholeRows(rows, this::rowHeight, rows::getSpacing) : new ScrollPane(rows);
        Label title = new Label(name);
        title.getStyleClass().add("panel-title");
        rows.getStyleClass().add("playground-rows");
        rows.setId(id);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        scroll.setAccessibleRole(AccessibleRole.LIST_VIEW);
        scroll.setAccessibleText(name);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().add("playground-column");
        setMinSize(0, 0);
        getChildren().setAll(title, scroll);
        scroll.viewportBoundsProperty().subscribe(() -> wanted.ifPresent(this::goTo));
    }

    /// Rows of any height.
    ///
    /// @param id   the node's id
    /// @param name its title
    static RowColumn of(String id, String name) {
        return new RowColumn(id, name, false);
    }

    /// As [#of(String, String)], of rows of one height: none is half to be seen.
    static RowColumn ofEqual(String id, String name) {
        return new RowColumn(id, name, true);
    }

    private double rowHeight() {
        return rows.getChildren().stream().mapToDouble(row -> row.prefHeight(-1)).findFirst().orElse(0);
    }

    private double gap() {
        return snapSpaceY(rows.getSpacing());
    }

    void show(List<? extends Node> nodes) {
        wanted = OptionalInt.empty();
        Contents.replace(rows, nodes);
    }

    /// Scrolls to the last row.
    void toTheEnd() {
        scroll.applyCss();
        scroll.layout();
        scroll.setVvalue(1);
    }

    /// Scrolls so that a row is in sight with what it came from, and some of what comes after it; also when there is another room for it.
    void bringIntoSight(int index) {
        wanted = OptionalInt.of(index);
        scroll.applyCss();
        scroll.layout();
        goTo(index);
    }

    private void goTo(int index) {
        double room = scroll.getViewportBounds().getHeight();
        double width = scroll.getViewportBounds().getWidth();
        double hidden = rows.prefHeight(width) - room;
        double step = snapSizeY(rowHeight()) + gap();
        int above = step > 0 ? (int) (room / step * BEFORE) : 0;
        double top = rows.getChildren().stream().limit(Math.max(0, index - above))
                .mapToDouble(row -> snapSizeY(row.prefHeight(width)) + gap()).sum();
        scroll.setVvalue(hidden <= 0 ? 0 : Math.clamp(top / hidden, 0, 1));
    }
}
