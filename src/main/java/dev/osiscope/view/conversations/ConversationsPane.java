package dev.osiscope.view.conversations;

import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.file.ConversationSort;
import dev.osiscope.viewmodel.file.ConversationsModel;
import dev.osiscope.viewmodel.file.FileViewModel;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The conversations of a file, with what they are sorted by.
public final class ConversationsPane extends VBox {

    private final ConversationsModel model;
    private final Messages messages;
    private final ConversationList list;
    private final Label title = new Label();
    private final MenuButton sort = new MenuButton();
    private final Button direction = new Button();

    /// The conversations of `file`.
    public ConversationsPane(FileViewModel file) {
        model = file.conversations();
        messages = file.session().messages();
        list = new ConversationList(file);
        setId("conversations");
        getStyleClass().addAll("panel", "conversations-pane");
        title.getStyleClass().add("panel-title");
        title.setId("conversations-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, sort, direction);
        head.getStyleClass().add("pane-head");
        fillSort();
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(head, list);
        model.generationProperty().subscribe(this::refresh);
        model.sortProperty().subscribe(this::refresh);
        model.descendingProperty().subscribe(this::refresh);
        refresh();
    }

    private void fillSort() {
        sort.setId("conversation-sort");
        sort.getStyleClass().add("compact");
        sort.setTooltip(new Tooltip(messages.text("conversations.sort")));
        for (ConversationSort by : ConversationSort.values()) {
            MenuItem item = new MenuItem(messages.text("conversations.by." + by));
            item.setOnAction(event -> model.sortProperty().set(by));
            sort.getItems().add(item);
        }
        direction.setId("conversation-direction");
        direction.getStyleClass().add("compact");
        direction.setTooltip(new Tooltip());
        direction.setOnAction(event -> model.descendingProperty().set(!model.descendingProperty().get()));
    }

    private void refresh() {
        int shown = model.sizeProperty().get();
        title.setText(shown == model.total()
                ? messages.text("conversations.title", messages.number(shown))
                : messages.text("conversations.title.some", messages.number(shown), messages.number(model.total())));
        sort.setText(messages.text("conversations.by." + model.sortProperty().get()));
        sort.setAccessibleText(messages.text("conversations.sort") + " " + sort.getText());
        boolean descending = model.descendingProperty().get();
        direction.setText(descending ? "↓" : "↑");
        String words = messages.text(descending ? "conversations.descending" : "conversations.ascending");
        direction.setAccessibleText(words);
        direction.getTooltip().setText(words);
    }

    /// Gives the keyboard to the list.
    public void focusList() {
        list.requestFocus();
    }

    /// Sorts by the next criterion.
    public void nextSort() {
        ConversationSort[] all = ConversationSort.values();
        model.sortProperty().set(all[(model.sortProperty().get().ordinal() + 1) % all.length]);
    }

    /// Turns the order around.
    public void turnOrder() {
        direction.fire();
    }
}
