package dev.osiscope.lesson.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.i18n.Language;
import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.Foreseen;
import dev.osiscope.lesson.Kind;
import dev.osiscope.lesson.Quantity;
import dev.osiscope.lesson.ReadyLesson;
import dev.osiscope.lesson.ReadyPrediction;
import dev.osiscope.lesson.ReadyStop;
import dev.osiscope.lesson.Verdict;
import dev.osiscope.lesson.shelf.Course;
import dev.osiscope.lesson.shelf.LessonFolder;
import dev.osiscope.lesson.shelf.OpenedLesson;
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
/// own reading of frames, of its following of connections, or of its lessons' answers has a part in what is taken for right.
class CourseBytesTest {

    /// What the bytes do not say: the options of an author, and the loss of a segment that was not lost, which `LossTest` tries.
    private static final Set<String> ELSEWHERE = Set.of("choose");

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
                    new RawAnswers(session, finder).to(asked)
                            .ifPresent(right -> judge(asked, right, stop.stop().title() + ", " + asked.kind()));
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

    private void everyKindIsJudged() {
        Set<String> kinds = Stream.concat(Stream.of(Quantity.values()).map(Quantity::word),
                Stream.of(Kind.class.getPermittedSubclasses()).map(kind -> switch (kind.getSimpleName()) {
                    case "SegmentNumber" -> Quantity.ACK.word();
                    case "ValueNumber" -> "number";
                    default -> kind.getSimpleName().toLowerCase(Locale.ROOT);
                })).filter(kind -> !ELSEWHERE.contains(kind)).collect(Collectors.toCollection(TreeSet::new));
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
