package dev.osiscope.conversation.tcp;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// A tracked segment's fields as tshark writes them; a field that the segment doesn't have is an empty cell.
final class TcpRow {

    private static final long NANOS = 1_000_000_000L;

    private final Map<String, String> cells = new LinkedHashMap<>();

    private TcpRow() {}

    static Map<String, String> of(TrackedSegment segment) {
        TcpRow row = new TcpRow();
        row.addNumbers(segment);
        row.addVerdicts(segment.analysis());
        row.addTimes(segment.analysis());
        return row.cells;
    }

    private void addNumbers(TrackedSegment segment) {
        SegmentAnalysis analysis = segment.analysis();
        add("tcp.stream", segment.conversation().number());
        add("tcp.len", segment.payloadLength());
        add("tcp.seq", segment.sequence());
        add("tcp.nxtseq", analysis.nextSequence());
        add("tcp.ack", segment.acknowledgment().orElse(segment.header().acknowledgmentNumber()));
        add("tcp.window_size", analysis.window());
        cells.put("tcp.window_size_scalefactor",
                analysis.scale().map(scale -> Integer.toString(scale.factor())).orElse(""));
        cells.put("tcp.completeness", Integer.toString(analysis.completeness()));
    }

    private void addVerdicts(SegmentAnalysis analysis) {
        for (SegmentVerdict verdict : SegmentVerdict.values()) {
            cells.put(verdict.field(), analysis.is(verdict) ? "1" : "");
        }
        // tshark calls the fast and the spurious ones retransmissions as well.
        boolean repeats = analysis.verdicts().stream().anyMatch(SegmentVerdict::repeats);
        cells.put(SegmentVerdict.RETRANSMISSION.field(), repeats ? "1" : "");
        add("tcp.analysis.duplicate_ack_num", analysis.duplicate().map(SegmentAnalysis.Duplicate::count));
        add("tcp.analysis.duplicate_ack_frame", analysis.duplicate().map(SegmentAnalysis.Duplicate::frameNumber));
    }

    private void addTimes(SegmentAnalysis analysis) {
        add("tcp.analysis.acks_frame", analysis.acknowledges().map(SegmentAnalysis.Since::frameNumber));
        addSeconds("tcp.analysis.ack_rtt", analysis.acknowledges().map(SegmentAnalysis.Since::nanos)
                .filter(nanos -> nanos != 0));
        addSeconds("tcp.analysis.initial_rtt", boxed(analysis.initialRtt()));
        add("tcp.analysis.bytes_in_flight", boxed(analysis.bytesInFlight()));
        add("tcp.analysis.push_bytes_sent", boxed(analysis.pushedBytes()));
        addSeconds("tcp.analysis.rto", analysis.retransmission().map(SegmentAnalysis.Since::nanos));
        add("tcp.analysis.rto_frame", analysis.retransmission().map(SegmentAnalysis.Since::frameNumber));
    }

    private void add(String name, long value) {
        cells.put(name, Long.toString(value));
    }

    private void add(String name, Optional<Long> value) {
        cells.put(name, value.map(Object::toString).orElse(""));
    }

    private void addSeconds(String name, Optional<Long> nanos) {
        cells.put(name, nanos.map(TcpRow::seconds).orElse(""));
    }

    private static String seconds(long nanos) {
        long size = Math.abs(nanos);
        return "%s%d.%09d".formatted(nanos < 0 ? "-" : "", size / NANOS, size % NANOS);
    }

    private static Optional<Long> boxed(OptionalLong value) {
        return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
    }
}
