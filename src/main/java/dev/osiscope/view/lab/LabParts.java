package dev.osiscope.view.lab;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.Buttons;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// What the panes of the lab make alike.
final class LabParts {

    private LabParts() {}

    /// Words that may take several lines and are never cut.
    static Label words(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// A button whose words are never cut.
    ///
    /// @param pane whose: its words in the bundles are `<pane>.<id>` and `<pane>.<id>.hint`, its own id is `<pane>-<id>`
    static Button button(Messages messages, String pane, String id, Runnable action, String... styles) {
        return Buttons.of(pane + "-" + id, messages, pane + "." + id, action, styles);
    }
}
