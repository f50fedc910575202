package dev.osiscope.view;

import dev.osiscope.i18n.Messages;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// What keys are called on the keyboards of a language: `Ctrl+O`, `Strg+O`.
final class KeyNames {

    private static final int MOST_KEYS = 2;
    private static final String OR = " / ";

    private final Messages messages;
    private final String shortcut;

    KeyNames(Messages messages) {
        this.messages = messages;
        String sample = new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN).getDisplayText();
        shortcut = sample.startsWith("Ctrl") ? messages.text("key.CONTROL") + "+" : sample.substring(0, sample.length() - 1);
    }

    /// The first keys of `action`, each of which does it; nothing where it has none.
    String of(Action action) {
        return action.keys().stream().map(this::of).distinct().limit(MOST_KEYS).collect(Collectors.joining(OR));
    }

    private String of(KeyCombination keys) {
        KeyCodeCombination combination = (KeyCodeCombination) keys;
        String control = combination.getShortcut() == KeyCombination.ModifierValue.DOWN ? shortcut : "";
        String shift = combination.getShift() == KeyCombination.ModifierValue.DOWN ? messages.text("key.SHIFT") + "+" : "";
        return control + shift + name(combination.getCode());
    }

    private String name(KeyCode code) {
        String key = "key." + code.name();
        return messages.has(key) ? messages.text(key) : code.getName();
    }
}
