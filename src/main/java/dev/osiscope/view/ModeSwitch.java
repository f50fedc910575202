package dev.osiscope.view;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.StickyToggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// Chooses what the window shows: the demo, a capture file or the lab.
final class ModeSwitch extends HBox {

    private final ToggleGroup group = new ToggleGroup();

    ModeSwitch() {
        getStyleClass().add("segments");
    }

    /// Adds a choice.
    ///
    /// @param id     its name in the bundles: `mode.<id>`
    /// @param action shows it
    void add(String id, Messages messages, Runnable action) {
        getChildren().add(choice(id, messages, action));
    }

    private ToggleButton choice(String id, Messages messages, Runnable action) {
        ToggleButton choice = new StickyToggle(messages.text("mode." + id));
        choice.setId("mode-" + id);
        choice.setTooltip(new Tooltip(messages.text("mode." + id + ".hint")));
        choice.setToggleGroup(group);
        choice.setMinWidth(USE_PREF_SIZE);
        choice.setOnAction(event -> action.run());
        return choice;
    }

    /// Marks what is shown.
    void show(String id) {
        group.getToggles().stream().filter(choice -> ((ToggleButton) choice).getId().equals("mode-" + id))
                .forEach(choice -> choice.setSelected(true));
    }
}
