package dev.osiscope.view;

import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.UsedLast;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Every action that there is now, over the window: some letters of its name find it, Enter does it.
final class Palette extends StackPane {

    private static final int PAGE = 8;

    private List<Action> actions;
    private final Messages messages;
    private final UsedLast used;
    private final Runnable close;
    private final KeyNames names;
    private final TextField query = new TextField();
    private final ListView<Action> list = new ListView<>();

    /// @param used  remembers what was done by a palette before
    /// @param close takes it away and gives the keyboard back
    Palette(List<Action> actions, Messages messages, UsedLast used, Runnable close) {
        this.actions = actions;
        this.messages = messages;
        this.used = used;
        this.close = close;
        names = new KeyNames(messages);
        setId("palette");
        getStyleClass().add("sheet-veil");
        query.setId("palette-query");
        query.setPromptText(messages.text("palette.prompt"));
        query.textProperty().subscribe(this::search);
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        list.setId("palette-list");
        list.setFocusTraversable(false);
        list.setAccessibleText(messages.text("palette.accessible"));
        list.setPlaceholder(new Label(messages.text("palette.none")));
        list.setCellFactory(_ -> new ActionCell());
        list.getSelectionModel().selectedItemProperty().subscribe(this::say);
        VBox sheet = new VBox(query, list);
        sheet.getStyleClass().addAll("sheet", "palette-sheet");
        sheet.setMaxHeight(USE_PREF_SIZE);
        getChildren().setAll(sheet);
        setAlignment(sheet, Pos.TOP_CENTER);
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(messages.text("palette.accessible"));
        setOnMouseClicked(event -> close.run());
        sheet.setOnMouseClicked(event -> event.consume());
    }

    /// Finds other actions from now on.
    void offer(List<Action> other) {
        actions = other;
        search(query.getText());
    }

    /// Gives it the keyboard.
    void takeFocus() {
        query.requestFocus();
    }

    private void search(String letters) {
        list.getItems().setAll(used.found(letters, actions, Action::id, action -> action.words(messages)));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    /// The keyboard stays in the line; a screen reader hears there what is picked.
    private void say(Action picked) {
        query.setAccessibleText(picked == null ? messages.text("palette.none")
                : messages.text("palette.spoken", picked.words(messages), names.of(picked)));
    }

    private void steer(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(PAGE);
            case PAGE_UP -> move(-PAGE);
            case ENTER -> run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        int last = list.getItems().size() - 1;
        if (last >= 0) {
            int picked = Math.clamp((long) list.getSelectionModel().getSelectedIndex() + by, 0, last);
            list.getSelectionModel().select(picked);
            list.scrollTo(Math.max(0, picked - PAGE / 2));
        }
    }

    /// The palette is gone before the action is done: it may want the keyboard.
    private void run() {
        Action picked = list.getSelectionModel().getSelectedItem();
        if (picked != null) {
            used.use(picked.id());
            close.run();
            picked.run().run();
        }
    }

    private final class ActionCell extends ListCell<Action> {

        private final Label words = new Label();
        private final Label keys = new Label();
        private final HBox line;

        private ActionCell() {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            keys.getStyleClass().add("key");
            keys.setMinWidth(USE_PREF_SIZE);
            line = new HBox(words, gap, keys);
            line.setAlignment(Pos.CENTER_LEFT);
            getStyleClass().add("palette-cell");
            // As wide as the list, not as its words.
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (!isEmpty()) {
                    list.getSelectionModel().select(getItem());
                    run();
                }
            });
        }

        @Override
        protected void updateItem(Action action, boolean empty) {
            super.updateItem(action, empty);
            setGraphic(empty ? null : line);
            if (!empty) {
                words.setText(action.words(messages));
                keys.setText(names.of(action));
                keys.setVisible(!action.keys().isEmpty());
                setAccessibleText(messages.text("palette.spoken", words.getText(), keys.getText()));
            }
        }
    }
}
