package dev.osiscope.view.events;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.LineArea;
import dev.osiscope.viewmodel.events.PlaygroundModel;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Where the script is written, with the examples above it and what is wrong with it below.
final class ScriptEditor extends VBox {

    private final TextArea text = new LineArea();

    ScriptEditor(PlaygroundModel model) {
        Messages messages = model.messages();
        Label title = new Label(messages.text("playground.script"));
        title.getStyleClass().add("panel-title");
        Label fault = new Label();
        fault.setId("playground-fault");
        fault.getStyleClass().add("problem");
        fault.setWrapText(true);
        fault.setMinHeight(USE_PREF_SIZE);
        fault.textProperty().bind(model.faultProperty());
        fault.visibleProperty().bind(model.faultProperty().isNotEmpty());
        fault.managedProperty().bind(fault.visibleProperty());
        text.setId("playground-text");
        text.getStyleClass().add("mono");
        text.setAccessibleText(messages.text("playground.script"));
        text.setWrapText(true);
        text.textProperty().bindBidirectional(model.textProperty());
        VBox.setVgrow(text, Priority.ALWAYS);
        getStyleClass().addAll("panel", "playground-part");
        getChildren().setAll(title, examples(model, messages), text, fault);
    }

    private static ComboBox<String> examples(PlaygroundModel model, Messages messages) {
        ComboBox<String> choice = new ComboBox<>();
        choice.setId("playground-examples");
        choice.setAccessibleText(messages.text("playground.examples"));
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setCellFactory(_ -> new Named(messages, ""));
        choice.setButtonCell(new Named(messages, messages.text("playground.examples")));
        choice.getItems().setAll(model.examples());
        model.textProperty().subscribe(() -> choice.setValue(model.example().orElse(null)));
        choice.setValue(model.example().orElse(null));
        choice.valueProperty().subscribe((_, chosen) -> {
            if (chosen != null) {
                model.choose(chosen);
            }
        });
        return choice;
    }

    /// Puts the keyboard into the text.
    void takeFocus() {
        text.requestFocus();
    }

    /// An example by its name in the bundles.
    private static final class Named extends ListCell<String> {

        private final Messages messages;
        private final String none;

        /// @param none what is shown where there is none
        Named(Messages messages, String none) {
            this.messages = messages;
            this.none = none;
        }

        @Override
        protected void updateItem(String example, boolean empty) {
            super.updateItem(example, empty);
            setText(empty || example == null ? none : messages.text("playground.example." + example));
        }
    }
}
