package dev.osiscope.lesson.shelf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.i18n.Language;
import dev.osiscope.i18n.Messages;
import dev.osiscope.lesson.DemoLesson;
import dev.osiscope.lesson.run.LessonRun;
import dev.osiscope.lesson.run.Mode;
import dev.osiscope.lesson.run.Plays;
import dev.osiscope.session.recorded.RecordedSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The lesson in the author's guide is one.
class LessonsGuideTest {

    private static final Pattern EXAMPLE = Pattern.compile("```markdown\n(.*?)\n```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void theExampleOfTheGuideChecksCleanAndPlays() throws Exception {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("docs/lessons.md")));
        assertTrue(example.find());
        Files.writeString(folder.resolve("lesson.md"), example.group(1));
        RecordedSession.write(DemoLesson.session(), folder.resolve("session.pcapng"), Messages.of(Language.ENGLISH));

        try (LessonPlace place = LessonPlace.open(folder)) {
            assertEquals(List.of(), LessonCheck.check(place.folder()));
            OpenedLesson opened = OpenedLesson.open(place.folder(), Language.GERMAN);
            assertEquals("lesson.md", opened.file(), "there is no German one");
            LessonRun run = Plays.right(LessonRun.begin(opened.ready().orElseThrow(), Mode.PRACTICE));
            assertEquals(3, run.outcomes().size());
        }
    }
}
