package dev.osiscope.view.transport;

import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.Destination;
import dev.osiscope.viewmodel.SessionViewModel;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;

/// Where the playhead is to go, as the user writes it: a time or the number of a step. It is there while it is asked for.
final class PlaceField extends TextField {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final int COLUMNS = 9;

    private final SessionViewModel model;
    private final Messages messages;

    PlaceField(SessionViewModel model) {
        this.model = model;
        messages = model.messages();
        setId("go-to");
        getStyleClass().addAll("mono", "filter-text");
        setPrefColumnCount(COLUMNS);
        setMinWidth(USE_PREF_SIZE);
        setPromptText(messages.text("goto.prompt"));
        setTooltip(new Tooltip(messages.text("goto.hint")));
        setVisible(false);
        setManaged(false);
        textProperty().subscribe(() -> say(true));
        setOnAction(event -> go());
    }

    /// Shows the field and gives it the keyboard.
    void ask() {
        show(true);
        requestFocus();
        selectAll();
    }

    /// Takes the field away.
    ///
    /// @return whether it was there
    boolean escape() {
        boolean was = isVisible();
        show(false);
        return was;
    }

    private void show(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }

    private void go() {
        int size = model.snapshotProperty().get().timeline().size();
        Optional<Integer> step = Destination.of(getText())
                .map(place -> place.step(model.snapshotProperty().get().timeline()))
                .filter(index -> index >= 0 && index < size);
        say(step.isPresent());
        step.ifPresent(model.player()::goTo);
    }

    /// What is no place is shown and said to be none.
    private void say(boolean right) {
        pseudoClassStateChanged(INVALID, !right);
        setAccessibleText(messages.text("goto.hint") + (right ? "" : " " + messages.text("goto.wrong")));
    }
}
