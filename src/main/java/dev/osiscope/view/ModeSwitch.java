package dev.osiscope.view;

import dev.osiscope.i18n.Messages;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// Chooses what the window shows: the demo or a capture file.
final class ModeSwitch extends HBox {

    private final ToggleButton demo;
    private final ToggleButton file;

    ModeSwitch(Messages messages, Runnable showDemo, Runnable showFile) {
        ToggleGroup group = new ToggleGroup();
        demo = choice("demo", messages, group, showDemo);
        file = choice("file", messages, group, showFile);
        getStyleClass().add("segments");
        getChildren().setAll(demo, file);
    }

    private static ToggleButton choice(String id, Messages messages, ToggleGroup group, Runnable action) {
        ToggleButton choice = new StickyToggle(messages.text("mode." + id));
        choice.setId("mode-" + id);
        choice.setTooltip(new Tooltip(messages.text("mode." + id + ".hint")));
        choice.setToggleGroup(group);
        choice.setMinWidth(USE_PREF_SIZE);
        choice.setOnAction(event -> action.run());
        return choice;
    }

    /// Marks what is shown.
    void show(boolean ofFile) {
        (ofFile ? file : demo).setSelected(true);
    }
}
