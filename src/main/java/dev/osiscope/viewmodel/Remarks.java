package dev.osiscope.viewmodel;

import dev.osiscope.conversation.tcp.SegmentVerdict;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.i18n.Messages;
import java.util.Optional;
import java.util.stream.Stream;

/// What the analysis says of a segment, in the few words that fit beside its name: of several verdicts the one that tells most.
final class Remarks {

    private Remarks() {}

    /// The remark on `segment`, the longest wording first and an empty one last.
    static LadderRow.Remark of(TrackedSegment segment, Messages messages) {
        Optional<SegmentVerdict> told = TellingVerdicts.MOST_FIRST.stream().filter(segment.analysis()::is).findFirst();
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
