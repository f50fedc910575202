package dev.osiscope.app;

import dev.osiscope.cli.PictureWish;
import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.ReadyPrediction;
import dev.osiscope.lesson.run.Mode;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.view.MainWindow;
import dev.osiscope.view.Theme;
import dev.osiscope.viewmodel.lesson.AuthorModel;
import dev.osiscope.viewmodel.lesson.LessonPage;
import dev.osiscope.viewmodel.lesson.LessonPlay;
import dev.osiscope.viewmodel.lesson.LessonsModel;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The window with a lesson in it, for pictures: the course, and pages of the lesson on the handshake. Used on the JavaFX
/// application thread.
final class LessonPictures {

    private static final String HANDSHAKE = "06-handshake";

    private final SessionSnapshot demo;
    private final PictureWish wish;
    private final Screenshots.Writer out;

    /// Pictures beside those of the session `demo`, written by `out`.
    LessonPictures(SessionSnapshot demo, PictureWish wish, Screenshots.Writer out) {
        this.wish = wish;
        this.demo = demo;
        this.out = out;
    }

    /// Paints them all.
    ///
    /// @throws IOException where a file can't be written
    void paint() throws IOException {
        if (!wish.wantsAnyOf("lesson")) {
            return;
        }
        for (Theme theme : Theme.values()) {
            paint("lesson-course", theme, lessons -> { });
            paint("lesson-question", theme, lessons -> {
                LessonPlay play = begin(lessons);
                goTo(play, page -> page.question().isPresent());
                goTo(play, page -> asks(page, "ack"));
                play.draftProperty().set(Optional.of(play.pageProperty().get().question().orElseThrow().foreseen().getFirst().answer()));
            }, "lessonCheck");
            paint("lesson-states", theme, lessons -> {
                LessonPlay play = begin(lessons);
                goTo(play, page -> asks(page, "state"));
            });
            paint("lesson-seen", theme, lessons -> goTo(begin(lessons), page -> page.kind() == LessonPage.Kind.SEEN));
        }
        paintAuthor();
    }

    private void paintAuthor() throws IOException {
        for (Theme theme : Theme.values()) {
            paint("lesson-author", theme, lessons -> {
                lessons.authoring().record(demo);
                AuthorModel author = lessons.authoring().authorProperty().get().orElseThrow();
                author.session().player().goTo(firstSegment() + 1);
                author.stop(true);
                author.ask("flags");
            });
        }
    }

    private int firstSegment() {
        int step = 0;
        while (!demo.timeline().step(step).sends()) {
            step++;
        }
        return step;
    }

    /// @param keys what is pressed in the window then: what it says comes into sight
    private void paint(String name, Theme theme, Consumer<LessonsModel> to, String... keys) throws IOException {
        ScenePainter painter = Screenshots.painter(theme, wish);
        MainWindow window = painter.window(demo, -1, theme);
        LessonsModel lessons = painter.lessons();
        window.modes().showLessons();
        lessons.takeFromBackground();
        pick(lessons);
        to.accept(lessons);
        if (lessons.playProperty().get().isPresent()) {
            lessons.session().player().goTo(Integer.MAX_VALUE);
        }
        ScenePainter.lay(window.getScene());
        List.of(keys).forEach(window::act);
        out.write(name, theme, painter, window);
    }

    private static void pick(LessonsModel lessons) {
        for (int place = 0; place < lessons.course().itemsProperty().get().size(); place++) {
            if (lessons.course().itemsProperty().get().get(place).offer().id().equals(HANDSHAKE)) {
                lessons.course().pickedProperty().set(place);
            }
        }
    }

    private static LessonPlay begin(LessonsModel lessons) {
        lessons.modeProperty().set(Mode.PRACTICE);
        lessons.begin();
        lessons.takeFromBackground();
        return lessons.playProperty().get().orElseThrow();
    }

    private static boolean asks(LessonPage page, String kind) {
        return page.question().map(ReadyPrediction::kind).filter(asked -> asked.word().equals(kind)).isPresent();
    }

    /// Answers all rightly on the way.
    private static void goTo(LessonPlay play, Predicate<LessonPage> wanted) {
        while (!wanted.test(play.pageProperty().get())) {
            play.pageProperty().get().question().filter(_ -> play.pageProperty().get().may().answer())
                    .ifPresent(asked -> answer(play, asked.right()));
            play.next();
        }
    }

    private static void answer(LessonPlay play, Answer answer) {
        play.draftProperty().set(Optional.of(answer));
        play.check();
    }
}
