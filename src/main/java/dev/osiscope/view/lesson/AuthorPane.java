package dev.osiscope.view.lesson;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lesson.author.LessonDraft;
import dev.osiscope.view.parts.Contents;
import dev.osiscope.viewmodel.lesson.AuthorModel;
import dev.osiscope.viewmodel.lesson.LessonsModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What an author writes: the lesson's head, stops at the playhead, and what is asked at the picked one. What is wrong is said
/// below.
public final class AuthorPane extends VBox {

    private final LessonsModel model;
    private final Messages messages;
    private final VBox column = new VBox();
    private final Label here = LessonParts.words("mono", "small");
    private final Button before;
    private final Button after;
    private final Button undo;
    private final Button redo;
    private final Button save;
    private final FindingsBox findings;
    private Optional<AuthorModel> author = Optional.empty();
    private Subscription watching = Subscription.EMPTY;

    /// The pane of `model`.
    public AuthorPane(LessonsModel model) {
        this.model = model;
        messages = model.messages();
        before = button("before", () -> author.ifPresent(writes -> writes.stop(true)), "compact");
        after = button("after", () -> author.ifPresent(writes -> writes.stop(false)), "compact");
        undo = button("undo", this::undo, "compact");
        redo = button("redo", this::redo, "compact");
        save = button("save", model::saveLesson, "primary");
        findings = new FindingsBox(messages, "author.findings");
        setId("author");
        getStyleClass().addAll("panel", "lesson-pane", "author-pane");
        setMinHeight(0);
        Label title = LessonParts.words("panel-title");
        title.setText(messages.text("author.title"));
        column.getStyleClass().add("author-column");
        ScrollPane scroll = LessonParts.scroll(column, messages.text("author.title"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(title, scroll, line(save, undo, redo, button("leave", model::leave)));
        model.authorProperty().subscribe(this::follow);
    }

    private Button button(String id, Runnable action, String... styles) {
        Button button = LessonParts.button(messages, "author." + id, action, styles);
        button.setId("author-" + id);
        return button;
    }

    private static FlowPane line(Node... nodes) {
        FlowPane line = new FlowPane(nodes);
        line.getStyleClass().add("lesson-buttons");
        return line;
    }

    private void follow(Optional<AuthorModel> other) {
        watching.unsubscribe();
        author = other;
        watching = other.map(writes -> writes.formProperty().subscribe(() -> fill(writes))
                .and(writes.findingsProperty().subscribe(found -> {
                    findings.show(found);
                    showHere(writes);
                }))
                .and(writes.session().player().stepProperty().subscribe(() -> showHere(writes))))
                .orElse(Subscription.EMPTY);
        other.ifPresent(this::fill);
    }

    private void showHere(AuthorModel writes) {
        Optional<String> name = writes.here(true);
        here.setText(name.map(found -> messages.text("author.here", found.substring(found.indexOf(' ') + 1)))
                .orElseGet(() -> messages.text("author.nowhere")));
        before.setDisable(name.isEmpty());
        after.setDisable(writes.here(false).isEmpty());
        undo.setDisable(!writes.canUndo());
        redo.setDisable(!writes.canRedo());
        save.setDisable(writes.draftProperty().get().stops().isEmpty());
    }

    private void fill(AuthorModel writes) {
        LessonDraft draft = writes.draftProperty().get();
        AuthorFields fields = new AuthorFields(writes, messages);
        List<Node> parts = new ArrayList<>();
        parts.add(fields.line("title", draft.title(), LessonDraft::titled));
        parts.add(fields.area("afterwards", draft.afterwards(), LessonDraft::afterwards));
        parts.add(fields.area("intro", draft.intro(), LessonDraft::beginning));
        parts.add(here);
        parts.add(line(before, after));
        for (int place = 0; place < draft.stops().size(); place++) {
            parts.add(stop(writes, draft.stops().get(place), place));
        }
        writes.picked().ifPresent(stop -> parts.add(new StopEditor(writes, stop, fields)));
        parts.add(findings);
        Contents.replace(column, parts);
        showHere(writes);
    }

    private Button stop(AuthorModel writes, LessonDraft.Stop stop, int place) {
        Button button = new Button(messages.text("author.stop", place + 1, stop.title(), writes.place(stop)));
        button.setId("author-stop-" + place);
        button.getStyleClass().add("author-stop");
        if (place == writes.pickedProperty().get()) {
            button.getStyleClass().add("primary");
        }
        button.setMnemonicParsing(false);
        button.setWrapText(true);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(USE_PREF_SIZE);
        button.setOnAction(_ -> writes.pick(place));
        return button;
    }

    /// Takes the last change back.
    public void undo() {
        author.ifPresent(AuthorModel::undo);
    }

    /// Makes it again.
    public void redo() {
        author.ifPresent(AuthorModel::redo);
    }

    /// Gives the keyboard to the button that puts a stop.
    public void takeFocus() {
        if (before.getScene() == null) {
            // What is scrolled comes into the scene with the looks of what scrolls it.
            applyCss();
        }
        (before.isDisabled() ? save : before).requestFocus();
    }
}
