package dev.osiscope.view;

import dev.osiscope.view.ladder.LadderPanel;
import dev.osiscope.view.lesson.AuthorPane;
import dev.osiscope.view.lesson.CoursePane;
import dev.osiscope.view.lesson.LessonPane;
import dev.osiscope.view.parts.Divided;
import dev.osiscope.viewmodel.lesson.AuthorModel;
import dev.osiscope.viewmodel.lesson.LessonPlay;
import dev.osiscope.viewmodel.lesson.LessonsModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Lessons: the page at the left, as high as the window, and beside it the session as far as the lesson has come. While the
/// learner is to find out what comes next, nothing explains it. While no lesson is played, the course.
final class LessonsWorkspace extends Workspace {

    /// As a multiple of the width of the lesson's page, which follows the size of the text.
    private static final double ROOM_FOR_LAYERS = 3.8;

    private final LessonsModel lessons;
    private final CoursePane course;
    private final LessonPane lesson;
    private final AuthorPane author;
    private final Divided playing;
    private final List<Action> actions;
    private Subscription watching = Subscription.EMPTY;

    LessonsWorkspace(LessonsModel lessons) {
        super(lessons.session(), "toggleLesson");
        this.lessons = lessons;
        course = new CoursePane(lessons);
        lesson = new LessonPane(lessons);
        author = new AuthorPane(lessons);
        VBox.setVgrow(course, Priority.ALWAYS);
        getStyleClass().add("lessons-workspace");
        build(lesson, new LadderPanel(lessons.session(), find(), findBar()), layers());
        VBox beside = new VBox();
        beside.getStyleClass().addAll("workspace", "lesson-session");
        beside.setMinSize(0, 0);
        beside.getChildren().setAll(List.copyOf(getChildren()));
        upper().remove(lesson);
        playing = Divided.across(messages()).add("page", lesson).add("author", author).rest(beside);
        VBox.setVgrow(playing, Priority.ALWAYS);
        actions = Stream.concat(authorActions(), Stream.of(
                Action.of("lessonGoOn", this::goOn, "ENTER"),
                Action.of("lessonNext", lesson::next, "N"),
                Action.of("lessonBack", lesson::back, "BACK_SPACE"),
                Action.of("lessonCheck", lesson::check, "C"),
                Action.of("lessonHint", lesson::hint, "H"),
                Action.of("lessonShow", lesson::showAnswer, "S"),
                Action.of("lessonPage", this::takeFocus, "A"),
                Action.of("lessonMode", lessons::nextMode, "M"),
                Action.of("lessonCourse", this::leave, "Q"),
                Action.of("lessonOpen", lessons::open, "Shortcut+Shift+O"),
                Action.of("lessonEdit", lessons::edit, "Shortcut+Shift+E"),
                Action.of("lessonResults", lessons.results()::save, "Shortcut+S"))).toList();
        lessons.authoring().authorProperty().subscribe(_ -> follow(lessons.playProperty().get()));
        lessons.playProperty().subscribe(play -> follow(play));
        widthProperty().subscribe(this::arrangeRight);
        lesson.widthProperty().subscribe(this::arrangeRight);
        author.widthProperty().subscribe(this::arrangeRight);
    }

    private Stream<Action> authorActions() {
        return Stream.of(
                Action.of("stopBefore", () -> writes(author -> author.stop(true)), "Shortcut+B"),
                Action.of("stopAfter", () -> writes(author -> author.stop(false)), "Shortcut+Shift+B"),
                Action.of("stopEnd", () -> writes(AuthorModel::stopAtEnd), "Shortcut+E"),
                Action.of("undoAuthor", author::undo, "Shortcut+Z"),
                Action.of("redoAuthor", author::redo, "Shortcut+Shift+Z"),
                Action.of("saveLesson", lessons::saveLesson, "Shortcut+Shift+S"));
    }

    private void writes(Consumer<AuthorModel> does) {
        lessons.authoring().authorProperty().get().ifPresent(does);
    }

    private boolean isWritten() {
        return lessons.authoring().authorProperty().get().isPresent();
    }

    private void follow(Optional<LessonPlay> play) {
        getChildren().setAll(play.isPresent() || isWritten() ? playing : course);
        arrangePages();
        watching.unsubscribe();
        watching = play.map(begun -> begun.pageProperty().subscribe(page -> showTabs(!begun.guesses())))
                .orElseGet(() -> {
                    showTabs(true);
                    return Subscription.EMPTY;
                });
        if (getScene() != null) {
            takeFocus();
        }
    }

    private boolean plays() {
        return lessons.playProperty().get().isPresent();
    }

    private void goOn() {
        if (plays()) {
            lesson.goOn();
        } else if (!isWritten()) {
            lessons.begin();
        }
    }

    private void leave() {
        lessons.leave();
        takeFocus();
    }

    /// The page of the lesson stays, whatever room there is: without it there is none.
    @Override
    public void arrange(Room room) {
        super.arrange(room);
        stack(room == Room.TIGHT);
        arrangePages();
        lessons.playProperty().get().ifPresent(play -> showTabs(!play.guesses()));
    }

    /// Where there is no room for page and session beside each other, the page stands above, and is scrolled with the panes.
    private void stack(boolean tight) {
        course.stack(tight);
        lesson.whole(tight, this::bringIntoSight);
        author.whole(tight);
        Divided to = tight ? upper() : playing;
        if (lesson.getParent() != to) {
            Divided from = tight ? playing : upper();
            from.remove(author);
            from.remove(lesson);
            to.addFirst("author", author);
            to.addFirst("page", lesson);
        }
    }

    private void arrangePages() {
        show(author, isWritten());
        show(lesson, !isWritten());
    }

    /// The layers stand beside the ladder where it is wide enough then; elsewhere a key brings them.
    @Override
    boolean showsRight() {
        double page = isWritten() ? author.getWidth() : lesson.getWidth();
        return room() == Room.TIGHT || page <= 0 || getWidth() >= ROOM_FOR_LAYERS * page;
    }

    @Override
    Stream<Divided> ownParts() {
        return Stream.of(playing);
    }

    @Override
    Region side() {
        return isWritten() ? author : lesson;
    }

    @Override
    public void takeFocus() {
        if (isWritten()) {
            author.takeFocus();
        } else if (plays()) {
            lesson.takeFocus();
        } else {
            course.takeFocus();
        }
    }

    @Override
    public String id() {
        return "lessons";
    }

    @Override
    public String title() {
        return lessons.playProperty().get().map(LessonPlay::title).orElseGet(() -> messages().text("lesson.title"));
    }

    @Override
    public void pulse(long nowNanos) {
        lessons.pulse(nowNanos);
    }

    @Override
    List<Action> ownActions() {
        return actions;
    }
}
