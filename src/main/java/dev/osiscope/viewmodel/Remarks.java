package dev.osiscope.viewmodel;

import dev.osiscope.conversation.tcp.SegmentVerdict;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.i18n.Messages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the analysis says of a segment, in the few words that fit beside its name.
final class Remarks {

    /// Of several verdicts the one that tells most is said.
    private static final List<SegmentVerdict> MOST_TELLING_FIRST = List.of(
            SegmentVerdict.FAST_RETRANSMISSION,
            SegmentVerdict.SPURIOUS_RETRANSMISSION,
            SegmentVerdict.RETRANSMISSION,
            SegmentVerdict.OUT_OF_ORDER,
            SegmentVerdict.LOST_SEGMENT,
            SegmentVerdict.ACK_LOST_SEGMENT,
            SegmentVerdict.ZERO_WINDOW_PROBE,
            SegmentVerdict.ZERO_WINDOW_PROBE_ACK,
            SegmentVerdict.KEEP_ALIVE,
            SegmentVerdict.KEEP_ALIVE_ACK,
            SegmentVerdict.DUPLICATE_ACK,
            SegmentVerdict.ZERO_WINDOW,
            SegmentVerdict.WINDOW_FULL,
            SegmentVerdict.WINDOW_UPDATE,
            SegmentVerdict.REUSED_PORTS);

    private Remarks() {}

    /// The remark on `segment`, the longest wording first and an empty one last.
    static LadderRow.Remark of(TrackedSegment segment, Messages messages) {
        Optional<SegmentVerdict> told = MOST_TELLING_FIRST.stream().filter(segment.analysis()::is).findFirst();
        return told.map(verdict -> new LadderRow.Remark(
                        Stream.concat(withFrame(verdict, segment, messages).stream(),
                                Stream.of(messages.text("verdict." + verdict), "")).toList(),
                        verdict.trouble()))
                .orElse(LadderRow.Remark.NONE);
    }

    private static Optional<String> withFrame(SegmentVerdict verdict, TrackedSegment segment, Messages messages) {
        String word = messages.text("verdict." + verdict);
        if (verdict.repeats()) {
            return segment.repeats().map(frame -> messages.text("ladder.remark.frame", word, frame));
        }
        return segment.analysis().duplicate().filter(_ -> verdict == SegmentVerdict.DUPLICATE_ACK)
                .map(again -> messages.text("ladder.remark.duplicate", word, again.count(), again.frameNumber()));
    }
}
