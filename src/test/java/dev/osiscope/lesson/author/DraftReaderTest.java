package dev.osiscope.lesson.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.i18n.Language;
import dev.osiscope.lesson.DemoLesson;
import dev.osiscope.lesson.Finding;
import dev.osiscope.lesson.ReadyLesson;
import dev.osiscope.lesson.ready.Resolver;
import dev.osiscope.lesson.shelf.Course;
import dev.osiscope.lesson.shelf.LessonFile;
import dev.osiscope.lesson.shelf.LessonFolder;
import dev.osiscope.lesson.shelf.OpenedLesson;
import dev.osiscope.lesson.text.LessonReader;
import dev.osiscope.tests.RunsBeside;
import dev.osiscope.timeline.Timeline;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A lesson's text becomes a draft, and the draft the same lesson; what a draft has no place for is told.
@RunsBeside
class DraftReaderTest {

    private static final String FILE = "lesson.md";

    static Stream<Arguments> lessons() {
        return Course.ids().stream().flatMap(id -> Stream.of(Language.values()).map(language -> Arguments.of(id, language)));
    }

    /// The course's lessons have all that lessons have, and nobody wrote them here.
    @ParameterizedTest
    @MethodSource("lessons")
    void everyLessonOfTheCourseCanBeWrittenOn(String id, Language language) throws IOException {
        LessonFolder folder = Course.folder(id);
        ReadyLesson lesson = OpenedLesson.open(folder, language).ready().orElseThrow();
        String file = LessonFile.name(language);
        DraftReader.Reading read = DraftReader.read(lesson, file, folder.text(file).orElseThrow());
        assertEquals(List.of(), read.findings());
        LessonDraft draft = read.draft().orElseThrow();
        assertEquals(lesson.stops().size(), draft.stops().size());
        String written = new DraftText(lesson.timeline()).of(draft);
        assertEquals(draft, read(written, lesson.timeline(), language, file).draft().orElseThrow(), "once more it is the same");
    }

    private static DraftReader.Reading read(String text, Timeline timeline, Language language, String file) {
        LessonReader.Reading reading = LessonReader.read("mine", language, file, text);
        return DraftReader.read(reading.lesson().flatMap(lesson -> Resolver.resolve(lesson, file, timeline).lesson())
                .orElseThrow(() -> new AssertionError(reading.findings())), file, text);
    }

    private static List<String> lost(String from, String to) throws FrameSourceException {
        assertTrue(DemoLesson.TEXT.contains(from));
        DraftReader.Reading read = read(DemoLesson.TEXT.replace(from, to), DemoLesson.session().timeline(), Language.ENGLISH, FILE);
        assertEquals(read.findings().isEmpty(), read.draft().isPresent());
        return read.findings().stream().map(DraftReaderTest::told).toList();
    }

    private static String told(Finding finding) {
        return finding.at().line() + " " + finding.what().key();
    }

    @Test
    void aCommentInTheHeadWouldBeLost() throws FrameSourceException {
        assertEquals(List.of("3 author.lost.comment"), lost("minutes:", "# for the third year\nminutes:"));
    }

    @Test
    void aNumberSignInATitleIsNoComment() throws FrameSourceException {
        assertEquals(List.of(), lost("title: ", "title: Lesson#"));
    }

    @Test
    void aSessionOfAnotherNameIsTold() throws FrameSourceException {
        assertEquals(List.of("1 author.lost.session"), lost("session: session.pcapng", "session: mine.pcapng"));
    }

    @Test
    void twoNamesForOneHostAreTold() throws FrameSourceException {
        assertEquals(List.of("1 author.lost.participants"), lost("{client: Ada,", "{client: Ada, guest: Ada,"));
    }
}
