package dev.osiscope.export;

import dev.osiscope.conversation.tcp.SegmentAnalysis;
import dev.osiscope.conversation.tcp.SegmentVerdict;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.dissect.Field;
import dev.osiscope.wire.FieldValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// What Wireshark works out of a segment and its conversation, as its fields; a field that the segment does not
/// have is not there.
final class AnalysisFields {

    private static final long NUMBERS = 1L << 32;

    private final Map<String, String> values = new LinkedHashMap<>();

    private AnalysisFields() {}

    static Map<String, String> of(TrackedSegment segment) {
        AnalysisFields fields = new AnalysisFields();
        fields.addNumbers(segment);
        fields.addVerdicts(segment.analysis());
        fields.addTimes(segment.analysis());
        return fields.values;
    }

    private void addNumbers(TrackedSegment segment) {
        SegmentAnalysis analysis = segment.analysis();
        add("tcp.stream", segment.conversation().number());
        add("tcp.len", segment.payloadLength());
        add("tcp.seq", segment.sequence());
        add("tcp.nxtseq", analysis.nextSequence());
        add("tcp.ack", segment.acknowledgment().orElse(segment.header().acknowledgmentNumber()));
        add("tcp.window_size", analysis.window());
        analysis.scale().ifPresent(scale -> add("tcp.window_size_scalefactor", scale.factor()));
        add("tcp.completeness", analysis.completeness());
        addRelativeEdge("tcp.options.sack_le", segment);
        addRelativeEdge("tcp.options.sack_re", segment);
    }

    /// The edges of a selective acknowledgment count from where the acknowledgment number counts from.
    private void addRelativeEdge(String name, TrackedSegment segment) {
        long acknowledged = segment.header().acknowledgmentNumber();
        long base = acknowledged - segment.acknowledgment().orElse(acknowledged);
        segment.dissection().field(name).map(Field::value).ifPresent(value -> {
            if (value instanceof FieldValue.Unsigned edge) {
                add(name, Math.floorMod(edge.value() - base, NUMBERS));
            }
        });
    }

    private void addVerdicts(SegmentAnalysis analysis) {
        analysis.verdicts().stream().sorted().forEach(verdict -> add(verdict.field(), 1));
        // Wireshark calls the fast and the spurious ones retransmissions as well.
        if (analysis.verdicts().stream().anyMatch(SegmentVerdict::repeats)) {
            add(SegmentVerdict.RETRANSMISSION.field(), 1);
        }
        analysis.duplicate().ifPresent(duplicate -> {
            add("tcp.analysis.duplicate_ack_num", duplicate.count());
            add("tcp.analysis.duplicate_ack_frame", duplicate.frameNumber());
        });
    }

    private void addTimes(SegmentAnalysis analysis) {
        addSince("tcp.analysis.acks_frame", "tcp.analysis.ack_rtt", analysis.acknowledges());
        addSince("tcp.analysis.rto_frame", "tcp.analysis.rto", analysis.retransmission());
        analysis.initialRtt().ifPresent(nanos ->
                values.put("tcp.analysis.initial_rtt", FieldValueText.seconds(nanos)));
        add("tcp.analysis.bytes_in_flight", analysis.bytesInFlight());
        add("tcp.analysis.push_bytes_sent", analysis.pushedBytes());
    }

    /// Wireshark shows no time of zero.
    private void addSince(String frame, String time, Optional<SegmentAnalysis.Since> since) {
        since.ifPresent(earlier -> {
            add(frame, earlier.frameNumber());
            if (earlier.nanos() != 0) {
                values.put(time, FieldValueText.seconds(earlier.nanos()));
            }
        });
    }

    private void add(String name, OptionalLong value) {
        value.ifPresent(present -> add(name, present));
    }

    private void add(String name, long value) {
        values.put(name, Long.toString(value));
    }
}
