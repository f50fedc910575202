package dev.osiscope.view.copy;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.Buttons;
import dev.osiscope.view.parts.WholeLines;
import dev.osiscope.viewmodel.Ranges;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.copy.CopyModel;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Where a copy is changed: the picked field by its value, its bits or its bytes, back and forth; its checksums; saving.
public final class CopyPane extends VBox {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final CopyModel copy;
    private final SessionViewModel session;
    private final Messages messages;
    private final Label picked = label("strong");
    private final Label place = label("small", "muted");
    private final TextField value = new TextField();
    private final TextField hex = new TextField();
    private final BitRow bits;
    private final Label problem = label("small", "wish-error");
    private final Label differing = label("small");
    private final Button undo;
    private final Button redo;
    private final Button restore;
    private boolean byValue = true;

    /// @param leave goes back to where the copy was made
    public CopyPane(CopyModel copy, Runnable leave) {
        this.copy = copy;
        session = copy.session();
        messages = session.messages();
        bits = new BitRow(copy, messages);
        undo = button("undo", copy::undo);
        redo = button("redo", copy::redo);
        restore = button("restore", copy::restore);
        problem.setId("copy-problem");
        problem.setAccessibleRole(AccessibleRole.TEXT);
        Label title = label("panel-title");
        title.setText(messages.text("copy.title", copy.number()));
        Label note = label("small", "muted");
        note.setText(messages.text("copy.note"));
        FlowPane buttons = line(undo, redo, button("fix", copy::fixChecksums), restore);
        FlowPane ends = line(button("save", copy::save), button("leave", leave));
        FlowPane what = new FlowPane(picked, place);
        what.getStyleClass().add("said-line");
        VBox all = new VBox(title, note, what, line(value, "value", copy::writeValue), bits,
                line(hex, "hex", copy::writeHex), problem, buttons, differing, ends);
        all.getStyleClass().add("copy-form");
        ScrollPane scroll = WholeLines.scroll(all);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(scroll);
        setMinHeight(0);
        getStyleClass().addAll("panel", "copy-pane");
        setId("copy");
        session.lookProperty().subscribe(this::refresh);
        copy.problemProperty().subscribe(this::complain);
        refresh();
    }

    private static Label label(String... styles) {
        Label label = new Label();
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static FlowPane line(Button... buttons) {
        FlowPane line = new FlowPane(buttons);
        line.getStyleClass().add("copy-buttons");
        return line;
    }

    private Button button(String id, Runnable action) {
        return Buttons.of("copy-" + id, messages, "copy." + id, action, "compact");
    }

    private HBox line(TextField field, String id, Consumer<String> write) {
        field.setId("copy-" + id);
        field.getStyleClass().addAll("mono", "small");
        field.setAccessibleText(messages.text("copy." + id + ".spoken"));
        HBox.setHgrow(field, Priority.ALWAYS);
        Runnable action = () -> {
            byValue = field == value;
            write.accept(field.getText());
        };
        field.setOnAction(_ -> action.run());
        Label name = label("small", "muted", "copy-name");
        name.setText(messages.text("copy." + id));
        name.setLabelFor(field);
        HBox line = new HBox(name, field, button("write." + id, action));
        line.getStyleClass().add("wish-line");
        return line;
    }

    /// Gives the keyboard to the value of the picked field.
    public void takeFocus() {
        value.requestFocus();
        value.selectAll();
    }

    private void refresh() {
        picked.setText(copy.field().map(field -> field.definition().name() + " (" + field.id() + ")")
                .orElseGet(() -> messages.text(copy.place().isPresent() ? "copy.picked.bytes" : "copy.picked.none")));
        place.setText(copy.place().map(range -> messages.text(Ranges.of(range))).orElse(""));
        value.setText(copy.value());
        value.getParent().setDisable(copy.field().isEmpty());
        hex.setText(copy.hex());
        hex.getParent().setDisable(copy.place().isEmpty());
        bits.refresh();
        undo.setDisable(!copy.canUndo());
        redo.setDisable(!copy.canRedo());
        int bytes = copy.differing();
        restore.setDisable(bytes == 0);
        differing.setText(bytes == 0 ? messages.text("copy.same") : messages.text(bytes == 1 ? "copy.differs.one" : "copy.differs.many", bytes));
        complain();
    }

    private void complain() {
        String words = copy.problemProperty().get().orElse("");
        problem.setText(words);
        problem.setVisible(!words.isEmpty());
        problem.setManaged(!words.isEmpty());
        value.pseudoClassStateChanged(INVALID, !words.isEmpty() && byValue);
        hex.pseudoClassStateChanged(INVALID, !words.isEmpty() && !byValue);
    }
}
