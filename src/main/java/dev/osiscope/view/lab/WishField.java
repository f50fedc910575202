package dev.osiscope.view.lab;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.scenario.ScenarioError;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A line in the words of a script, with what is wrong with it below, from the place on where it goes wrong.
final class WishField extends VBox {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final Messages messages;
    private final Function<String, Optional<ScenarioError>> wish;
    private final TextField text = new TextField();
    private final Label error = new Label();

    /// @param id   the name of the field, and of its words in the bundles: `lab.<id>.prompt`, `lab.<id>.do`
    /// @param wish does what stands in it, or says what is wrong
    WishField(String id, Messages messages, Function<String, Optional<ScenarioError>> wish) {
        this.messages = messages;
        this.wish = wish;
        text.setId("lab-" + id);
        text.getStyleClass().addAll("mono", "small");
        text.setPromptText(messages.text("lab." + id + ".prompt"));
        text.setAccessibleText(messages.text("lab." + id + ".spoken"));
        text.setOnAction(event -> perform());
        text.textProperty().subscribe(() -> say(""));
        HBox.setHgrow(text, Priority.ALWAYS);
        Button button = new Button(messages.text("lab." + id + ".do"));
        button.setId("lab-" + id + "-do");
        button.getStyleClass().add("compact");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> perform());
        error.setId("lab-" + id + "-error");
        error.getStyleClass().addAll("small", "wish-error");
        error.setWrapText(true);
        error.setMinHeight(USE_PREF_SIZE);
        error.setAccessibleRole(AccessibleRole.TEXT);
        HBox line = new HBox(text, button);
        line.getStyleClass().add("wish-line");
        getStyleClass().add("wish-field");
        getChildren().setAll(line, error);
        say("");
    }

    private void perform() {
        Optional<ScenarioError> wrong = wish.apply(text.getText());
        if (wrong.isEmpty()) {
            text.clear();
        } else {
            ScenarioError at = wrong.get();
            int from = Math.min(at.column() - 1, text.getLength());
            text.selectRange(text.getLength(), from);
            say(messages.text("lab.script.wrong", at.column(), messages.said(at.problem()),
                    messages.said(at.mend())));
        }
    }

    private void say(String words) {
        error.setText(words);
        error.setVisible(!words.isEmpty());
        error.setManaged(!words.isEmpty());
        text.pseudoClassStateChanged(INVALID, !words.isEmpty());
    }

    /// Takes the complaint back.
    ///
    /// @return whether there was one
    boolean escape() {
        boolean complains = error.isVisible();
        say("");
        return complains;
    }

    void takeFocus() {
        text.requestFocus();
    }

    void write(String words) {
        text.setText(words);
        text.positionCaret(words.length());
    }
}
