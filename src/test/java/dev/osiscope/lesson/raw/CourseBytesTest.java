package dev.osiscope.lesson.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.i18n.Language;
import dev.osiscope.i18n.Messages;
import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.Foreseen;
import dev.osiscope.lesson.Kind;
import dev.osiscope.lesson.LessonWords;
import dev.osiscope.lesson.Quantity;
import dev.osiscope.lesson.ReadyLesson;
import dev.osiscope.lesson.ReadyPrediction;
import dev.osiscope.lesson.ReadyStop;
import dev.osiscope.lesson.Verdict;
import dev.osiscope.lesson.shelf.Course;
import dev.osiscope.lesson.shelf.LessonFolder;
import dev.osiscope.lesson.shelf.OpenedLesson;
import dev.osiscope.tests.RunsBeside;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every verdict and every number of the course against the bytes of its sessions, which are read here anew: nothing of the program's
/// own reading of frames, of its following of connections, or of its lessons' answers has a part in what is taken for right. What would
/// happen if a segment were lost that was not, `LossRunTest` tries.
@RunsBeside
class CourseBytesTest {

    private final Map<String, Integer> judged = new TreeMap<>();
    private final AtomicInteger values = new AtomicInteger();

    private static RawSession raw(String id) throws IOException {
        LessonFolder folder = Course.folder(id);
        return RawSession.read(folder.open("session.pcapng").orElseThrow(), folder.open("session.events"));
    }

    private interface Look {
        void at(ReadyLesson lesson, RawSession session, RawFinder finder) throws IOException;
    }

    private static Stream<DynamicTest> each(Look look) {
        return Course.ids().stream().flatMap(id -> Stream.of(Language.values()).map(language ->
                DynamicTest.dynamicTest(id + " " + language.code(), () -> {
                    ReadyLesson lesson = OpenedLesson.open(Course.folder(id), language).ready().orElseThrow();
                    RawSession session = raw(id);
                    assertEquals(session.steps().size(), lesson.timeline().size());
                    look.at(lesson, session, new RawFinder(session, lesson.lesson().head().participants()));
                })));
    }

    @TestFactory
    Stream<DynamicTest> everyAnswerIsJudgedByTheBytes() {
        return Stream.concat(each((lesson, session, finder) -> {
            for (ReadyStop stop : lesson.stops()) {
                for (ReadyPrediction asked : stop.predictions()) {
                    String where = stop.stop().title() + ", " + asked.kind();
                    new RawAnswers(session, finder).to(asked).ifPresent(right -> judge(asked, right, where));
                    chosen(lesson.lesson().language(), asked, new Sight(session, asked.step()), where);
                }
            }
        }), Stream.of(DynamicTest.dynamicTest("every kind is among them", this::everyKindIsJudged)));
    }

    private void judge(ReadyPrediction asked, Answer right, String where) {
        assertEquals(right, asked.right(), where);
        assertEquals(new Verdict.Right(), asked.judge(right), where);
        for (Foreseen mistake : asked.foreseen()) {
            assertNotEquals(right, mistake.answer(), where);
            assertEquals(new Verdict.Wrong(Optional.of(mistake), mistake.explanation()), asked.judge(mistake.answer()), where);
        }
        judged.merge(asked.kind().word(), 1, Integer::sum);
    }

    /// Which of an author's options is right, the session shows. The other language has the same one.
    private void chosen(Language language, ReadyPrediction asked, Sight sight, String where) {
        if (asked.kind() instanceof Kind.Choose && language == Language.ENGLISH) {
            String right = new LessonWords(Messages.of(language)).answer(asked.form(), asked.right());
            assertEquals(Optional.of(true), ChosenFacts.shows(right, sight), () -> where + ": " + right);
            judge(asked, asked.right(), where);
        }
    }

    private void everyKindIsJudged() {
        Set<String> kinds = Stream.concat(Stream.of(Quantity.values()).map(Quantity::word),
                Stream.of(Kind.class.getPermittedSubclasses()).map(kind -> switch (kind.getSimpleName()) {
                    case "SegmentNumber" -> Quantity.ACK.word();
                    case "ValueNumber" -> "number";
                    default -> kind.getSimpleName().toLowerCase(Locale.ROOT);
                })).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(kinds, judged.keySet());
    }

    @TestFactory
    Stream<DynamicTest> everyValueOfATextIsWhatTheBytesSay() {
        return Stream.concat(each((lesson, session, finder) -> {
            RawValues raw = new RawValues(session, finder);
            ShownValues.of(lesson).forEach(shown -> {
                String said = raw.of(shown.expression(), shown.step(), shown.seen());
                assertTrue(shown.says(said), () -> shown + " but the bytes say " + said);
                values.incrementAndGet();
            });
        }), Stream.of(DynamicTest.dynamicTest("there are some", () -> assertTrue(values.get() > 400, () -> values + " values"))));
    }
}
