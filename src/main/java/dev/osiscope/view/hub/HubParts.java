package dev.osiscope.view.hub;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.Buttons;
import dev.osiscope.view.parts.WholeLines;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// What the panes of the hub are made of.
final class HubParts {

    private HubParts() {}

    static Label title(String words) {
        Label title = new Label(words);
        title.getStyleClass().add("panel-title");
        return title;
    }

    /// Words in as many lines as they need.
    static Label words(String id, String... styles) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// A small button: `key` has its words, `key.hint` what it does.
    static Button button(String id, String key, Messages messages, Runnable action) {
        Button button = Buttons.of(id, messages, key, action, "compact");
        button.setAccessibleText(button.getTooltip().getText());
        return button;
    }

    static ScrollPane scroll(Region content) {
        ScrollPane scroll = WholeLines.scroll(content);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        return scroll;
    }

    static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
