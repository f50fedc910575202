package dev.osiscope.view;

import dev.osiscope.i18n.Messages;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Says what happened over the window, until the user has read it.
final class Notice extends HBox {

    private static final double WIDEST = 560;

    Notice(String words, Messages messages, Runnable close) {
        Label text = new Label(words);
        text.setWrapText(true);
        Button done = new Button(messages.text("notice.close"));
        done.setMinWidth(USE_PREF_SIZE);
        done.setOnAction(event -> close.run());
        getChildren().setAll(text, done);
        setId("notice");
        getStyleClass().add("notice");
        setMaxSize(WIDEST, USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(words);
    }
}
