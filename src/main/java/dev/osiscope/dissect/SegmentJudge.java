package dev.osiscope.dissect;

import dev.osiscope.wire.transport.TcpHeader;

/// Says how the segments of one TCP conversation stand to each other. It is given each of them once, in the order
/// of the frames, and keeps a bounded amount.
public interface SegmentJudge {

    /// Whether a segment opens another conversation between the same endpoints; then it is not to be judged here.
    boolean isFollowedBy(TcpHeader header, boolean fromClient);

    /// Judges the next segment.
    ///
    /// @param frameNumber   the number of its frame, higher than the one before
    /// @param timeNanos     when it was seen, nanoseconds since any fixed time
    /// @param header        its header; any values will do
    /// @param payloadLength bytes of data, captured or not, 0 or more
    /// @param fromClient    which end sent it
    Standing judge(long frameNumber, long timeNanos, TcpHeader header, int payloadLength, boolean fromClient);
}
