package dev.osiscope.conversation.tcp;

import dev.osiscope.conversation.tcp.SegmentAnalysis.Duplicate;
import java.util.Optional;

/// The verdicts that compare a segment with what its own sender has sent before.
final class SenderChecks {

    private SenderChecks() {}

    static void check(AnalysedSegment segment, AnalysedEnd sender, AnalysedEnd receiver, Findings findings) {
        if (probesWindow(segment, sender, receiver)) {
            findings.add(SegmentVerdict.ZERO_WINDOW_PROBE);
            return;
        }
        if (segment.window() == 0 && segment.plain()) {
            findings.add(SegmentVerdict.ZERO_WINDOW);
        }
        if (sender.hasSent() && segment.sequence().isAfter(sender.next()) && !segment.rst()) {
            findings.add(SegmentVerdict.LOST_SEGMENT);
            sender.flightKnown(false);
        }
        if (keepsAlive(segment, sender)) {
            findings.add(SegmentVerdict.KEEP_ALIVE);
        }
        if (fillsWindow(segment, receiver)) {
            findings.add(SegmentVerdict.WINDOW_FULL);
        }
        if (sender.stays(segment)) {
            stay(segment, sender, receiver, findings);
        }
    }

    /// One byte more than the window, which is closed.
    private static boolean probesWindow(AnalysedSegment segment, AnalysedEnd sender, AnalysedEnd receiver) {
        return segment.payloadLength() == 1 && segment.sequence().equals(sender.next()) && receiver.window() == 0;
    }

    /// One number before the next one, with no more than that byte.
    private static boolean keepsAlive(AnalysedSegment segment, AnalysedEnd sender) {
        return segment.payloadLength() <= 1 && segment.plain() && segment.sequence().equals(sender.next().minus(1));
    }

    private static boolean fillsWindow(AnalysedSegment segment, AnalysedEnd receiver) {
        return segment.hasData() && segment.plain() && receiver.scale().known()
                && segment.dataEnd().equals(receiver.windowEnd());
    }

    /// A segment that moves neither number: it is sent for its window, or because it was asked for.
    private static void stay(AnalysedSegment segment, AnalysedEnd sender, AnalysedEnd receiver, Findings findings) {
        boolean sameWindow = segment.window() == sender.window();
        if (segment.window() == 0) {
            if (sameWindow && receiver.lastWas(SegmentVerdict.ZERO_WINDOW_PROBE)) {
                findings.add(SegmentVerdict.ZERO_WINDOW_PROBE_ACK);
            }
        } else if (!sameWindow) {
            findings.add(SegmentVerdict.WINDOW_UPDATE);
        } else if (receiver.lastWas(SegmentVerdict.KEEP_ALIVE)) {
            findings.add(SegmentVerdict.KEEP_ALIVE_ACK);
        } else {
            sender.countDuplicate();
            findings.add(SegmentVerdict.DUPLICATE_ACK);
            findings.duplicate = Optional.of(
                    new Duplicate(sender.firstOfDuplicates(), sender.duplicates()));
        }
    }
}
