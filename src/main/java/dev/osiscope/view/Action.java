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
    private static final char NAME = ':';

    /// An action on keys by the names of [KeyCode], with modifiers before them: `RIGHT`, `Shift+RIGHT`,
    /// `Shortcut+Shift+S`.
    static Action of(String id, Runnable run, String... keys) {
        return new Action(id, Arrays.stream(keys).map(Action::key).toList(), run);
    }

    /// The id of an action on something that the user has named.
    static String named(String id, String name) {
        return id + NAME + name;
    }

    /// Its id without what the user has named.
    String kind() {
        int name = id.indexOf(NAME);
        return name < 0 ? id : id.substring(0, name);
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
        String words = said(messages);
        return words.substring(0, 1).toUpperCase(messages.language().locale()) + words.substring(1);
    }

    /// The same within a list.
    String said(Messages messages) {
        if (isPick()) {
            return messages.text("action.pick", id.substring(PICK.length()));
        }
        String kind = kind();
        return kind.equals(id) ? messages.text("action." + id) : messages.text("action." + kind, id.substring(kind.length() + 1));
    }

    /// Whether it picks one of several participants: a key each.
    boolean isPick() {
        return id.startsWith(PICK);
    }

    boolean matches(KeyEvent event) {
        return keys.stream().anyMatch(key -> key.match(event));
    }
}
