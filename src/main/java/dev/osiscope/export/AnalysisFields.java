package dev.osiscope.export;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.tcp.QuotedSegment;
import dev.osiscope.conversation.tcp.SegmentAnalysis;
import dev.osiscope.conversation.tcp.SegmentVerdict;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.wire.FieldValue;
import dev.osiscope.wire.transport.HeaderFit;
import dev.osiscope.wire.transport.TcpHeader;
import java.util.Optional;

/// What Wireshark works out of a segment and its conversation, as its fields; a field that the segment does not
/// have is not there.
///
/// @param values where they are added
record AnalysisFields(WorkedOutValues values) {

    private static final long NUMBERS = 1L << 32;

    void add(TrackedSegment segment) {
        if (segment.dissection().isOfFragment(TcpHeader.class)) {
            addNumbers(segment.conversation(), segment.header(), segment.analysis());
            return;
        }
        switch (segment.header().fit()) {
            case FITS -> addFitting(segment);
            case TOO_SHORT -> {
                addPlace(segment);
                values.add(WorkedOutField.LENGTH, segment.payloadLength());
            }
            case BEYOND_SEGMENT -> {
                addPlace(segment);
                addAnswer(segment);
            }
        }
    }

    /// Adds what there is of a segment that an error message quotes.
    void addQuoted(QuotedSegment segment) {
        addNumbers(segment.conversation(), segment.header(), segment.analysis());
        if (segment.header().fit() != HeaderFit.TOO_SHORT && segment.header().isWhole()) {
            addAnalysis(segment.analysis());
            addVerdicts(segment.analysis());
            addTimes(segment.analysis());
        }
    }

    /// The numbers of a segment of which nobody knows how long it is, as they stand there.
    private void addNumbers(Conversation conversation, TcpHeader header, SegmentAnalysis analysis) {
        values.add(WorkedOutField.STREAM, conversation.number());
        values.add(WorkedOutField.COMPLETENESS, analysis.completeness());
        values.add(WorkedOutField.SEQUENCE, header.sequenceNumber());
        if (header.fit() != HeaderFit.TOO_SHORT) {
            values.add(WorkedOutField.ACKNOWLEDGMENT, header.acknowledgmentNumber());
            values.add(WorkedOutField.WINDOW, analysis.window());
            analysis.scale().ifPresent(scale -> values.add(WorkedOutField.WINDOW_SCALE, scale.factor()));
        }
    }

    private void addFitting(TrackedSegment segment) {
        addPlace(segment);
        values.add(WorkedOutField.LENGTH, segment.payloadLength());
        values.add(WorkedOutField.NEXT_SEQUENCE, segment.analysis().nextSequence());
        addAnswer(segment);
        // Wireshark gives up such a segment where its options end.
        if (!segment.header().isWhole()) {
            return;
        }
        addAnalysis(segment.analysis());
        addVerdicts(segment.analysis());
        addTimes(segment.analysis());
    }

    private void addPlace(TrackedSegment segment) {
        values.add(WorkedOutField.STREAM, segment.conversation().number());
        values.add(WorkedOutField.COMPLETENESS, segment.analysis().completeness());
        values.add(WorkedOutField.SEQUENCE, segment.sequence());
    }

    private void addAnswer(TrackedSegment segment) {
        SegmentAnalysis analysis = segment.analysis();
        values.add(WorkedOutField.ACKNOWLEDGMENT,
                segment.acknowledgment().orElse(segment.header().acknowledgmentNumber()));
        values.add(WorkedOutField.WINDOW, analysis.window());
        analysis.scale().ifPresent(scale -> values.add(WorkedOutField.WINDOW_SCALE, scale.factor()));
        addRelativeEdges(WorkedOutField.SACK_LEFT_EDGE, segment);
        addRelativeEdges(WorkedOutField.SACK_RIGHT_EDGE, segment);
    }

    /// The edges of a selective acknowledgment count from where the acknowledgment number does, if there is one.
    private void addRelativeEdges(WorkedOutField edge, TrackedSegment segment) {
        long base = segment.analysis().receiverBase();
        new DissectedFields(segment.dissection()).values(edge.known().name()).forEach(value -> {
            if (value instanceof FieldValue.Unsigned number) {
                values.add(edge, Math.floorMod(number.value() - base, NUMBERS));
            }
        });
    }

    /// The heading that Wireshark shows, sometimes with nothing below it.
    private void addAnalysis(SegmentAnalysis analysis) {
        if (analysis.remarked()) {
            values.add(WorkedOutField.ANALYSIS, FieldValue.NONE);
        }
    }

    private void addVerdicts(SegmentAnalysis analysis) {
        if (!analysis.verdicts().isEmpty()) {
            values.add(WorkedOutField.ANALYSIS_FLAGS, FieldValue.NONE);
        }
        analysis.verdicts().stream().sorted().forEach(verdict -> values.add(verdict.field()));
        // Wireshark calls the fast and the spurious ones retransmissions as well.
        if (analysis.verdicts().stream().anyMatch(SegmentVerdict::repeats)
                && !analysis.is(SegmentVerdict.RETRANSMISSION)) {
            values.add(SegmentVerdict.RETRANSMISSION.field());
        }
        analysis.duplicate().ifPresent(duplicate -> {
            values.add(WorkedOutField.DUPLICATE_ACK_NUMBER, duplicate.count());
            values.add(WorkedOutField.DUPLICATE_ACK_FRAME, duplicate.frameNumber());
        });
    }

    private void addTimes(SegmentAnalysis analysis) {
        addSince(WorkedOutField.ACKNOWLEDGED_FRAME, WorkedOutField.ACKNOWLEDGMENT_RTT, analysis.acknowledges());
        addSince(WorkedOutField.RETRANSMITTED_FRAME, WorkedOutField.RETRANSMISSION_TIME, analysis.retransmission());
        analysis.initialRtt().ifPresent(nanos -> values.addTime(WorkedOutField.INITIAL_RTT, nanos));
        values.add(WorkedOutField.BYTES_IN_FLIGHT, analysis.bytesInFlight());
        values.add(WorkedOutField.PUSHED_BYTES, analysis.pushedBytes());
    }

    /// Wireshark shows no time of zero.
    private void addSince(WorkedOutField frame, WorkedOutField time, Optional<SegmentAnalysis.Since> since) {
        since.ifPresent(earlier -> {
            values.add(frame, earlier.frameNumber());
            if (earlier.nanos() != 0) {
                values.addTime(time, earlier.nanos());
            }
        });
    }
}
