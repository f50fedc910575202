package dev.osiscope.view.lab;

import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.lab.KnobsModel;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A knob: its name, how it stands, and what it changes on the wire.
final class KnobRow extends VBox {

    KnobRow(KnobsModel.Row row, KnobsModel model, Messages messages) {
        Label name = new Label(row.knob().word());
        name.getStyleClass().addAll("mono", "strong");
        Label effect = new Label(row.knob().effect());
        effect.getStyleClass().addAll("small", "muted");
        effect.setWrapText(true);
        effect.setMinHeight(USE_PREF_SIZE);
        Control control = row.toggles() ? toggle(row, model, messages) : field(row, model);
        control.setId("knob-" + row.knob().word());
        control.setAccessibleText(messages.text("lab.knob.spoken", row.knob().word(), row.value(), row.knob().effect()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(name, gap, control);
        head.getStyleClass().add("pane-head");
        getStyleClass().add("knob-row");
        getChildren().setAll(head, effect);
    }

    private static Control toggle(KnobsModel.Row row, KnobsModel model, Messages messages) {
        ToggleButton toggle = new ToggleButton(messages.text(row.off() ? "lab.knob.off" : "lab.knob.on"));
        toggle.getStyleClass().addAll("compact", "single");
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setSelected(!row.off());
        toggle.setOnAction(event -> model.set(row.knob(), row.off() ? "on" : "off"));
        return toggle;
    }

    private static Control field(KnobsModel.Row row, KnobsModel model) {
        TextField field = new TextField(row.value());
        field.getStyleClass().addAll("mono", "small", "knob-field");
        field.setOnAction(event -> model.set(row.knob(), field.getText()));
        return field;
    }
}
