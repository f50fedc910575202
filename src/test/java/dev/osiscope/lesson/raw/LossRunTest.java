package dev.osiscope.lesson.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.i18n.Language;
import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.LabException;
import dev.osiscope.lab.LabNeeds;
import dev.osiscope.lab.LabRecord;
import dev.osiscope.lab.branch.Branch;
import dev.osiscope.lab.branch.BranchRun;
import dev.osiscope.lab.scenario.Scenario;
import dev.osiscope.lab.scenario.ScenarioReader;
import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.Kind;
import dev.osiscope.lesson.ReadyLesson;
import dev.osiscope.lesson.ReadyPrediction;
import dev.osiscope.lesson.shelf.Course;
import dev.osiscope.lesson.shelf.LessonFolder;
import dev.osiscope.lesson.shelf.OpenedLesson;
import dev.osiscope.session.EndedLab;
import dev.osiscope.session.recorded.RecordedSession;
import dev.osiscope.tests.RunsBeside;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a lesson says would happen if a segment were lost that was not: its script is run anew, the wire drops just that segment, and
/// the kernels do what they do.
@RunsBeside
class LossRunTest {

    /// Longer than the first timer of anything that is repeated: 1 s (RFC 6298, section 2.1).
    private static final String WAIT = "\nwait 1500ms\n";
    /// On a busy machine the segment may come otherwise than it was recorded, and is not found then.
    private static final int TRIES = 3;

    @TempDir
    private Path folder;

    /// A question.
    record Asked(String id, ReadyPrediction question, String rule) {

        @Override
        public String toString() {
            return id + ": " + rule;
        }
    }

    static List<Asked> questions() throws IOException {
        List<Asked> asked = new ArrayList<>();
        for (String id : Course.ids()) {
            LessonFolder lesson = Course.folder(id);
            ReadyLesson ready = OpenedLesson.open(lesson, Language.ENGLISH).ready().orElseThrow();
            RawSession session = RawSession.read(lesson.open("session.pcapng").orElseThrow(), lesson.open("session.events"));
            ready.stops().stream().flatMap(stop -> stop.predictions().stream())
                    .filter(question -> question.kind() instanceof Kind.Lost)
                    .filter(question -> RawLoss.lost(session, frame(session, question)).isEmpty())
                    .forEach(question -> asked.add(new Asked(id, question, rule(session, frame(session, question)))));
        }
        return asked;
    }

    private static RawFrame frame(RawSession session, ReadyPrediction question) {
        return session.steps().get(question.step()).frame().orElseThrow();
    }

    /// Drops that segment, by who sends it and by its numbers.
    private static String rule(RawSession session, RawFrame frame) {
        String acknowledges = frame.has(RawFrame.ACK) ? " && tcp.ack == " + session.acknowledgment(frame) : "";
        return "wire drop first from %s \"tcp.stream == %d && tcp.seq == %d && tcp.len == %d && tcp.flags.reset == %d%s\""
                .formatted(session.name(frame.source()), session.stream(frame), session.sequence(frame), frame.length(),
                        frame.has(RawFrame.RST) ? 1 : 0, acknowledges);
    }

    @ParameterizedTest
    @MethodSource("questions")
    @ResourceLock("lab")
    void itHappensSo(Asked asked) throws IOException, LabException {
        LabNeeds.missing().ifPresent(missing -> assumeTrue(false, missing.advice()));
        Optional<String> seen = Optional.empty();
        for (int count = 0; count < TRIES && seen.isEmpty(); count++) {
            RawSession session = run(asked);
            seen = session.frames().stream().filter(frame -> RawLoss.lost(session, frame).isPresent()).reduce((_, last) -> last)
                    .map(lost -> RawLoss.consequence(session, lost));
        }
        assertEquals(asked.question().right(), new Answer.Choice(seen.orElse("not lost")));
    }

    private RawSession run(Asked asked) throws IOException, LabException {
        String text = Course.folder(asked.id()).text("session.lab").orElseThrow() + WAIT;
        Scenario script =
                assertInstanceOf(Scenario.Understood.class, ScenarioReader.read(asked.id(), text)).scenario();
        Branch branch = assertInstanceOf(Branch.Understood.class,
                Branch.read(script, script.steps().getFirst().line(), List.of(asked.rule()))).branch();
        LabRecord record = new BranchRun(branch, _ -> { }).changed().events();
        Path capture = folder.resolve("run.pcapng");
        RecordedSession.write(EndedLab.session(script.hosts(), record), capture, Messages.of(Language.ENGLISH));
        return new RawSession(Files.readAllBytes(capture),
                Optional.of(Files.readString(folder.resolve("run.events"), StandardCharsets.UTF_8)));
    }
}
