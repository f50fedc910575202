package dev.osiscope.viewmodel.file;

import dev.osiscope.conversation.tcp.SegmentVerdict;
import java.util.List;

/// Which verdicts of the analysis the lists tell of: those that mean trouble.
final class Verdicts {

    /// In the order in which they are told.
    static final List<SegmentVerdict> WORTH_TELLING = List.of(
            SegmentVerdict.RETRANSMISSION,
            SegmentVerdict.FAST_RETRANSMISSION,
            SegmentVerdict.SPURIOUS_RETRANSMISSION,
            SegmentVerdict.LOST_SEGMENT,
            SegmentVerdict.ACK_LOST_SEGMENT,
            SegmentVerdict.OUT_OF_ORDER,
            SegmentVerdict.DUPLICATE_ACK,
            SegmentVerdict.ZERO_WINDOW,
            SegmentVerdict.WINDOW_FULL);

    private Verdicts() {}
}
