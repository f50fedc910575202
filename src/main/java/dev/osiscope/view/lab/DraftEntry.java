package dev.osiscope.view.lab;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.endpoint.DraftField;
import dev.osiscope.viewmodel.lab.LearnerModel;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A field of the form: its name, what is written in it, and below it what is wrong with that.
final class DraftEntry extends VBox {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final DraftField field;
    private final LearnerModel model;
    private final TextField text = new TextField();
    private final Label error = new Label();
    private final HBox line;

    DraftEntry(DraftField field, LearnerModel model) {
        this.field = field;
        this.model = model;
        Messages messages = model.messages();
        Label name = new Label(messages.text("learner.field." + field.word()));
        name.setLabelFor(text);
        name.getStyleClass().add("learner-name");
        text.setId("learner-" + field.word());
        text.getStyleClass().add("mono");
        text.setPromptText(messages.text("learner.field." + field.word() + ".prompt"));
        text.setTooltip(new Tooltip(messages.text("learner.field." + field.word() + ".hint")));
        text.setAccessibleText(messages.text("learner.field." + field.word() + ".hint"));
        text.textProperty().subscribe(written -> model.draft().write(field, written));
        HBox.setHgrow(text, Priority.ALWAYS);
        error.getStyleClass().add("learner-error");
        error.setId("learner-" + field.word() + "-error");
        error.setWrapText(true);
        line = new HBox(name, text);
        line.getStyleClass().add("learner-entry");
        getChildren().setAll(line, error);
        model.draft().draftProperty().subscribe(this::showText);
        model.draft().errorsProperty().subscribe(this::showError);
        showText();
        showError();
    }

    /// Gives it the keyboard.
    void takeFocus() {
        text.requestFocus();
    }

    /// Puts something behind the field.
    DraftEntry with(Node more) {
        line.getChildren().add(more);
        return this;
    }

    private void showText() {
        String written = model.draft().draftProperty().get().text(field);
        if (!text.getText().equals(written)) {
            text.setText(written);
        }
    }

    private void showError() {
        Optional<String> wrong = Optional.ofNullable(model.draft().errorsProperty().get().get(field));
        text.pseudoClassStateChanged(INVALID, wrong.isPresent());
        text.setAccessibleHelp(wrong.orElse(null));
        error.setText(wrong.orElse(""));
        error.setVisible(wrong.isPresent());
        error.setManaged(wrong.isPresent());
    }
}
