package dev.osiscope.view.events;

import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.events.QueueRow;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A row of the queue: a sign of how it stands with it, and its words, the deeper the further to the right.
final class QueueNode extends HBox {

    private static final double INDENT = 18;

    /// @param row what it shows
    QueueNode(QueueRow row, Messages messages) {
        Label sign = new Label(messages.text("playground.sign." + row.state()));
        sign.getStyleClass().addAll("mono", "queue-sign");
        sign.setMinWidth(USE_PREF_SIZE);
        String words = messages.text("playground.kind." + row.kind(), row.text());
        Label text = new Label(words);
        text.getStyleClass().addAll("mono", "small", "queue-text");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        getStyleClass().addAll("queue-row", "queue-" + row.kind().name().toLowerCase(Locale.ROOT));
        pseudoClassStateChanged(PseudoClass.getPseudoClass(row.state().name().toLowerCase(Locale.ROOT)), true);
        HBox.setMargin(sign, new Insets(0, 0, 0, INDENT * row.depth()));
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(messages.text("playground.row.spoken", words, messages.text("playground.state." + row.state())));
        getChildren().setAll(sign, text);
    }
}
