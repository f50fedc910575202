package dev.osiscope.view.events;

import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.events.QueueLine;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The lines of the queue, one under the other: what is over, what runs, what waits.
final class QueueRows extends VBox {

    private static final double INDENT = 14;
    /// So many characters are shown whole, rather than all of what stands before them.
    private static final int SHORT = 14;

    private final Messages messages;
    private final IntConsumer pick;
    private List<QueueLine> shown = List.of();

    QueueRows(Messages messages, IntConsumer pick) {
        this.messages = messages;
        this.pick = pick;
        getStyleClass().add("lens-rows");
    }

    List<QueueLine> shown() {
        return shown;
    }

    void show(List<QueueLine> lines) {
        if (!lines.equals(shown)) {
            shown = lines;
            Refocused.replace(this, lines.stream().map(this::row).toList());
        }
    }

    /// The height of a line, in pixels; 0 where there is none.
    double rowHeight() {
        return getChildren().isEmpty() ? 0 : getChildren().getFirst().prefHeight(-1);
    }

    private Node row(QueueLine line) {
        Label state = new Label(messages.text("lens.state." + line.state()));
        state.getStyleClass().addAll("lens-state", line.state().name().toLowerCase(Locale.ROOT));
        state.setMinWidth(USE_PREF_SIZE);
        Label who = label(line.who(), "lens-who");
        who.setMinWidth(USE_PREF_SIZE);
        Label what = label(line.what(), "lens-what");
        Label detail = label(line.detail(), "lens-detail");
        if (line.detail().length() <= SHORT) {
            detail.setMinWidth(USE_PREF_SIZE);
        }
        HBox content = new HBox(state, who, what, detail);
        content.getStyleClass().add("lens-content");
        HBox.setMargin(who, new Insets(0, 0, 0, INDENT * line.depth()));
        Button row = new Button();
        row.setId("queue-" + line.step() + "-" + line.state() + "-" + line.depth());
        row.setGraphic(content);
        row.getStyleClass().addAll("lens-row", line.state().name().toLowerCase(Locale.ROOT));
        row.setMaxWidth(Double.MAX_VALUE);
        row.setMinWidth(0);
        row.setAccessibleText(line.spoken());
        row.setTooltip(new Tooltip(line.detail().isEmpty() ? line.what() : line.what() + "\n" + line.detail()));
        row.setOnAction(event -> pick.accept(line.step()));
        return row;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
