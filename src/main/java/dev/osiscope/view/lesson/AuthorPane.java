package dev.osiscope.view.lesson;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lesson.author.LessonDraft;
import dev.osiscope.view.parts.Contents;
import dev.osiscope.view.parts.PageScroll;
import dev.osiscope.viewmodel.lesson.AuthorModel;
import dev.osiscope.viewmodel.lesson.LessonsModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What an author writes: the lesson's head, stops at the playhead, and what is asked at the picked one. What is wrong is said
/// below.
public final class AuthorPane extends VBox {

    private static final int MOST_ROLES = 8;

    private final LessonsModel model;
    private final Messages messages;
    private final VBox column = new VBox();
    private final Label here = LessonParts.words("mono", "small");
    private final Button before;
    private final Button after;
    private final Button end;
    private final Button undo;
    private final Button redo;
    private final Button save;
    private final FindingsBox findings;
    private final PageScroll scroll;
    private final List<Button> stops = new ArrayList<>();
    private Optional<AuthorModel> author = Optional.empty();
    private Subscription watching = Subscription.EMPTY;

    /// The pane of `model`.
    public AuthorPane(LessonsModel model) {
        this.model = model;
        messages = model.messages();
        before = button("before", () -> author.ifPresent(writes -> writes.stop(true)), "compact");
        after = button("after", () -> author.ifPresent(writes -> writes.stop(false)), "compact");
        end = button("end", () -> author.ifPresent(AuthorModel::stopAtEnd), "compact");
        undo = button("undo", this::undo, "compact");
        redo = button("redo", this::redo, "compact");
        save = button("save", model::saveLesson, "primary");
        findings = new FindingsBox(messages, "author.findings");
        setId("author");
        getStyleClass().addAll("panel", "lesson-pane", "author-pane");
        setMinHeight(0);
        Label title = LessonParts.words("panel-title");
        title.setText(messages.text("author.title"));
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(title, undo, redo);
        head.getStyleClass().add("author-head");
        column.getStyleClass().add("author-column");
        scroll = new PageScroll(LessonParts.wholeLines(column, messages.text("author.title")));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(head, scroll, line(save, button("leave", model::leave)));
        model.authoring().authorProperty().subscribe(this::follow);
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
        nameStops(writes);
    }

    private void fill(AuthorModel writes) {
        LessonDraft draft = writes.draftProperty().get();
        AuthorFields fields = new AuthorFields(writes, messages);
        List<Node> parts = new ArrayList<>();
        parts.add(fields.line("title", draft.title(), LessonDraft::titled));
        parts.add(fields.line("minutes", messages.text("author.field.minutes"), String.valueOf(draft.usualMinutes()),
                draft.minutes(), LessonDraft::taking));
        parts.add(fields.area("afterwards", draft.afterwards(), LessonDraft::afterwards));
        parts.add(fields.area("intro", draft.intro(), LessonDraft::beginning));
        parts.add(roles(writes, fields));
        parts.add(here);
        parts.add(line(before, after, end));
        stops.clear();
        for (int place = 0; place < draft.stops().size(); place++) {
            stops.add(stop(writes, place));
        }
        parts.addAll(stops);
        writes.picked().ifPresent(stop -> parts.add(new StopEditor(writes, stop, fields)));
        parts.add(findings);
        Contents.replace(column, parts);
        showHere(writes);
    }

    /// A line for each host: what the texts call it.
    private FlowPane roles(AuthorModel writes, AuthorFields fields) {
        FlowPane line = new FlowPane();
        line.getStyleClass().add("author-roles");
        List<String> hosts = writes.hosts();
        for (int place = 0; place < Math.min(hosts.size(), MOST_ROLES); place++) {
            String host = hosts.get(place);
            line.getChildren().add(fields.line("role-" + place, messages.text("author.role", host), host,
                    writes.draftProperty().get().roles().getOrDefault(host, ""), (draft, role) -> draft.calling(host, role)));
        }
        return line;
    }

    private void nameStops(AuthorModel writes) {
        List<LessonDraft.Stop> written = writes.draftProperty().get().stops();
        for (int place = 0; place < Math.min(stops.size(), written.size()); place++) {
            LessonDraft.Stop stop = written.get(place);
            stops.get(place).setText(messages.text("author.stop", place + 1, stop.title(), writes.place(stop)));
        }
    }

    private Button stop(AuthorModel writes, int place) {
        Button button = new Button();
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

    /// Shows all that is written, where what is around it is scrolled, or as much as there is room for.
    public void whole(boolean wanted) {
        scroll.whole(wanted);
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
