package dev.osiscope.view.lesson;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lesson.author.LessonDraft;
import dev.osiscope.viewmodel.lesson.AuthorModel;
import java.util.function.BiFunction;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The stop that is being written: its heading, what is read at it, what is asked, and what is read afterwards.
final class StopEditor extends VBox {

    private final AuthorModel author;
    private final AuthorFields fields;
    private final Messages messages;
    private final int place;

    StopEditor(AuthorModel author, LessonDraft.Stop stop, AuthorFields fields) {
        this.author = author;
        this.fields = fields;
        messages = fields.messages();
        place = author.pickedProperty().get();
        getStyleClass().add("author-editor");
        getChildren().setAll(
                fields.line("heading", stop.title(), inStop(LessonDraft.Stop::titled)),
                fields.area("text", stop.text(), inStop(LessonDraft.Stop::saying)));
        for (int question = 0; question < stop.questions().size(); question++) {
            getChildren().add(question(stop.questions().get(question), question));
        }
        getChildren().addAll(ask(), fields.area("seen", stop.seen(), inStop(LessonDraft.Stop::showing)),
                button("removestop", author::removeStop));
    }

    private BiFunction<LessonDraft, String, LessonDraft> inStop(BiFunction<LessonDraft.Stop, String, LessonDraft.Stop> change) {
        return (draft, text) -> draft.with(place, stop -> change.apply(stop, text));
    }

    private BiFunction<LessonDraft, String, LessonDraft> inQuestion(int question,
            BiFunction<LessonDraft.Question, String, LessonDraft.Question> change) {
        return inStop((stop, text) -> stop.with(question, asked -> change.apply(asked, text)));
    }

    private VBox question(LessonDraft.Question asked, int question) {
        Label kind = LessonParts.words("strong", "author-kind");
        kind.setText(messages.text("author.kind", author.kind(asked.kind())));
        String more = asked.kind().equals("choose") ? "options" : "mistakes";
        VBox box = new VBox(kind,
                fields.area("words-" + question, "question", asked.words(), inQuestion(question, LessonDraft.Question::asking)),
                fields.area("hints-" + question, "hints", asked.hints(), inQuestion(question, LessonDraft.Question::hinting)),
                fields.area("because-" + question, "because", asked.because(),
                        inQuestion(question, LessonDraft.Question::because)),
                fields.area("more-" + question, more, asked.more(), inQuestion(question, LessonDraft.Question::adding)),
                button("drop", () -> author.drop(question)));
        box.getStyleClass().add("author-question");
        return box;
    }

    private FlowPane ask() {
        ComboBox<String> kinds = new ComboBox<>();
        kinds.setId("author-kinds");
        kinds.getStyleClass().add("author-kind");
        kinds.getItems().setAll(author.kinds());
        kinds.getSelectionModel().selectFirst();
        kinds.setConverter(new KindWords());
        kinds.setAccessibleText(messages.text("author.kinds"));
        FlowPane line = new FlowPane(kinds, button("ask", () -> author.ask(kinds.getValue())));
        line.getStyleClass().add("lesson-buttons");
        return line;
    }

    /// A kind is shown with the names that the lesson has for hosts.
    private final class KindWords extends StringConverter<String> {

        @Override
        public String toString(String kind) {
            return kind == null ? "" : author.kind(kind);
        }

        @Override
        public String fromString(String words) {
            return words;
        }
    }

    private Button button(String id, Runnable action) {
        Button button = LessonParts.button(messages, "author." + id, action, "compact");
        button.setId("author-" + id);
        return button;
    }
}
