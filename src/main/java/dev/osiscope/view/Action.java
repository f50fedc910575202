package dev.osiscope.view;

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

    /// An action on keys by the names of [KeyCode], with at most one modifier: `RIGHT`, `Shift+RIGHT`.
    static Action of(String id, Runnable run, String... keys) {
        return new Action(id, Arrays.stream(keys).map(Action::key).toList(), run);
    }

    private static KeyCombination key(String written) {
        int plus = written.indexOf('+');
        KeyCode code = KeyCode.valueOf(written.substring(plus + 1));
        return switch (plus < 0 ? "" : written.substring(0, plus)) {
            case "" -> new KeyCodeCombination(code);
            case "Shift" -> new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN);
            case "Shortcut" -> new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
            default -> throw new IllegalArgumentException("no such modifier: " + written);
        };
    }

    boolean matches(KeyEvent event) {
        return keys.stream().anyMatch(key -> key.match(event));
    }
}
