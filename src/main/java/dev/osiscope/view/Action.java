package dev.osiscope.view;

import java.util.List;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Something the user can do by a key.
///
/// @param id   its name in the bundles: `action.<id>`
/// @param keys the keys that do it, the first is the one that is shown
/// @param run  does it
public record Action(String id, List<KeyCombination> keys, Runnable run) {

    /// An action on keys as JavaFX writes them: `Right`, `Shift+Right`, `F11`.
    static Action of(String id, Runnable run, String... keys) {
        return new Action(id, List.of(keys).stream().map(KeyCombination::valueOf).toList(), run);
    }

    boolean matches(KeyEvent event) {
        return keys.stream().anyMatch(key -> key.match(event));
    }
}
