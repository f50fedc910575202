package dev.osiscope.view;

import dev.osiscope.i18n.Messages;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The bar at the top: what is shown, what it is called, where it comes from, and the window's own buttons.
final class WindowBar extends HBox {

    private final Messages messages;
    private final Label title = new Label();
    private final StackPane badge = new StackPane();
    private final HBox buttons = new HBox();

    /// @param choices what stands at the left: it chooses what is shown
    WindowBar(Messages messages, List<Node> choices) {
        this.messages = messages;
        title.getStyleClass().add("session-title");
        title.setId("session-title");
        buttons.getStyleClass().add("bar-buttons");
        buttons.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(choices);
        getChildren().addAll(gap(), title, gap(), badge, buttons);
        getStyleClass().add("bar");
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /// Adds a button of the window.
    void add(String id, Runnable action) {
        Button button = new Button(messages.text("bar." + id));
        button.getStyleClass().add("compact");
        button.setId("bar-" + id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(messages.text("action." + id)));
        button.setOnAction(event -> action.run());
        buttons.getChildren().add(button);
    }

    /// Where there is not room for all, the window's own buttons go: the menu has what they do.
    @Override
    protected void layoutChildren() {
        double needed = snappedLeftInset() + snappedRightInset() + getChildren().stream()
                .mapToDouble(child -> child.prefWidth(-1) + getSpacing()).sum() - getSpacing();
        boolean room = needed <= getWidth();
        if (room != buttons.isVisible()) {
            buttons.setVisible(room);
            buttons.setManaged(room);
        }
        super.layoutChildren();
    }

    /// Says what is shown and where it comes from.
    void show(String words, Node source) {
        title.setText(words);
        badge.getChildren().setAll(source);
    }
}
