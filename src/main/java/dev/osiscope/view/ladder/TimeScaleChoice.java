package dev.osiscope.view.ladder;

import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.TimeScale;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

/// Chooses how the ladder shows the time between its rows.
public final class TimeScaleChoice extends MenuButton {

    /// The choice for the ladder of `model`.
    public TimeScaleChoice(SessionViewModel model) {
        Messages messages = model.messages();
        setId("time-scale");
        getStyleClass().add("compact");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip(messages.text("ladder.scale.hint")));
        ToggleGroup group = new ToggleGroup();
        for (TimeScale scale : TimeScale.values()) {
            RadioMenuItem item = new RadioMenuItem(messages.text("ladder.scale." + scale + ".long"));
            item.setToggleGroup(group);
            item.setOnAction(event -> model.timeScaleProperty().set(scale));
            getItems().add(item);
        }
        model.timeScaleProperty().subscribe(scale -> {
            group.selectToggle((RadioMenuItem) getItems().get(scale.ordinal()));
            setText(messages.text("ladder.scale." + scale));
            setAccessibleText(messages.text("ladder.scale.hint") + ": " + getText());
        });
    }
}
