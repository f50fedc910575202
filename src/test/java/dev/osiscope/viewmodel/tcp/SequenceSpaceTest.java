package dev.osiscope.viewmodel.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.End;
import dev.osiscope.conversation.tcp.SegmentAnalysis;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.timeline.SegmentTrace;
import dev.osiscope.timeline.Timeline;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The numbers of a direction in captures: what tshark says of the same segments is in the tables that
/// `WiresharkComparisonTest` holds [SegmentAnalysis] to.
class SequenceSpaceTest {

    private int compared;

    private static SequenceSpace at(Timeline timeline, int step, End sender) {
        return SequenceSpace.of(timeline.trace().orElseThrow(), step, sender, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hub-demo.pcapng", "tcp-closes.pcap", "http-parts.pcapng", "tcp-large-segments-cut.pcap",
            "tcp-zero-window.pcapng", "tcp-lost.pcapng"})
    void whatIsInFlightIsWhatWiresharkCountsAfterEachSegmentWithData(String capture) {
        Captured.each(capture, timeline -> {
            for (int step = 0; step < timeline.size(); step++) {
                TrackedSegment segment = timeline.step(step).segment().orElseThrow();
                SequenceSpace space = at(timeline, step, segment.sender());
                OptionalLong inFlight = segment.analysis().bytesInFlight();
                if (inFlight.isPresent() && segment.repeats().isEmpty()) {
                    long selective = space.selective().stream().mapToLong(SequenceSpace.Span::length).sum();
                    boolean fin = space.fin().isPresent() && space.fin().getAsLong() >= space.acknowledged();
                    assertEquals(inFlight.getAsLong(), space.inFlight() - selective - (fin ? 1 : 0), capture + " step " + step);
                    compared++;
                }
            }
        });
        assertTrue(compared > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hub-demo.pcapng", "tcp-closes.pcap", "tcp-zero-window.pcapng", "tcp-lost.pcapng"})
    void theWindowEndsWhereTheLastAcknowledgmentSays(String capture) {
        Captured.each(capture, timeline -> {
            for (int step = 0; step < timeline.size(); step++) {
                TrackedSegment segment = timeline.step(step).segment().orElseThrow();
                SequenceSpace space = at(timeline, step, segment.sender().other());
                if (segment.acknowledgment().isPresent() && !segment.header().flags().rst()
                        && segment.acknowledgment().get() == space.acknowledged()) {
                    assertEquals(segment.acknowledgment().get() + segment.analysis().window(), space.edge().orElseThrow());
                    assertEquals(step, space.edgeIn());
                    compared++;
                }
            }
        });
        assertTrue(compared > 0);
    }

    @Test
    void synAndFinTakeANumberEach() {
        SequenceSpace closed = Captured.of("tcp-closes.pcap", 0, timeline -> at(timeline, timeline.size() - 1, End.CLIENT));
        assertEquals(OptionalLong.of(0), closed.syn());
        assertEquals(closed.next() - 1, closed.fin().orElseThrow());
        assertEquals(0, closed.inFlight(), "its FIN is acknowledged");
        assertEquals(closed.acknowledged(), closed.next());
    }

    @Test
    void blocksThatWereAcknowledgedSelectivelyLieInWhatIsInFlight() {
        Captured.of("tcp-lost.pcapng", 0, timeline -> {
            for (int step = 0; step < timeline.size(); step++) {
                SequenceSpace space = at(timeline, step, End.CLIENT);
                for (SequenceSpace.Span span : space.selective()) {
                    assertTrue(span.from() >= space.acknowledged() && span.to() <= space.next() && span.length() > 0);
                    compared++;
                }
            }
            return null;
        });
        assertTrue(compared > 5);
        List<SequenceSpace.Span> first = Captured.of("tcp-lost.pcapng", 0, timeline ->
                at(timeline, timeline.stepOfFrame(18).orElseThrow(), End.CLIENT).selective());
        assertEquals(List.of(new SequenceSpace.Span(4351, 5799)), first, "as tshark shows tcp.options.sack_le and sack_re");
    }

    @Test
    void numbersOnTheWireAreWhatStandsInTheHeadersAndStartAnewAfterTheLast() {
        Captured.of("tcp-closes.pcap", 0, timeline -> {
            TrackedSegment syn = timeline.step(0).segment().orElseThrow();
            SequenceSpace space = at(timeline, timeline.size() - 1, End.CLIENT);
            assertEquals(OptionalLong.of(syn.header().sequenceNumber()), space.raw(0));
            return null;
        });
        SequenceSpace wrapping = new SequenceSpace(End.CLIENT, 0, 10, 20, OptionalLong.of(1000), OptionalLong.of(0),
                OptionalLong.empty(), List.of(), -1, -1, -1, OptionalLong.of(0xffff_fff0L));
        assertEquals(OptionalLong.of(0), wrapping.raw(16));
        assertEquals(OptionalLong.of(16), wrapping.wrap(1, 1000));
        assertEquals(OptionalLong.empty(), wrapping.wrap(17, 1000));
        assertEquals(OptionalLong.of(0xffff_ffffL), wrapping.raw(15));
    }

    @Test
    void ofModelledSegmentsNoNumberOnTheWireIsInvented() {
        SequenceSpace space = Captured.of("tcp-closes.pcap", 0, timeline ->
                SequenceSpace.of(timeline.trace().orElseThrow(), timeline.size() - 1, End.CLIENT, false));
        assertEquals(OptionalLong.empty(), space.raw(0));
    }

    @Test
    void beforeTheFirstSegmentThereIsNothing() {
        SequenceSpace space = SequenceSpace.of(new SegmentTrace(), -1, End.SERVER, true);
        assertEquals(0, space.next());
        assertEquals(OptionalLong.empty(), space.window());
    }
}
