package dev.osiscope.lesson.shelf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.i18n.Language;
import dev.osiscope.i18n.Messages;
import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.Foreseen;
import dev.osiscope.lesson.Form;
import dev.osiscope.lesson.ReadyLesson;
import dev.osiscope.lesson.ReadyPrediction;
import dev.osiscope.lesson.Verdict;
import dev.osiscope.lesson.run.LessonRun;
import dev.osiscope.lesson.run.Mode;
import dev.osiscope.lesson.run.Outcome;
import dev.osiscope.lesson.run.Plays;
import dev.osiscope.tests.RunsBeside;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every lesson that ships, in every language and mode, from the first stop to the last, answered right and wrong at each.
@RunsBeside
class CourseTest {

    private static Stream<DynamicTest> each(String name, Check check) {
        return Course.ids().stream().flatMap(id -> Stream.of(Language.values()).map(language ->
                DynamicTest.dynamicTest(id + " " + language.code() + " " + name, () -> {
                    OpenedLesson opened = OpenedLesson.open(Course.folder(id), language);
                    assertEquals(LessonFile.name(language), opened.file());
                    check.look(opened.ready().orElseThrow(() -> new AssertionError(opened.findings())));
                })));
    }

    private interface Check {
        void look(ReadyLesson lesson) throws Exception;
    }

    @TestFactory
    Stream<DynamicTest> everyLessonIsInOrder() {
        return Course.ids().stream().map(id -> DynamicTest.dynamicTest(id, () -> assertEquals("", String.join("\n",
                LessonCheck.check(Course.folder(id)).stream().map(finding -> finding.file() + ":" + finding.at().line() + ":"
                        + finding.at().column() + ": " + Messages.of(Language.ENGLISH).text(finding.what())).toList()))));
    }

    @TestFactory
    Stream<DynamicTest> everyLessonIsPlayedInEveryModeRightAndWrong() {
        return each("played", lesson -> {
            int asked = lesson.stops().stream().mapToInt(stop -> stop.predictions().size()).sum();
            assertTrue(asked > 0, "nothing is asked");
            for (Mode mode : Mode.values()) {
                LessonRun right = Plays.right(LessonRun.begin(lesson, mode));
                assertEquals(asked, right.outcomes().stream().filter(Outcome::rightAtOnce).count());
                assertEquals(asked, right.outcomes().size());
                LessonRun wrong = Plays.wrong(LessonRun.begin(lesson, mode));
                assertTrue(wrong.outcomes().stream().noneMatch(Outcome::right));
                assertEquals(mode == Mode.WORKED ? 0 : 2 * asked, wrong.outcomes().size());
            }
        });
    }

    /// What is right by the bytes, `CourseBytesTest` says.
    @TestFactory
    Stream<DynamicTest> everyMistakeIsToldAsWhatItIs() {
        return each("judged", lesson -> lesson.stops().forEach(stop ->
                stop.predictions().forEach(prediction -> judged(prediction, stop.stop().title()))));
    }

    private static void judged(ReadyPrediction prediction, String where) {
        assertInstanceOf(Verdict.Right.class, prediction.judge(prediction.right()), where);
        assertTrue(prediction.foreseen().size() >= 2, where);
        for (Foreseen mistake : prediction.foreseen()) {
            Verdict.Wrong wrong = assertInstanceOf(Verdict.Wrong.class, prediction.judge(mistake.answer()), where);
            assertEquals(Optional.of(mistake), wrong.which(), where);
        }
        if (prediction.form() instanceof Form.Choices choices) {
            assertTrue(choices.choices().stream().anyMatch(one -> prediction.right().equals(new Answer.Choice(one.id()))), where);
        }
    }

    /// The mistakes that are made with losses are told as these.
    @Test
    void whatIsBehindAGapAndWhatIsRepeatedAreForeseen() throws IOException {
        assertTrue(ideas("14-congestion").contains("ack.gap"));
        assertTrue(ideas("12-lost").containsAll(List.of("ack.gap", "seq.repeated")));
        assertTrue(ideas("10-time-wait").contains("seq.repeated"));
        assertTrue(ideas("03-layers").containsAll(List.of("layers.presentation", "layers.carries")));
    }

    private static List<String> ideas(String id) throws IOException {
        return OpenedLesson.open(Course.folder(id), Language.ENGLISH).ready().orElseThrow().stops().stream()
                .flatMap(stop -> stop.predictions().stream()).flatMap(asked -> asked.foreseen().stream())
                .map(Foreseen::idea).toList();
    }

    @Test
    void whatIsNoLessonIsTold() throws IOException {
        assertEquals("lesson.finding.missing",
                LessonCheck.check(new LessonFolder.Shipped("nothing")).getFirst().what().key());
    }
}
