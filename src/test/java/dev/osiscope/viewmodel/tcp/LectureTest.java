package dev.osiscope.viewmodel.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.timeline.Timeline;
import dev.osiscope.viewmodel.RecordedDemo;
import dev.osiscope.viewmodel.tcp.Difference.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What differs from the lecture in captures of real kernels.
class LectureTest {

    private static Lecture lecture(Timeline timeline) {
        return new Lecture(timeline.trace().orElseThrow(), step ->
                !timeline.step(step).segment().orElseThrow().header().options().isEmpty());
    }

    private static Set<Kind> kinds(String capture, int number) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Captured.of(capture, number, timeline -> lecture(timeline)).differences().forEach(found -> kinds.add(found.kind()));
        return kinds;
    }

    private static Set<Kind> kinds(String capture) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Captured.each(capture, timeline -> lecture(timeline).differences().forEach(found -> kinds.add(found.kind())));
        return kinds;
    }

    @Test
    void aCloseInFourSegmentsIsAsInTheLecture() {
        Set<Kind> kinds = kinds("tcp-closes.pcap", 0);
        assertTrue(kinds.contains(Kind.OPTIONS));
        assertFalse(kinds.contains(Kind.THREE_SEGMENTS) || kinds.contains(Kind.BOTH_CLOSE) || kinds.contains(Kind.RESET)
                || kinds.contains(Kind.OPEN) || kinds.contains(Kind.MIDWAY), kinds::toString);
        Captured.of("tcp-closes.pcap", 0, timeline -> {
            Lecture lecture = lecture(timeline);
            assertEquals(OptionalInt.of(0), lecture.step(LectureStep.SYN));
            assertEquals(OptionalInt.of(1), lecture.step(LectureStep.SYN_ACK));
            assertEquals(OptionalInt.of(2), lecture.step(LectureStep.ACK));
            assertEquals(OptionalInt.of(timeline.size() - 1), lecture.step(LectureStep.LAST_ACK));
            assertTrue(lecture.step(LectureStep.ACK_OF_FIN).getAsInt() < lecture.step(LectureStep.SECOND_FIN).getAsInt());
            return null;
        });
    }

    @Test
    void threeSegmentsAreOneForTwoPartsOfTheLecture() {
        assertTrue(kinds("tcp-closes.pcap").contains(Kind.THREE_SEGMENTS));
        Captured.each("tcp-closes.pcap", timeline -> {
            Lecture lecture = lecture(timeline);
            boolean three = lecture.differences().stream().anyMatch(found -> found.kind() == Kind.THREE_SEGMENTS);
            assertEquals(three, lecture.step(LectureStep.ACK_OF_FIN).equals(lecture.step(LectureStep.SECOND_FIN))
                    && lecture.step(LectureStep.SECOND_FIN).isPresent());
        });
    }

    @Test
    void crossingsAndResetsAreTold() {
        assertTrue(kinds("tcp-crossings.pcapng").containsAll(Set.of(Kind.BOTH_OPEN, Kind.BOTH_CLOSE)));
        assertTrue(kinds("tcp-resets.pcapng").containsAll(Set.of(Kind.REFUSED, Kind.RESET)));
        assertTrue(kinds("tcp-lost-openings.pcap").contains(Kind.REPEATED_SYN));
        assertTrue(kinds("tcp-closes.pcap").contains(Kind.HALF_CLOSE));
    }

    @Test
    void theHubsDemoPushesAndClosesAsItsKernelDid() {
        Set<Kind> kinds = kinds("hub-demo.pcapng");
        assertTrue(kinds.contains(Kind.PUSH));
    }

    @Test
    void everyDifferenceHasStepsWordsAndASection() {
        for (String capture : List.of("tcp-closes.pcap", "tcp-crossings.pcapng", "tcp-resets.pcapng", "tcp-lost.pcapng")) {
            Captured.each(capture, timeline -> lecture(timeline).differences().forEach(found -> {
                assertFalse(found.steps().isEmpty());
                assertTrue(found.steps().stream().allMatch(step -> step >= 0 && step < timeline.size()));
            }));
        }
        for (Kind kind : Kind.values()) {
            assertFalse(RecordedDemo.MESSAGES.text("lecture." + kind.name()).isEmpty());
            assertTrue(RecordedDemo.MESSAGES.text("lecture." + kind.name() + ".why").endsWith("."));
            assertTrue(kind.reference().startsWith("RFC "));
        }
    }
}
