package dev.osiscope.view;

import dev.osiscope.view.bytes.FieldTree;
import dev.osiscope.view.header.HeaderDiagram;
import dev.osiscope.view.ladder.OverviewPane;
import dev.osiscope.view.parts.LineList;
import dev.osiscope.view.parts.NumberField;
import dev.osiscope.view.parts.PaneBorder;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Gives every action its keys. A part that has the keyboard and needs a key itself keeps it: letters in a
/// text field (only digits in one for numbers), arrows in a list, space and enter on a button.
final class Keys {

    private static final Set<KeyCode> LIST_KEYS = Set.of(
            KeyCode.UP, KeyCode.DOWN, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN,
            KeyCode.HOME, KeyCode.END, KeyCode.SPACE);

    /// A list whose rows are steps leaves the other arrows to the playhead.
    private static final Set<KeyCode> UP_AND_DOWN = Set.of(
            KeyCode.UP, KeyCode.DOWN, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN, KeyCode.HOME, KeyCode.END);

    private Keys() {}

    /// @param actions what can be done now; asked at every key
    static void install(Scene scene, Supplier<List<Action>> actions) {
        boolean[] taken = new boolean[1];
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            taken[0] = !isKept(event, scene.getFocusOwner()) && isDone(event, actions.get());
            if (taken[0]) {
                event.consume();
            }
        });
        // The letter of a key that was taken must not be typed into the field that the action has gone to.
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (taken[0]) {
                event.consume();
            }
        });
    }

    private static boolean isDone(KeyEvent event, List<Action> actions) {
        var action = actions.stream().filter(candidate -> candidate.matches(event)).findFirst();
        action.ifPresent(found -> found.run().run());
        return action.isPresent();
    }

    private static boolean isKept(KeyEvent event, Node owner) {
        KeyCode code = event.getCode();
        if (code.isFunctionKey() || event.isControlDown() || event.isMetaDown()) {
            // What was written last in a field is undone there.
            return code == KeyCode.Z && owner instanceof TextInputControl;
        }
        return switch (owner) {
            case NumberField _ -> !code.isLetterKey() && code != KeyCode.ESCAPE;
            case TextInputControl text -> code != KeyCode.ESCAPE;
            case ComboBoxBase<?> choice -> LIST_KEYS.contains(code) || code == KeyCode.ENTER;
            case ListView<?> list -> LIST_KEYS.contains(code);
            case FieldTree tree -> LIST_KEYS.contains(code);
            case ScrollPane scroll -> UP_AND_DOWN.contains(code);
            case HeaderDiagram header -> code.isArrowKey();
            case OverviewPane overview -> UP_AND_DOWN.contains(code);
            case LineList<?> list -> UP_AND_DOWN.contains(code);
            case PaneBorder border -> border.uses(code);
            case ButtonBase button -> code == KeyCode.SPACE || code == KeyCode.ENTER;
            case null, default -> false;
        };
    }
}
