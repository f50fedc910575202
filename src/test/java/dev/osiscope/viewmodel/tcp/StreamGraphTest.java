package dev.osiscope.viewmodel.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.End;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.timeline.SegmentTrace;
import dev.osiscope.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StreamGraphTest {

    private static final int WIDE = 2_000_000;
    private static final SegmentTrace MANY = LongTraces.of(20_000);

    private static List<Double> values(Series series) {
        List<Double> values = new ArrayList<>();
        for (int column = 0; column < series.columns(); column++) {
            if (series.has(column)) {
                values.add(series.high(column));
            }
        }
        return values;
    }

    private static SegmentTrace trace(Timeline timeline) {
        return timeline.trace().orElseThrow();
    }

    @Test
    void roundTripsAndWindowsAreThoseOfTheAnalysisThatIsComparedWithTshark() {
        Captured.of("tcp-closes.pcap", 0, timeline -> {
            List<Double> trips = new ArrayList<>();
            List<Double> windows = new ArrayList<>();
            for (int step = 0; step < timeline.size(); step++) {
                TrackedSegment segment = timeline.step(step).segment().orElseThrow();
                if (segment.sender() == End.SERVER) {
                    segment.analysis().acknowledges().ifPresent(since -> trips.add((double) since.nanos()));
                    windows.add((double) segment.analysis().window());
                }
            }
            assertTrue(trips.size() > 2);
            assertEquals(trips, values(StreamGraph.of(trace(timeline), GraphKind.ROUND_TRIP, End.CLIENT, WIDE).series().getFirst()));
            assertEquals(windows, values(StreamGraph.of(trace(timeline), GraphKind.WINDOW, End.CLIENT, WIDE).series().getFirst()));
            return null;
        });
    }

    @Test
    void sequenceNumbersAreThoseOfSegmentsThatUseAny() {
        Captured.of("tcp-closes.pcap", 0, timeline -> {
            List<Double> expected = new ArrayList<>();
            double end = 0;
            for (int step = 0; step < timeline.size(); step++) {
                TrackedSegment segment = timeline.step(step).segment().orElseThrow();
                var flags = segment.header().flags();
                if (segment.sender() == End.CLIENT && (segment.payloadLength() > 0 || flags.syn() || flags.fin())) {
                    expected.add((double) segment.sequence());
                    end = Math.max(end, segment.sequence() + segment.payloadLength() + (flags.syn() ? 1 : 0) + (flags.fin() ? 1 : 0));
                }
            }
            StreamGraph graph = StreamGraph.of(trace(timeline), GraphKind.STEVENS, End.CLIENT, WIDE);
            assertEquals(expected, values(graph.series().getFirst()));
            assertEquals(end, values(graph.series().getLast()).getLast());
            assertEquals(end, graph.top());
            return null;
        });
    }

    @Test
    void repeatedDataAndSelectiveAcknowledgmentsHaveSeriesOfTheirOwn() {
        Set<String> names = new TreeSet<>();
        for (String capture : List.of("tcp-lost.pcapng", "tcp-doubled.pcap", "tcp-late.pcapng")) {
            Captured.each(capture, timeline -> StreamGraph.of(trace(timeline), GraphKind.TCPTRACE, End.CLIENT, 500).series()
                    .stream().filter(series -> series.filled() > 0).map(Series::name).forEach(names::add));
        }
        assertEquals(Set.of("room", "acknowledged", "selective", "sent", "again"), names);
    }

    @Test
    void throughputOverAllTimeIsAllBitsOfTheData() {
        Captured.of("hub-demo.pcapng", 0, timeline -> {
            SegmentTrace trace = trace(timeline);
            StreamGraph graph = StreamGraph.of(trace, GraphKind.THROUGHPUT, End.CLIENT, WIDE);
            long most = 0;
            for (int entry = 0; entry < trace.size(); entry++) {
                most = Math.max(most, trace.sender(entry) == End.CLIENT ? trace.payload(entry) : 0);
            }
            assertTrue(graph.top() >= most * 8 * 1e9 / graph.spanNanos() - 1e-6);
            return null;
        });
    }

    @ParameterizedTest
    @EnumSource(GraphKind.class)
    void howeverManySegmentsThereAreNoMoreIsDrawnThanItIsWide(GraphKind kind) {
        SegmentTrace many = MANY;
        int columns = 640;
        StreamGraph graph = StreamGraph.of(many, kind, End.CLIENT, columns);
        assertTrue(graph.points() <= columns * graph.series().size());
        assertTrue(graph.series().getFirst().filled() > columns / 2, "and not much less");
        graph.series().forEach(series -> assertEquals(columns, series.columns()));
    }

    @ParameterizedTest
    @EnumSource(GraphKind.class)
    void aClickFindsTheSegmentThatIsDrawnThere(GraphKind kind) {
        Captured.of("tcp-lost.pcapng", 0, timeline -> {
            SegmentTrace trace = trace(timeline);
            StreamGraph graph = StreamGraph.of(trace, kind, End.CLIENT, 500);
            OptionalInt nowhere = graph.nearest(trace, 0.5, 5, 3, 0.01);
            assertTrue(kind == GraphKind.THROUGHPUT || nowhere.isEmpty());
            double across = graph.across(trace.nanos(0));
            OptionalInt first = graph.nearest(trace, across, 0, 3, 1.0);
            assertTrue(first.isPresent());
            assertTrue(graph.nearest(trace, 1, 0.5, 3, 2).isPresent());
            return null;
        });
    }
}
