package dev.osiscope.view;

import dev.osiscope.i18n.Messages;
import java.util.Arrays;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Something the user can do by a key.
///
/// @param id   its name in the bundles: `action.<id>`
/// @param keys the keys that do it, the first is the one that is shown
/// @param run  does it
public record Action(String id, List<KeyCombination> keys, Runnable run) {

    private static final String PICK = "pick";

    /// An action on keys by the names of [KeyCode], with modifiers before them: `RIGHT`, `Shift+RIGHT`,
    /// `Shortcut+Shift+S`.
    static Action of(String id, Runnable run, String... keys) {
        return new Action(id, Arrays.stream(keys).map(Action::key).toList(), run);
    }

    private static KeyCombination key(String written) {
        String[] parts = written.split("\\+");
        KeyCombination.Modifier[] modifiers = Arrays.stream(parts, 0, parts.length - 1)
                .map(Action::modifier).toArray(KeyCombination.Modifier[]::new);
        return new KeyCodeCombination(KeyCode.valueOf(parts[parts.length - 1]), modifiers);
    }

    private static KeyCombination.Modifier modifier(String written) {
        return switch (written) {
            case "Shift" -> KeyCombination.SHIFT_DOWN;
            case "Shortcut" -> KeyCombination.SHORTCUT_DOWN;
            default -> throw new IllegalArgumentException("no such modifier: " + written);
        };
    }

    /// What it does, as a menu says it.
    String words(Messages messages) {
        String words = isPick() ? messages.text("action.pick", id.substring(PICK.length())) : messages.text("action." + id);
        return words.substring(0, 1).toUpperCase(messages.language().locale()) + words.substring(1);
    }

    /// Whether it picks one of several participants: a key each.
    boolean isPick() {
        return id.startsWith(PICK);
    }

    boolean matches(KeyEvent event) {
        return keys.stream().anyMatch(key -> key.match(event));
    }
}
