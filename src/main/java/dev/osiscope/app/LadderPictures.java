package dev.osiscope.app;

import dev.osiscope.cli.PictureWish;
import dev.osiscope.lesson.shelf.Course;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.session.recorded.RecordedSession;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.view.MainWindow;
import dev.osiscope.view.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import javafx.scene.control.TextInputControl;

/// The window with what can be done to a ladder, for pictures: steps found, marked, folded; and the layers where TLS has a part
/// in them. The sessions are those of the lessons. Used on the JavaFX application thread.
final class LadderPictures {

    private static final String SESSION = "session.pcapng";
    private static final long PULSE_NANOS = 20_000_000;
    private static final int PULSES = 5;

    private final PictureWish wish;
    private final Screenshots.Writer out;

    /// Pictures that `out` writes.
    LadderPictures(PictureWish wish, Screenshots.Writer out) {
        this.wish = wish;
        this.out = out;
    }

    /// Paints them all.
    ///
    /// @param demo    the session in which is found and marked
    /// @param message the step of its first message
    /// @throws IOException where a session can't be read, or a file can't be written
    void paint(SessionSnapshot demo, int message) throws IOException {
        paint("find", demo, message, window -> {
            window.act("find");
            window.applyCss();
            window.layout();
            ((TextInputControl) window.lookup("#find-text")).setText("hello");
            window.act("findNext");
        });
        paint("marks", demo, message, window -> {
            for (String act : List.of("mark", "nextSegment", "mark", "nextSegment", "nextSegment", "mark", "previousMark")) {
                window.act(act);
            }
        });
        if (wish.wants("fold")) {
            paintFile("fold", "14-congestion", timeline -> timeline.size() / 2 - 2, window -> window.act("fold"));
        }
        if (wish.wantsAnyOf("tls")) {
            // With what its programs told: of the file's frames alone, nobody knows what is covered.
            SessionSnapshot secured = lesson("15-tls");
            paint("tls-handshake", secured, last(secured.timeline(), "act.session.handshake"), _ -> { });
            paint("tls-message", secured, last(secured.timeline(), "act.application.covered"), _ -> { });
        }
    }

    /// The segments of a lesson's session, as the file that they are.
    private void paintFile(String name, String id, ToIntFunction<Timeline> step, Consumer<MainWindow> act) throws IOException {
        try (InputStream frames = Course.folder(id).open(SESSION).orElseThrow();
                FilePictures files = FilePictures.of(framesOfLesson(id), frames, id)) {
            for (Theme theme : Theme.values()) {
                ScenePainter painter = Screenshots.painter(theme, wish);
                MainWindow window = files.ladder(painter, theme, step);
                act.accept(window);
                out.write(name, theme, painter, window);
            }
        }
    }

    private static SessionSnapshot lesson(String id) throws IOException {
        return opened(Course.folder(id).session(SESSION).orElseThrow());
    }

    /// Its segments alone: of these more is alike.
    private static SessionSnapshot framesOfLesson(String id) throws IOException {
        try (InputStream frames = Course.folder(id).open(SESSION).orElseThrow()) {
            return opened(RecordedSession.readFrames(frames));
        }
    }

    private static SessionSnapshot opened(RecordedSession recorded) throws IOException {
        if (recorded instanceof RecordedSession.Opened(SessionSnapshot session)) {
            return session;
        }
        throw new IOException("the session of a lesson can't be opened");
    }

    /// The last step in which a layer does this.
    private static int last(Timeline timeline, String does) {
        Predicate<Integer> wanted = step -> timeline.step(step).layers().acts().stream()
                .anyMatch(act -> act.does().key().equals(does));
        return IntStream.range(0, timeline.size()).boxed().filter(wanted).reduce((_, later) -> later).orElseThrow();
    }

    private void paint(String name, SessionSnapshot session, int step, Consumer<MainWindow> act) throws IOException {
        if (!wish.wants(name)) {
            return;
        }
        for (Theme theme : Theme.values()) {
            ScenePainter painter = Screenshots.painter(theme, wish);
            MainWindow window = painter.window(session, step, theme);
            act.accept(window);
            for (int pulse = 1; pulse <= PULSES; pulse++) {
                window.pulse(pulse * PULSE_NANOS, session);
            }
            out.write(name, theme, painter, window);
        }
    }
}
