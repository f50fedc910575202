package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.viewmodel.RecordedDemo;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What can be done has a key, stands in the menu, on the sheet of keys and in the palette.
@Timeout(120)
class ActionsTest extends WindowUnderTest {

    private static final List<KeyCode> MODES = List.of(KeyCode.F2, KeyCode.F3, KeyCode.F4, KeyCode.F9, KeyCode.F7, KeyCode.F10);

    /// How the palette's names of lessons begin: there are many, and none has a key.
    private static final String LESSON = "openLesson:";

    private String typed() {
        return fx(() -> window.lookup("#palette-query").getAccessibleText());
    }

    @SuppressWarnings("unchecked")
    private List<String> listed() {
        return fx(() -> ((ListView<Action>) window.lookup("#palette-list")).getItems().stream().map(Action::id).toList());
    }

    private static Stream<MenuItem> leaves(MenuItem item) {
        return item instanceof Menu menu && !"menu-recent".equals(menu.getId())
                ? menu.getItems().stream().flatMap(ActionsTest::leaves) : Stream.of(item);
    }

    private List<String> inMenu() {
        return fx(() -> {
            WindowMenu menu = (WindowMenu) window.lookup("#menu");
            menu.fill();
            return menu.getItems().stream().flatMap(ActionsTest::leaves)
                    .filter(item -> !(item instanceof SeparatorMenuItem))
                    .map(item -> item.getId().substring("menu-".length())).toList();
        });
    }

    private List<String> onSheet() {
        key(KeyCode.F1);
        List<String> words = fx(() -> window.lookup("#key-sheet").lookupAll(".label").stream()
                .map(node -> ((Label) node).getText()).toList());
        key(KeyCode.ESCAPE);
        return words;
    }

    @Test
    void menuPaletteAndSheetHaveEveryActionInEveryMode() {
        for (KeyCode mode : MODES) {
            key(mode);
            List<Action> all = fx(() -> window.actions());
            List<String> ids = all.stream().map(Action::id).toList();
            assertEquals(new TreeSet<>(ids), new TreeSet<>(inMenu()), "the menu in mode " + mode);
            assertEquals(ids.size(), inMenu().size(), "each stands there once");
            key(KeyCode.CONTROL, KeyCode.K);
            assertEquals(new TreeSet<>(ids), listed().stream().filter(id -> !id.startsWith(LESSON))
                    .collect(Collectors.toCollection(TreeSet::new)), "the palette in mode " + mode);
            key(KeyCode.ESCAPE);
            List<String> sheet = onSheet();
            assertEquals(List.of(), all.stream().filter(action -> !action.isPick())
                    .map(action -> RecordedDemo.MESSAGES.text("action." + action.id()))
                    .filter(words -> !sheet.contains(words)).toList(), "the sheet in mode " + mode);
        }
    }

    @Test
    void everyActionHasAKeyOfItsOwnInEveryMode() {
        for (KeyCode mode : MODES) {
            key(mode);
            Map<KeyCombination, List<String>> byKey = new TreeMap<>((one, other) -> one.getName().compareTo(other.getName()));
            List<Action> all = fx(() -> window.actions());
            all.forEach(action -> assertFalse(action.keys().isEmpty(), action.id()));
            all.forEach(action -> action.keys().forEach(keys ->
                    byKey.computeIfAbsent(keys, _ -> new java.util.ArrayList<>()).add(action.id())));
            assertEquals(Map.of(), byKey.entrySet().stream().filter(entry -> entry.getValue().size() > 1)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)), "in mode " + mode);
        }
    }

    @Test
    void someLettersAndEnterDoAnAction() {
        key(KeyCode.CONTROL, KeyCode.K);
        write("nex the");
        assertTrue(typed().startsWith("Next theme"), typed());
        key(KeyCode.ENTER);
        assertEquals(Theme.LIGHT, fx(() -> window.themeProperty().get()));
        assertEquals(null, fx(() -> window.lookup("#palette")));
        key(KeyCode.CONTROL, KeyCode.K);
        assertEquals("theme", listed().getFirst(), "what was used last comes first");
    }

    @Test
    void arrowsMoveAndEscapeLeavesAllAsItWas() throws TimeoutException {
        recordDemo();
        key(KeyCode.RIGHT);
        Node before = fx(() -> window.getScene().getFocusOwner());
        key(KeyCode.CONTROL, KeyCode.K);
        String first = typed();
        key(KeyCode.DOWN);
        assertFalse(typed().equals(first));
        key(KeyCode.UP);
        assertEquals(first, typed());
        key(KeyCode.F9);
        assertTrue(fx(() -> window.lookup("#palette")) != null, "other keys wait");
        key(KeyCode.ESCAPE);
        assertEquals(null, fx(() -> window.lookup("#palette")));
        assertEquals(before, fx(() -> window.getScene().getFocusOwner()));
        assertEquals(0, step());
    }

    @Test
    void whereNothingIsFoundEnterDoesNothing() {
        key(KeyCode.CONTROL, KeyCode.K);
        write("qqq");
        assertEquals("No action has these letters in its name", typed());
        key(KeyCode.ENTER);
        assertTrue(fx(() -> window.lookup("#palette")) != null);
    }
}
