package dev.osiscope.lesson.shelf;

import dev.osiscope.i18n.Language;
import dev.osiscope.lesson.Finding;
import dev.osiscope.lesson.Lesson;
import dev.osiscope.lesson.ReadyLesson;
import dev.osiscope.lesson.Spot;
import dev.osiscope.lesson.ready.Resolver;
import dev.osiscope.lesson.text.LessonReader;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.session.recorded.RecordedSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// A lesson in one language, as far as it could be opened.
///
/// @param file     the name of its text
/// @param lesson   the text; empty where it can't be understood
/// @param session  its session; empty where it can't be opened
/// @param ready    both together, to be played; empty where they do not fit
/// @param findings what is wrong
public record OpenedLesson(
        String file, Optional<Lesson> lesson, Optional<SessionSnapshot> session, Optional<ReadyLesson> ready,
        List<Finding> findings) {

    /// Takes a copy.
    public OpenedLesson {
        findings = List.copyOf(findings);
    }

    /// Reads only the text of a lesson: its title, and how long it takes.
    ///
    /// @param wanted the language; another one where the lesson does not have it
    /// @throws IOException where a file can't be read
    public static OpenedLesson text(LessonFolder folder, Language wanted) throws IOException {
        for (Language language : LessonFile.order(wanted)) {
            Optional<OpenedLesson> read = readIn(folder, language);
            if (read.isPresent()) {
                return read.get();
            }
        }
        return failed(LessonFile.name(wanted), Optional.empty(),
                List.of(Finding.error(LessonFile.name(wanted), Spot.START, "lesson.finding.missing")));
    }

    /// Opens a lesson with its session.
    ///
    /// @param wanted the language; another one where the lesson does not have it
    /// @throws IOException where a file can't be read
    public static OpenedLesson open(LessonFolder folder, Language wanted) throws IOException {
        return text(folder, wanted).on(folder);
    }

    /// The text in just this language; empty where there is none.
    static Optional<OpenedLesson> readIn(LessonFolder folder, Language language) throws IOException {
        String file = LessonFile.name(language);
        return folder.text(file).map(text -> {
            LessonReader.Reading reading = LessonReader.read(folder.id(), language, file, text);
            return failed(file, reading.lesson(), reading.findings());
        });
    }

    private static OpenedLesson failed(String file, Optional<Lesson> lesson, List<Finding> findings) {
        return new OpenedLesson(file, lesson, Optional.empty(), Optional.empty(), findings);
    }

    /// The same with its session.
    OpenedLesson on(LessonFolder folder) throws IOException {
        if (lesson.isEmpty()) {
            return this;
        }
        String name = lesson.get().head().session();
        Optional<RecordedSession> recorded = folder.session(name);
        if (recorded.isEmpty()) {
            return failed(file, lesson, List.of(Finding.error(file, Spot.START, "lesson.finding.session", name)));
        }
        return switch (recorded.get()) {
            case RecordedSession.Broken(String broken, int line, String reason) -> failed(file, lesson,
                    List.of(Finding.error(broken, new Spot(line, 1), "lesson.finding.events", reason)));
            case RecordedSession.Opened(SessionSnapshot snapshot) -> on(snapshot);
        };
    }

    /// The same on a session that is at hand.
    public OpenedLesson on(SessionSnapshot snapshot) {
        if (lesson.isEmpty()) {
            return this;
        }
        Resolver.Resolution resolution = Resolver.resolve(lesson.get(), file, snapshot.timeline());
        return new OpenedLesson(file, lesson, Optional.of(snapshot), resolution.lesson(), resolution.findings());
    }
}
