package dev.osiscope.lesson.predict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.i18n.Language;
import dev.osiscope.i18n.Messages;
import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.DemoLesson;
import dev.osiscope.lesson.Foreseen;
import dev.osiscope.lesson.Kind;
import dev.osiscope.lesson.Quantity;
import dev.osiscope.lesson.ReadyPrediction;
import dev.osiscope.lesson.Saying;
import dev.osiscope.lesson.Size;
import dev.osiscope.lesson.Size.Part;
import dev.osiscope.lesson.Size.SizedLayer;
import dev.osiscope.lesson.Verdict;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.session.recorded.RecordedSession;
import dev.osiscope.tests.RunsBeside;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.wire.link.EthernetHeader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Whatever may be asked of a step: the right answer is right, at least two mistakes are foreseen, and each is told as itself.
@RunsBeside
class ForeseenMistakesTest {

    private static final Path CAPTURES = Path.of("src/test/resources/captures");
    private static final int MOST_STEPS = 400;

    private static Stream<Kind> kinds(List<String> hosts) {
        Stream<Kind> sizes = Stream.of(Part.values()).flatMap(part ->
                Stream.of(SizedLayer.values()).map(layer -> new Kind.Bytes(new Size(part, layer))));
        Stream<Kind> numbers = Stream.of(Quantity.values()).map(Kind.SegmentNumber::new);
        Stream<Kind> states = hosts.stream().map(Kind.State::new);
        return Stream.of(numbers, sizes, states, Stream.<Kind>of(new Kind.Flags(), new Kind.Layers(false),
                new Kind.Layers(true), new Kind.Lost(), new Kind.Who(), new Kind.Event(), new Kind.Order()))
                .flatMap(kinds -> kinds);
    }

    /// Asks everything of every step; how often each kind could be asked.
    private static Map<String, Integer> ask(Timeline timeline) {
        Cast cast = Cast.of(Map.of(), timeline);
        List<String> hosts = cast.present(timeline);
        Map<String, Integer> asked = new HashMap<>();
        for (int step = 0; step < Math.min(timeline.size(), MOST_STEPS); step++) {
            Subject subject = new Subject(timeline, cast, step);
            for (Kind kind : kinds(hosts.subList(0, Math.min(2, hosts.size()))).toList()) {
                String where = kind + " at step " + step;
                if (kind instanceof Kind.Bytes && !carriesSegment(subject)) {
                    continue;
                }
                Questions.of(kind, subject).ifPresent(answers -> {
                    look(answers, kind, where);
                    asked.merge(kind.word(), 1, Integer::sum);
                });
            }
        }
        return asked;
    }

    /// Of other frames the author must foresee something.
    private static boolean carriesSegment(Subject subject) {
        return subject.step().segment().filter(segment -> segment.header().fits()
                && segment.dissection().layer(EthernetHeader.class).isPresent()).isPresent();
    }

    private static void look(Asked asked, Kind kind, String where) {
        ReadyPrediction ready = new ReadyPrediction(kind, 0, List.of(), asked.form(), asked.right(), asked.foreseen(),
                asked.otherwise(), List.of(), Optional.empty());
        assertInstanceOf(Verdict.Right.class, ready.judge(asked.right()), where);
        assertTrue(asked.foreseen().size() >= 2, where + ": only " + asked.foreseen());
        assertEquals(asked.foreseen().size(), new HashSet<>(asked.foreseen().stream().map(Foreseen::answer).toList()).size(), where);
        for (Foreseen mistake : asked.foreseen()) {
            Verdict.Wrong wrong = assertInstanceOf(Verdict.Wrong.class, ready.judge(mistake.answer()), where);
            assertEquals(Optional.of(mistake), wrong.which(), where);
            said(mistake.explanation());
        }
        said(asked.otherwise());
    }

    private static void said(Saying saying) {
        Saying.Said own = assertInstanceOf(Saying.Said.class, saying);
        for (Language language : Language.values()) {
            String text = Messages.of(language).text(own.phrase());
            assertTrue(text.length() > 10 && !text.contains("{"), text);
        }
    }

    @Test
    void ofTheDemo() throws FrameSourceException {
        Map<String, Integer> asked = ask(DemoLesson.timeline());
        assertTrue(asked.keySet().containsAll(List.of("flags", "seq", "ack", "next", "len", "window", "state", "layers",
                "lost", "who", "event")), asked.toString());
    }

    @TestFactory
    Stream<DynamicTest> ofOwnCaptures() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(CAPTURES)) {
            all.filter(path -> path.toString().matches(".*\\.pcap(ng)?")).sorted().forEach(files::add);
        }
        assertTrue(files.size() > 5, files.toString());
        return files.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            if (RecordedSession.open(file) instanceof RecordedSession.Opened(SessionSnapshot snapshot)) {
                ask(snapshot.timeline());
            }
        }));
    }

    @Test
    void anAnswerThatNobodyForesawIsWrongAllTheSame() throws FrameSourceException {
        ReadyPrediction asked = DemoLesson.ready().stops().getFirst().predictions().getFirst();
        Verdict.Wrong wrong = assertInstanceOf(Verdict.Wrong.class, asked.judge(new Answer.Number(12)));
        assertTrue(wrong.which().isEmpty());
        assertEquals(asked.otherwise(), wrong.explanation());
    }
}
