package dev.osiscope.view.hub;

import dev.osiscope.hub.scrub.ScrubberKind;
import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.hub.ScrubExample;
import dev.osiscope.viewmodel.hub.ScrubbersModel;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A scrubber: whether it works, what it does with a message in which it finds something, its place, and what it makes of the
/// text that is tried.
final class ScrubberRow extends VBox {

    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
    private static final PseudoClass FINDS = PseudoClass.getPseudoClass("finds");
    private static final int LIMIT_COLUMNS = 4;

    private final ScrubberKind kind;
    private final ScrubbersModel model;
    private final Messages messages;
    private final Label place = new Label();
    private final CheckBox on = new CheckBox();
    private final TextField field = new TextField();
    private final ToggleButton refuses = new ToggleButton();
    private final Button up;
    private final Button down;
    private final Label change;

    ScrubberRow(ScrubberKind kind, ScrubbersModel model) {
        this.kind = kind;
        this.model = model;
        messages = model.messages();
        String id = kind.id();
        place.getStyleClass().addAll("mono", "muted");
        on.setId("scrub-" + id);
        on.setText(messages.text("scrub.kind." + id));
        on.setTooltip(new Tooltip(messages.text("scrub.kind." + id + ".hint")));
        on.setMinWidth(USE_PREF_SIZE);
        on.setOnAction(_ -> model.toggle(kind));
        refuses.setId("scrub-refuse-" + id);
        refuses.setText(messages.text("scrub.refuse"));
        refuses.getStyleClass().addAll("compact", "single");
        refuses.setMinWidth(USE_PREF_SIZE);
        refuses.setTooltip(new Tooltip(messages.text("scrub.refuse.hint")));
        refuses.setAccessibleText(messages.text("scrub.refuse.spoken", on.getText()));
        refuses.setOnAction(_ -> model.toggleRefusal(kind));
        up = HubParts.button("scrub-up-" + id, "scrub.up", messages, () -> move(model::moveUp));
        down = HubParts.button("scrub-down-" + id, "scrub.down", messages, () -> move(model::moveDown));
        change = HubParts.words("scrub-change-" + id, "mono", "small", "scrub-change");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(place, on, gap, refuses, up, down);
        head.getStyleClass().add("scrub-head");
        if (kind == ScrubberKind.WORDS || kind == ScrubberKind.LENGTH) {
            head.getChildren().add(2, field());
        }
        getStyleClass().add("scrub-row");
        setId("scrub-row-" + id);
        getChildren().setAll(head, change);
        setOnKeyPressed(event -> {
            if (event.isShiftDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
                event.consume();
                if (event.getCode() == KeyCode.UP) {
                    move(model::moveUp);
                } else {
                    move(model::moveDown);
                }
            }
        });
    }

    private TextField field() {
        boolean words = kind == ScrubberKind.WORDS;
        field.setId("scrub-field-" + kind.id());
        field.getStyleClass().addAll("mono", "small", "scrub-field");
        field.setAccessibleText(messages.text(words ? "scrub.words" : "scrub.limit"));
        field.setPromptText(messages.text(words ? "scrub.words.prompt" : "scrub.limit"));
        if (words) {
            field.textProperty().subscribe((_, text) -> model.writeWords(text));
            HBox.setHgrow(field, Priority.ALWAYS);
        } else {
            field.setPrefColumnCount(LIMIT_COLUMNS);
            field.setMinWidth(USE_PREF_SIZE);
            field.textProperty().subscribe((_, text) -> model.writeLimit(text));
        }
        return field;
    }

    /// The keyboard stays with it, wherever it goes.
    private void move(Consumer<ScrubberKind> way) {
        way.accept(kind);
        on.requestFocus();
    }

    ScrubberKind kind() {
        return kind;
    }

    /// Shows how it stands.
    ///
    /// @param index its place, from 0
    /// @param last  whether nobody stands behind it
    /// @param words the words of the list
    void show(ScrubExample.Line line, int index, boolean last, String words) {
        place.setText(String.valueOf(index + 1));
        on.setSelected(line.item().on());
        refuses.setSelected(line.item().refuses());
        refuses.setDisable(!line.item().on());
        up.setDisable(index == 0);
        down.setDisable(last);
        if (!field.isFocused()) {
            field.setText(kind == ScrubberKind.WORDS ? words : String.valueOf(line.item().limit()));
        }
        boolean finds = line.state() == ScrubExample.State.CHANGES || line.state() == ScrubExample.State.REFUSES;
        pseudoClassStateChanged(OFF, !line.item().on());
        pseudoClassStateChanged(FINDS, finds);
        change.setText(finds ? messages.text("scrub.state." + line.state(), ShownText.of(line.found()), ShownText.of(line.made()))
                : messages.text("scrub.state." + line.state()));
        on.setAccessibleText(messages.text("scrub.spoken", on.getText(), index + 1, change.getText()));
    }
}
