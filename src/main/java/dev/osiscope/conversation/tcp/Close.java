package dev.osiscope.conversation.tcp;

import java.util.List;
import java.util.Optional;

/// How a conversation came to its end.
///
/// @param kind  in which way
/// @param first the segment that began it, the first FIN or the RST; empty where there was none
/// @param reset the RST that aborted it; empty where none did
public record Close(Kind kind, Optional<TrackedSegment> first, Optional<TrackedSegment> reset) {

    /// The ways to come to an end.
    public enum Kind {
        /// Neither end has closed.
        OPEN,
        /// Only one end has closed.
        HALF,
        /// FIN, FIN with ACK, ACK: the second end closed with the segment that acknowledged the first FIN.
        THREE_SEGMENTS,
        /// FIN, ACK, FIN, ACK: the second end acknowledged the first FIN before it closed itself.
        FOUR_SEGMENTS,
        /// Both ends closed before either knew of the other's FIN (RFC 9293 section 3.6, case 3).
        CROSSED,
        /// An RST ended it while it was not yet closed by both ends.
        RESET
    }

    /// How the conversation of these segments ended.
    ///
    /// @param segments the segments of one conversation, in their order: all, or those that [#concerns] finds
    public static Close of(List<TrackedSegment> segments) {
        Optional<TrackedSegment> fin = first(segments, SegmentRole.FIRST_FIN);
        Optional<TrackedSegment> answer = segments.stream().filter(Close::closesSecond).findFirst();
        Optional<TrackedSegment> reset = first(segments, SegmentRole.RST);
        if (reset.isPresent() && answer.filter(second -> isBefore(second, reset.get())).isEmpty()) {
            return new Close(Kind.RESET, fin.filter(begun -> isBefore(begun, reset.get())).or(() -> reset), reset);
        }
        Kind open = fin.isPresent() ? Kind.HALF : Kind.OPEN;
        return new Close(answer.map(Close::kind).orElse(open), fin, Optional.empty());
    }

    /// Whether a segment has to do with how its conversation ends.
    public static boolean concerns(TrackedSegment segment) {
        return closesSecond(segment) || segment.role() == SegmentRole.FIRST_FIN || segment.role() == SegmentRole.RST;
    }

    private static Kind kind(TrackedSegment second) {
        if (second.role() == SegmentRole.COMBINED_FIN_ACK) {
            return Kind.THREE_SEGMENTS;
        }
        boolean knew = second.changes().stream().anyMatch(change ->
                change.cause() == TcpEvent.SENT_FIN && change.from() == TcpState.CLOSE_WAIT);
        return knew ? Kind.FOUR_SEGMENTS : Kind.CROSSED;
    }

    private static boolean closesSecond(TrackedSegment segment) {
        return segment.role() == SegmentRole.COMBINED_FIN_ACK || segment.role() == SegmentRole.SECOND_FIN;
    }

    private static Optional<TrackedSegment> first(List<TrackedSegment> segments, SegmentRole role) {
        return segments.stream().filter(segment -> segment.role() == role).findFirst();
    }

    private static boolean isBefore(TrackedSegment one, TrackedSegment other) {
        return one.frameNumber() < other.frameNumber();
    }
}
