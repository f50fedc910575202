package dev.osiscope.view.conversations;

import dev.osiscope.viewmodel.file.ConversationItem;
import dev.osiscope.viewmodel.file.FileViewModel;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A conversation: its name and how much there is of it, its ends, how it ended and what is remarkable in it.
final class ConversationCell extends ListCell<Integer> {

    private final FileViewModel model;
    private final Label name = line("conversation-name");
    private final Label amount = line("conversation-amount");
    private final Label ends = line("conversation-ends");
    private final Label remarks = line("conversation-remarks");
    private final VBox lines;
    private final Tooltip tooltip = new Tooltip();

    ConversationCell(FileViewModel model) {
        this.model = model;
        name.setMinWidth(USE_PREF_SIZE);
        ends.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        HBox head = new HBox(name, amount);
        head.getStyleClass().add("conversation-head");
        lines = new VBox(head, ends, remarks);
        lines.setMinWidth(0);
        lines.setPrefWidth(1);
        getStyleClass().add("conversation-cell");
        model.findings().generationProperty().subscribe(this::show);
    }

    private static Label line(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }

    @Override
    protected void updateItem(Integer place, boolean empty) {
        super.updateItem(place, empty);
        show();
    }

    private void show() {
        if (isEmpty() || getItem() == null || getItem() >= model.conversations().sizeProperty().get()) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText("");
            return;
        }
        ConversationItem item = model.conversations().item(getItem());
        name.setText(item.name());
        amount.setText(item.amount());
        ends.setText(item.conversation().client() + " → " + item.conversation().server());
        remarks.setText(item.remarks());
        tooltip.setText(String.join("\n", item.name(), ends.getText(), item.amount(), item.remarks()).strip());
        setTooltip(tooltip);
        setGraphic(lines);
        setAccessibleText(String.join(", ", item.name(), ends.getText(), item.amount(), item.remarks()));
    }
}
