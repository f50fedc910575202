package dev.osiscope.view;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Gives every action its keys. A part that has the keyboard and needs a key itself keeps it: letters in a
/// text field, arrows in a list, space and enter on a button.
final class Keys {

    private static final Set<KeyCode> LIST_KEYS = Set.of(
            KeyCode.UP, KeyCode.DOWN, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN,
            KeyCode.HOME, KeyCode.END, KeyCode.SPACE);

    private Keys() {}

    static void install(Scene scene, List<Action> actions) {
        AtomicBoolean taken = new AtomicBoolean();
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            taken.set(false);
            if (isKept(event, scene.getFocusOwner())) {
                return;
            }
            actions.stream().filter(action -> action.matches(event)).findFirst().ifPresent(action -> {
                taken.set(true);
                action.run().run();
                event.consume();
            });
        });
        // The letter of a key that did something is not typed into the field that it has just opened.
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (taken.get()) {
                event.consume();
            }
        });
    }

    private static boolean isKept(KeyEvent event, Node owner) {
        KeyCode code = event.getCode();
        if (code.isFunctionKey() || event.isControlDown() || event.isMetaDown()) {
            return false;
        }
        return switch (owner) {
            case TextInputControl text -> code != KeyCode.ESCAPE;
            case ListView<?> list -> LIST_KEYS.contains(code);
            case TreeTableView<?> tree -> LIST_KEYS.contains(code);
            case ButtonBase button -> code == KeyCode.SPACE || code == KeyCode.ENTER;
            case null, default -> false;
        };
    }
}
