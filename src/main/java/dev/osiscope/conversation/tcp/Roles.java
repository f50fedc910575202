package dev.osiscope.conversation.tcp;

/// Tells the part that a segment plays from what was seen of both ends before it.
final class Roles {

    private Roles() {}

    static SegmentRole of(Segment segment, TrackedEnd sender, TrackedEnd receiver) {
        if (segment.rst()) {
            return SegmentRole.RST;
        }
        if (segment.syn() && segment.ack() && sender.state() == TcpState.SYN_SENT) {
            return SegmentRole.SYN_ACK;
        }
        if (sender.isKeepAlive(segment, receiver)) {
            return SegmentRole.OTHER;
        }
        if (sender.hasSent(segment)) {
            return SegmentRole.RETRANSMISSION;
        }
        if (segment.syn()) {
            return segment.ack() ? SegmentRole.SYN_ACK : SegmentRole.SYN;
        }
        if (segment.fin()) {
            return fin(segment, sender, receiver);
        }
        if (segment.payloadLength() > 0) {
            return SegmentRole.DATA;
        }
        return segment.ack() ? acknowledgment(segment, sender, receiver) : SegmentRole.OTHER;
    }

    private static SegmentRole fin(Segment segment, TrackedEnd sender, TrackedEnd receiver) {
        if (receiver.finNumber().isEmpty()) {
            return SegmentRole.FIRST_FIN;
        }
        boolean combined = !sender.acknowledges(receiver.finNumber())
                && segment.acknowledges(receiver.finNumber().get());
        return combined ? SegmentRole.COMBINED_FIN_ACK : SegmentRole.SECOND_FIN;
    }

    private static SegmentRole acknowledgment(Segment segment, TrackedEnd sender, TrackedEnd receiver) {
        if (sender.state() == TcpState.SYN_SENT) {
            return SegmentRole.HANDSHAKE_ACK;
        }
        boolean ofFin = receiver.finNumber().filter(segment::acknowledges).isPresent()
                && !sender.acknowledges(receiver.finNumber());
        if (!ofFin) {
            return SegmentRole.PURE_ACK;
        }
        boolean first = sender.finNumber().isEmpty() || receiver.finFrame() < sender.finFrame();
        return first ? SegmentRole.ACK_OF_FIRST_FIN : SegmentRole.LAST_ACK;
    }
}
