package dev.osiscope.view.hub;

import dev.osiscope.i18n.Messages;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// How one program connects: its name, what is typed, and a button that copies that.
final class ConnectLine extends HBox {

    ConnectLine(String program, String line, Messages messages) {
        Label name = new Label(messages.text("hub.program." + program));
        name.getStyleClass().addAll("small", "connect-program");
        Label text = HubParts.words("connect-" + program, "mono", "small", "connect-text");
        text.setText(line);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinWidth(0);
        text.setAccessibleText(name.getText() + ": " + line);
        HBox.setHgrow(text, Priority.ALWAYS);
        getStyleClass().add("scrub-head");
        getChildren().setAll(name, text, HubParts.button("copy-" + program, "hub.copy", messages, () -> copy(line)));
    }

    private static void copy(String line) {
        ClipboardContent content = new ClipboardContent();
        content.putString(line);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
