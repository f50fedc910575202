package dev.osiscope.view.ladder;

import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.find.FindModel;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A line over the ladder to find steps in: words or a display filter, how many there are, the next and the one before.
public final class FindBar extends HBox {

    private final FindModel model;
    private final Messages messages;
    private final TextField field = new TextField();
    private final Label kind = new Label();
    private final Label count = new Label();

    /// The line of `model`.
    public FindBar(FindModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("find");
        getStyleClass().add("find-bar");
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(visibleProperty());
        field.setId("find-text");
        field.getStyleClass().addAll("filter-text", "mono");
        field.setPromptText(messages.text("find.prompt"));
        field.setTooltip(new Tooltip(messages.text("find.hint")));
        field.textProperty().bindBidirectional(model.textProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::enter);
        HBox.setHgrow(field, Priority.ALWAYS);
        kind.getStyleClass().addAll("small", "muted");
        kind.setMinWidth(USE_PREF_SIZE);
        count.setId("find-count");
        count.getStyleClass().add("small");
        count.setMinWidth(USE_PREF_SIZE);
        ToggleButton dim = new ToggleButton(messages.text("find.dim"));
        dim.setId("find-dim");
        dim.getStyleClass().addAll("compact", "single");
        dim.setTooltip(new Tooltip(messages.text("find.dim.hint")));
        dim.setMinWidth(USE_PREF_SIZE);
        dim.selectedProperty().bindBidirectional(model.dimsProperty());
        getChildren().setAll(field, kind, count, button("previous", "↑", model::previous), button("next", "↓", model::next),
                dim, button("close", "×", this::close));
        model.changesProperty().subscribe(this::refresh);
    }

    private Button button(String id, String sign, Runnable action) {
        Button button = new Button(sign);
        button.setId("find-" + id);
        button.getStyleClass().add("compact");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(messages.text("find." + id));
        button.setTooltip(new Tooltip(messages.text("find." + id)));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void enter(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            if (event.isShiftDown()) {
                model.previous();
            } else {
                model.next();
            }
            event.consume();
        }
    }

    /// Opens the line and gives it the keyboard.
    public void open() {
        model.openProperty().set(true);
        field.requestFocus();
        field.selectAll();
    }

    private void close() {
        model.openProperty().set(false);
    }

    /// Closes the line.
    ///
    /// @return whether it was open
    public boolean escape() {
        boolean was = model.openProperty().get();
        close();
        return was;
    }

    private void refresh() {
        count.setText(model.words());
        kind.setText(model.words().isEmpty() ? "" : messages.text(model.byFields() ? "find.fields" : "find.words"));
        field.setAccessibleText(messages.text("find.spoken", model.spoken()));
    }
}
