package dev.osiscope.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.End;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.i18n.Language;
import dev.osiscope.lab.LabException;
import dev.osiscope.lab.LabNeeds;
import dev.osiscope.lab.scenario.Scenario;
import dev.osiscope.lab.scenario.ScenarioReader;
import dev.osiscope.lesson.predict.Payloads;
import dev.osiscope.lesson.shelf.Course;
import dev.osiscope.lesson.shelf.LessonCheck;
import dev.osiscope.lesson.shelf.OpenedLesson;
import dev.osiscope.session.LabSession;
import dev.osiscope.session.ScriptProgress;
import dev.osiscope.tests.RunsBeside;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineEvent;
import dev.osiscope.wire.transport.TcpFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The course's sessions, and the scripts that made them.
@RunsBeside
class CourseSessionsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /// On a busy machine a program may be slower than the acknowledgment that was to ride on its answer.
    private static final int TRIES = 3;
    /// The type of a TLS record with a handshake message, its first byte (RFC 8446, section 5.1).
    private static final int TLS_HANDSHAKE = 22;

    static List<String> lessons() {
        return Course.ids();
    }

    @Test
    void thereAreSeventeen() {
        assertEquals(17, lessons().size());
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void aLessonHasNothingToMendInEitherLanguage(String id) throws IOException {
        assertEquals(List.of(), LessonCheck.check(Course.folder(id)));
        for (Language language : Language.values()) {
            assertEquals(language, OpenedLesson.text(Course.folder(id), language).lesson().orElseThrow().language());
        }
    }

    /// When pure acknowledgments come, how large windows are and what is pushed is up to the kernels; how long TLS
    /// messages are, to the signature in them.
    @ParameterizedTest
    @MethodSource("lessons")
    @ResourceLock("lab")
    void itsScriptGivesTheSameSegmentsAgain(String id) throws IOException, LabException {
        LabNeeds.missing().ifPresent(missing -> assumeTrue(false, missing.advice()));
        Timeline kept = OpenedLesson.open(Course.folder(id), Language.ENGLISH).session().orElseThrow().timeline();
        Map<String, List<String>> expected = segments(kept);
        Map<String, List<String>> again = Map.of();
        for (int count = 0; count < TRIES && !again.equals(expected); count++) {
            again = segments(run(id));
        }
        assertEquals(lines(expected), lines(again));
    }

    private static Timeline run(String id) throws IOException, LabException {
        try (LabSession session = LabSession.start(script(id))) {
            assertTrue(session.awaitScript(progress -> progress.status() != ScriptProgress.Status.RUNNING, PATIENCE), id);
            return session.caughtUp(PATIENCE).timeline();
        }
    }

    private static Scenario script(String id) throws IOException {
        try (InputStream file = Course.folder(id).open("session.lab").orElseThrow()) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return ((Scenario.Understood) ScenarioReader.read(id, text)).scenario();
        }
    }

    /// What each end of each conversation sends, and the datagrams; the order between two ends is the kernels' business.
    private static Map<String, List<String>> segments(Timeline timeline) {
        Map<String, List<String>> sent = new TreeMap<>();
        Set<Integer> encrypted = new HashSet<>();
        IntStream.range(0, timeline.size()).mapToObj(index -> timeline.step(index).event()).forEach(event -> {
            switch (event) {
                case TimelineEvent.SegmentSeen(TrackedSegment segment) -> {
                    if (takesNumbers(segment)) {
                        String end = segment.conversation().number() + (segment.sender() == End.CLIENT ? " client" : " server");
                        sent.computeIfAbsent(end, _ -> new ArrayList<>()).add(words(segment, encrypted));
                    }
                }
                case TimelineEvent.FrameSeen seen when !has(seen.dissection(), "arp") ->
                    sent.computeIfAbsent("others", _ -> new ArrayList<>()).add(seen.dissection().frame().originalLength() + " bytes");
                default -> { }
            }
        });
        return sent;
    }

    private static boolean takesNumbers(TrackedSegment segment) {
        return segment.payloadLength() > 0
                || Stream.of(TcpFlag.SYN, TcpFlag.FIN, TcpFlag.RST).anyMatch(segment.header().flags()::has);
    }

    private static String words(TrackedSegment segment, Set<Integer> encrypted) {
        Bytes data = Payloads.carried(segment.dissection());
        if (data.length() > 0 && data.u8(0) == TLS_HANDSHAKE) {
            encrypted.add(segment.conversation().number());
        }
        List<TcpFlag> flags = Stream.of(TcpFlag.SYN, TcpFlag.ACK, TcpFlag.FIN, TcpFlag.RST)
                .filter(segment.header().flags()::has).toList();
        return encrypted.contains(segment.conversation().number()) && segment.payloadLength() > 0 ? flags + " TLS" : flags + " seq=" + segment.sequence() + " len=" + segment.payloadLength();
    }

    private static boolean has(Dissection dissection, String protocol) {
        return dissection.ownLayers().stream().anyMatch(layer -> layer.protocol().id().equals(protocol));
    }

    private static String lines(Map<String, List<String>> sent) {
        StringBuilder lines = new StringBuilder();
        sent.forEach((end, words) -> words.forEach(word -> lines.append(end).append(": ").append(word).append('\n')));
        return lines.toString();
    }
}
