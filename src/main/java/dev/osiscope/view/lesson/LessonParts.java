package dev.osiscope.view.lesson;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.Buttons;
import dev.osiscope.view.parts.WholeLines;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the parts of a lesson make alike.
final class LessonParts {

    private LessonParts() {}

    /// Words that may take several lines and are never cut.
    static Label words(String... styles) {
        Label label = new Label();
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// A button whose words are never cut; its words in the bundles are `lesson.button.<id>` and `lesson.button.<id>.hint`.
    static Button button(Messages messages, String id, Runnable action, String... styles) {
        return Buttons.of("lesson-" + id, messages, "lesson.button." + id, action, styles);
    }

    /// Content that is scrolled up and down where there is more than fits.
    static ScrollPane scroll(VBox content, String accessible) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        return upAndDown(scroll, accessible);
    }

    /// The same, which ends with a whole line.
    static ScrollPane wholeLines(VBox content, String accessible) {
        return upAndDown(WholeLines.scroll(content), accessible);
    }

    private static ScrollPane upAndDown(ScrollPane scroll, String accessible) {
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setAccessibleRole(AccessibleRole.SCROLL_PANE);
        scroll.setAccessibleText(accessible);
        return scroll;
    }

    /// Shows a part, or takes it away with its room.
    static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
