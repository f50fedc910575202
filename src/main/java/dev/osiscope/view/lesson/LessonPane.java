package dev.osiscope.view.lesson;

import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.lesson.LessonPage;
import dev.osiscope.viewmodel.lesson.LessonPlay;
import dev.osiscope.viewmodel.lesson.LessonsModel;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The lesson that is played: where in it the learner is, the page, and the buttons.
public final class LessonPane extends VBox {

    private final LessonsModel model;
    private final Messages messages;
    private final Label title = LessonParts.words("panel-title", "lesson-head");
    private final Label place = LessonParts.words("small", "muted");
    private final ProgressBar bar = new ProgressBar(0);
    private final PageView page;
    private final Button back;
    private final Button hint;
    private final Button show;
    private final Button check;
    private final Button next;
    private final Button course;
    private final Button following;
    private final Button results;
    private Optional<LessonPlay> play = Optional.empty();
    private Consumer<Node> reveal = _ -> { };
    private Subscription watching = Subscription.EMPTY;

    /// The pane of `model`.
    public LessonPane(LessonsModel model) {
        this.model = model;
        messages = model.messages();
        page = new PageView(messages, this::check);
        back = button("back", LessonPlay::back);
        hint = button("hint", LessonPlay::hint);
        show = button("show", LessonPlay::showAnswer);
        check = button("check", LessonPlay::check);
        next = button("next", LessonPlay::next);
        course = LessonParts.button(messages, "course", model::leave);
        following = LessonParts.button(messages, "following", model::beginNext, "primary");
        results = LessonParts.button(messages, "results", model.results()::save);
        setId("lesson");
        getStyleClass().addAll("panel", "lesson-pane");
        setMinHeight(0);
        bar.setId("lesson-bar");
        bar.getStyleClass().add("lesson-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        FlowPane buttons = new FlowPane(back, hint, show, check, next, course, following, results);
        buttons.getStyleClass().add("lesson-buttons");
        VBox.setVgrow(page, Priority.ALWAYS);
        getChildren().setAll(title, bar, place, page, buttons);
        model.playProperty().subscribe(this::follow);
    }

    private Button button(String id, Consumer<LessonPlay> does) {
        return LessonParts.button(messages, id, () -> act(does));
    }

    private void follow(Optional<LessonPlay> other) {
        watching.unsubscribe();
        watching = Subscription.EMPTY;
        play = other;
        other.ifPresent(begun -> {
            title.setText(messages.text("lesson.head", begun.title(), messages.text("lesson.mode." + begun.mode().name())));
            watching = begun.pageProperty().subscribe(now -> show(begun, now))
                    .and(begun.draftProperty().subscribe(_ -> showButtons(begun)));
        });
    }

    private void show(LessonPlay begun, LessonPage now) {
        bar.setProgress(begun.done());
        place.setText(now.place());
        bar.setAccessibleText(now.place());
        page.show(begun, now);
        showButtons(begun);
        if (now.question().isPresent()) {
            reveal.accept(page.newest());
        }
    }

    private void showButtons(LessonPlay begun) {
        LessonPage now = begun.pageProperty().get();
        boolean asks = now.kind() == LessonPage.Kind.ASK;
        boolean done = now.kind() == LessonPage.Kind.DONE;
        boolean answered = begun.draftProperty().get().isPresent();
        back.setDisable(!now.may().back());
        enable(hint, asks && now.may().hint(), true);
        enable(show, asks && now.may().show(), true);
        enable(check, asks && now.may().answer(), answered);
        enable(next, !done && (now.may().next() || !now.may().answer()), now.may().next());
        enable(course, done, true);
        enable(following, done, model.course().hasNext());
        enable(results, done, model.results().any());
        primary(check, now.may().answer());
        primary(next, !now.may().answer());
    }

    private static void enable(Button button, boolean there, boolean usable) {
        LessonParts.show(button, there);
        button.setDisable(!usable);
    }

    private static void primary(Button button, boolean wanted) {
        button.getStyleClass().remove("primary");
        if (wanted) {
            button.getStyleClass().add("primary");
        }
    }

    /// Does what comes next: gives the answer that is filled in, or goes on.
    public void goOn() {
        act(begun -> {
            LessonPage now = begun.pageProperty().get();
            if (now.may().answer() && begun.draftProperty().get().isPresent()) {
                begun.check();
            } else {
                begun.next();
            }
        });
    }

    /// Gives the answer that is filled in.
    public void check() {
        act(LessonPlay::check);
    }

    /// Asks for a hint.
    public void hint() {
        act(LessonPlay::hint);
    }

    /// Asks for the answer.
    public void showAnswer() {
        act(LessonPlay::showAnswer);
    }

    /// Goes to the next page.
    public void next() {
        act(LessonPlay::next);
    }

    /// Goes to the page before.
    public void back() {
        act(LessonPlay::back);
    }

    /// The keyboard follows: to the answer while one is wanted, else to the text.
    private void act(Consumer<LessonPlay> does) {
        play.ifPresent(begun -> {
            does.accept(begun);
            takeFocus();
            reveal.accept(page.newest());
        });
    }

    /// Shows all of a page, where what is around it is scrolled, or as much as there is room for.
    ///
    /// @param shows brings what is new into sight
    public void whole(boolean wanted, Consumer<Node> shows) {
        page.whole(wanted);
        reveal = shows;
    }

    /// Gives the keyboard to what is filled in, or to what is read.
    public void takeFocus() {
        page.takeFocus();
    }
}
