package dev.osiscope.view.lesson;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lesson.Inline;
import dev.osiscope.lesson.LessonWords;
import dev.osiscope.viewmodel.lesson.LessonPage;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What is said of an answer: a sign, a word, and where it is wrong the explanation of that mistake.
final class VerdictBox extends VBox {

    private final Label title = LessonParts.words("strong");
    private final Messages messages;
    private final Prose prose;

    VerdictBox(Messages messages, Prose prose) {
        this.messages = messages;
        this.prose = prose;
        setId("lesson-verdict");
        getStyleClass().add("lesson-verdict");
        setAccessibleRole(AccessibleRole.TEXT);
        setMinHeight(USE_PREF_SIZE);
    }

    void show(LessonPage.Judged judged) {
        title.setText(title(judged, messages));
        getStyleClass().removeAll("right", "wrong");
        getStyleClass().add(judged.right() ? "right" : "wrong");
        List<Inline> words = judged.words();
        getChildren().setAll(title);
        if (!words.isEmpty()) {
            getChildren().add(prose.line(words));
        }
        setAccessibleText(words(judged, messages));
    }

    /// All that is said, in plain words.
    static String words(LessonPage.Judged judged, Messages messages) {
        return (title(judged, messages) + " " + LessonWords.plain(judged.words())).strip();
    }

    private static String title(LessonPage.Judged judged, Messages messages) {
        return messages.text(judged.right() ? "lesson.verdict.right" : "lesson.verdict.wrong");
    }
}
