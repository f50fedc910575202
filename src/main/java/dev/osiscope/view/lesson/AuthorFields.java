package dev.osiscope.view.lesson;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lesson.author.LessonDraft;
import dev.osiscope.viewmodel.lesson.AuthorModel;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

/// The fields that an author fills, each with its name above it; what is typed goes into the draft at once.
///
/// @param author   who takes it
/// @param messages the words of the window
record AuthorFields(AuthorModel author, Messages messages) {

    private static final int ROWS = 2;

    /// A field of one line.
    Node line(String id, String text, BiFunction<LessonDraft, String, LessonDraft> change) {
        return named(id, id, new TextField(text), change);
    }

    /// A field of one line in which nothing need be written.
    ///
    /// @param words  its name, as it is said
    /// @param prompt what counts where nothing is written
    Node line(String id, String words, String prompt, String text, BiFunction<LessonDraft, String, LessonDraft> change) {
        TextField field = new TextField(text);
        field.setPromptText(prompt);
        return said(id, words, field, change);
    }

    /// A field of several lines.
    Node area(String id, String text, BiFunction<LessonDraft, String, LessonDraft> change) {
        return area(id, id, text, change);
    }

    /// A field of several lines.
    ///
    /// @param id    what distinguishes it from others of its name
    /// @param words its name in the bundles: `author.field.<words>`
    Node area(String id, String words, String text, BiFunction<LessonDraft, String, LessonDraft> change) {
        TextArea area = new TextArea(text);
        area.setPrefRowCount(ROWS);
        area.setWrapText(true);
        return named(id, words, area, change);
    }

    private Node named(String id, String words, TextInputControl field, BiFunction<LessonDraft, String, LessonDraft> change) {
        return said(id, messages.text("author.field." + words), field, change);
    }

    private Node said(String id, String words, TextInputControl field, BiFunction<LessonDraft, String, LessonDraft> change) {
        Label name = LessonParts.words("small", "muted");
        name.setText(words);
        field.setId("author-" + id);
        field.setAccessibleText(name.getText());
        field.textProperty().subscribe((_, now) -> author.write(id, draft -> change.apply(draft, now)));
        VBox both = new VBox(name, field);
        both.getStyleClass().addAll("author-field", "together");
        return both;
    }
}
