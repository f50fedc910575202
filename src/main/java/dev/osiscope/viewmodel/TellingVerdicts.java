package dev.osiscope.viewmodel;

import dev.osiscope.conversation.tcp.SegmentVerdict;
import java.util.List;
import java.util.Set;

/// The verdicts of the analysis in the order in which they are told.
public final class TellingVerdicts {

    /// The one that tells most first: beside a segment's name there is room for one.
    static final List<SegmentVerdict> MOST_FIRST = List.of(
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

    /// These only ask after a trouble that is told already.
    private static final Set<SegmentVerdict> PROBES =
            Set.of(SegmentVerdict.ZERO_WINDOW_PROBE, SegmentVerdict.ZERO_WINDOW_PROBE_ACK);

    private TellingVerdicts() {}

    /// Those that a list of conversations tells of: what means trouble.
    public static List<SegmentVerdict> troubles() {
        return MOST_FIRST.stream().filter(verdict -> verdict.trouble() && !PROBES.contains(verdict)).toList();
    }
}
