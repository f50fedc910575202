package dev.osiscope.view.events;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.Buttons;
import dev.osiscope.viewmodel.events.Playground;
import dev.osiscope.viewmodel.events.PlaygroundModel;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The bar at the bottom: the buttons that step, and where in the run they have led.
final class PlaygroundBar extends HBox {

    private final PlaygroundModel model;
    private final Messages messages;
    private final Label count = new Label();
    private final Slider place = new Slider();
    private final Region way = new Region();
    /// As much of the way as lies behind: its end is below the slider's thumb.
    private final Region done = new Region();
    private final Button first;
    private final Button back;
    private final Button forward;
    private final Button last;

    PlaygroundBar(PlaygroundModel model) {
        this.model = model;
        messages = model.messages();
        first = button("first", model::first);
        back = button("back", model::back);
        forward = button("forward", model::forward);
        forward.getStyleClass().add("primary");
        last = button("last", model::last);
        count.setId("playground-count");
        count.getStyleClass().addAll("mono", "muted");
        count.setMinWidth(USE_PREF_SIZE);
        place.setId("playground-place");
        place.setFocusTraversable(false);
        place.setAccessibleText(messages.text("playground.place.accessible"));
        place.valueProperty().subscribe(value -> model.goTo((int) Math.round(value.doubleValue())));
        way.getStyleClass().add("place-way");
        done.getStyleClass().addAll("place-way", "done");
        done.maxWidthProperty().bind(place.widthProperty().multiply(place.valueProperty()).divide(place.maxProperty()));
        StackPane slider = new StackPane(way, done, place);
        slider.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(slider, Priority.ALWAYS);
        getStyleClass().addAll("panel", "playground-bar");
        getChildren().setAll(first, back, forward, last, slider, count);
    }

    private Button button(String id, Runnable action) {
        Button button = Buttons.of("playground-" + id, messages, "playground." + id, action);
        button.setAccessibleText(button.getTooltip().getText());
        return button;
    }

    void show(Playground look) {
        count.setText(messages.text("playground.count", look.step(), look.steps()));
        back.setDisable(look.step() == 0);
        first.setDisable(look.step() == 0);
        forward.setDisable(look.step() == look.steps());
        last.setDisable(look.step() == look.steps());
        place.setMax(Math.max(1, look.steps()));
        place.setValue(look.step());
    }

    void takeFocus() {
        (forward.isDisabled() ? first : forward).requestFocus();
    }
}
