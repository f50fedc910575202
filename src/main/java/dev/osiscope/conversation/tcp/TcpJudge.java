package dev.osiscope.conversation.tcp;

import dev.osiscope.conversation.End;
import dev.osiscope.dissect.SegmentJudge;
import dev.osiscope.dissect.Standing;
import dev.osiscope.wire.transport.TcpHeader;

/// Judges the segments of one conversation by Wireshark's analysis, for the dissection of what they carry. Used by one
/// thread.
public final class TcpJudge implements SegmentJudge {

    private final TcpAnalysis analysis = new TcpAnalysis(false);

    @Override
    public boolean isFollowedBy(TcpHeader header, boolean fromClient) {
        return analysis.isFollowedBy(header, end(fromClient));
    }

    @Override
    public Standing judge(
            long frameNumber, long timeNanos, TcpHeader header, int payloadLength, boolean fromClient) {
        SegmentAnalysis found = analysis.next(frameNumber, timeNanos, header, payloadLength, end(fromClient));
        if (found.is(SegmentVerdict.KEEP_ALIVE)) {
            return Standing.KEEP_ALIVE;
        }
        if (found.is(SegmentVerdict.RETRANSMISSION)) {
            return Standing.REPEATED;
        }
        // A repetition that duplicate acknowledgments asked for fills a gap: it is as good as new.
        if (found.is(SegmentVerdict.SPURIOUS_RETRANSMISSION)) {
            return Standing.ACKNOWLEDGED;
        }
        return found.is(SegmentVerdict.OUT_OF_ORDER) ? Standing.OVERTAKEN : Standing.NEW;
    }

    private static End end(boolean client) {
        return client ? End.CLIENT : End.SERVER;
    }
}
