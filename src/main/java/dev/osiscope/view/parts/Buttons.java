package dev.osiscope.view.parts;

import dev.osiscope.i18n.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// Buttons with words: a key of the messages is what one says, the same with `.hint` what it does, which is shown where the
/// mouse rests. None becomes narrower than its words.
public final class Buttons {

    private Buttons() {}

    /// A new button.
    ///
    /// @param id     that of the node
    /// @param styles its classes in the style sheet, beside that of every button
    public static Button of(String id, Messages messages, String key, Runnable action, String... styles) {
        return dressed(new Button(), id, messages, key, action, styles);
    }

    /// `button` with its words, its id and what it does.
    public static <B extends ButtonBase> B dressed(
            B button, String id, Messages messages, String key, Runnable action, String... styles) {
        button.setText(messages.text(key));
        button.setId(id);
        button.getStyleClass().addAll(styles);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(messages.text(key + ".hint")));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
