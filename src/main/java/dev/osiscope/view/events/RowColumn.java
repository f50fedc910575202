package dev.osiscope.view.events;

import dev.osiscope.view.parts.Contents;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A title with rows below it, which can be scrolled.
final class RowColumn extends VBox {

    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);

    /// @param id   the node's id
    /// @param name its title
    RowColumn(String id, String name) {
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
    }

    void show(List<? extends Node> nodes) {
        Contents.replace(rows, nodes);
    }

    /// Scrolls to the last row.
    void toTheEnd() {
        scroll.applyCss();
        scroll.layout();
        scroll.setVvalue(1);
    }

    /// Scrolls so that a row stands in the middle, where there is something above and below it.
    void bringIntoSight(int index) {
        scroll.applyCss();
        scroll.layout();
        double room = scroll.getViewportBounds().getHeight();
        double hidden = rows.getHeight() - room;
        double top = rows.getChildren().get(index).getBoundsInParent().getCenterY() - room / 2;
        scroll.setVvalue(hidden <= 0 ? 0 : Math.clamp(top / hidden, 0, 1));
    }
}
