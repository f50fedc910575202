package dev.osiscope.conversation.tcp;

import java.util.Optional;

/// What was seen of one end of a conversation. Mutable; used by one thread.
final class TrackedEnd {

    /// So many duplicates are taken for a loss (RFC 5681 section 3.2).
    static final int ASKING_DUPLICATES = 3;

    private TcpState state;
    private final SentSegments sent;
    private final Answers answers;
    private long base = ConversationRules.NO_BASE;
    private Optional<SequenceNumber> synNumber = Optional.empty();
    private Optional<SequenceNumber> finNumber = Optional.empty();
    private Optional<SequenceNumber> next = Optional.empty();
    private Optional<SequenceNumber> acknowledged = Optional.empty();
    private long finFrame;
    private long sentNanos;
    private long synRepeatedIn;
    /// The number after what was under way when it began to repeat; empty while it repairs nothing.
    private Optional<SequenceNumber> repairEnd = Optional.empty();

    TrackedEnd(TcpState state) {
        this.state = state;
        sent = new SentSegments();
        answers = new Answers();
    }

    private TrackedEnd(TrackedEnd other) {
        state = other.state;
        sent = other.sent.copy();
        answers = other.answers.copy();
        base = other.base;
        synNumber = other.synNumber;
        finNumber = other.finNumber;
        next = other.next;
        acknowledged = other.acknowledged;
        finFrame = other.finFrame;
        sentNanos = other.sentNanos;
        synRepeatedIn = other.synRepeatedIn;
        repairEnd = other.repairEnd;
    }

    /// The same end; what happens to one of them no longer concerns the other.
    TrackedEnd copy() {
        return new TrackedEnd(this);
    }

    TcpState state() {
        return state;
    }

    void state(TcpState newState) {
        state = newState;
    }

    /// The number that relative numbers count from.
    SequenceNumber base() {
        return new SequenceNumber(base);
    }

    /// As [#base()]; [ConversationRules#NO_BASE] where there is none yet.
    long baseOrNone() {
        return base;
    }

    /// Lets its relative numbers count from `base`.
    void countFrom(long base) {
        this.base = base;
    }

    /// The number that its SYN uses, once the SYN was seen or can be told from the answer.
    Optional<SequenceNumber> synNumber() {
        return synNumber;
    }

    /// The number that its FIN uses, once it was sent.
    Optional<SequenceNumber> finNumber() {
        return finNumber;
    }

    /// The frame that first had its FIN; 0 before.
    long finFrame() {
        return finFrame;
    }

    /// The number after the highest one it has sent.
    Optional<SequenceNumber> next() {
        return next;
    }

    /// The highest acknowledgment number it has sent that could be right.
    Optional<SequenceNumber> acknowledged() {
        return acknowledged;
    }

    /// What it has said of the other end's data.
    Answers answers() {
        return answers;
    }

    /// When its last segment was seen.
    long sentNanos() {
        return sentNanos;
    }

    /// The last frame in which it repeated its SYN; 0 where it has not.
    long synRepeatedIn() {
        return synRepeatedIn;
    }

    /// The segment that last sent `number`; empty where it is not remembered.
    Optional<SentSegments.Sent> lastSent(SequenceNumber number) {
        return sent.lastOf(number);
    }

    /// The segment with numbers that it sent last.
    Optional<SentSegments.Sent> newestSent() {
        return sent.newest();
    }

    /// Whether it repeats what was under way when it began to, and `number` belongs to that.
    boolean isRepairing(SequenceNumber number) {
        return repairEnd.filter(number::isBefore).isPresent();
    }

    /// Whether the segment brings numbers that are new, but lower than others that were seen.
    boolean fillsGap(Segment segment) {
        return segment.sequenceLength() > 0 && next.filter(segment.sequence()::isBefore).isPresent();
    }

    /// Whether it has acknowledged the byte, SYN or FIN with this number.
    boolean acknowledges(Optional<SequenceNumber> number) {
        return number.isPresent() && acknowledged.isPresent() && acknowledged.get().isAfter(number.get());
    }

    /// Whether `segment`, which it sends, opens another conversation between the same endpoints.
    boolean beginsAnother(Segment segment) {
        return ConversationRules.beginsAnother(base, segment.syn(), segment.ack(), segment.sequence().value());
    }

    /// Whether all the sequence numbers that this segment uses were seen before.
    boolean hasSent(Segment segment) {
        boolean mayBe = segment.sequenceLength() > 0 && next.isPresent() && !segment.end().isAfter(next.get());
        return mayBe && sent.cover(segment.sequence(), segment.end());
    }

    /// The frame that this segment repeats; empty where it is not remembered.
    Optional<Long> firstFrameOf(Segment segment) {
        return sent.frameOf(segment.sequence());
    }

    /// Whether the segment only asks whether the receiver is there: it begins one number before the next one
    /// and all before was acknowledged (RFC 9293 section 3.8.4).
    boolean isKeepAlive(Segment segment, TrackedEnd receiver) {
        return !segment.syn() && !segment.fin() && segment.payloadLength() <= 1 && next.isPresent()
                && segment.sequence().equals(next.get().minus(1))
                && receiver.acknowledged.equals(next);
    }

    /// Settles where its relative numbers count from, once it has sent `segment`.
    void countFrom(Segment segment) {
        base = ConversationRules.senderBase(
                base, segment.settlesBase(), segment.syn(), segment.ack(), segment.sequence().value());
    }

    /// Settles where its relative numbers count from, once it has received `segment`.
    void countFromReceived(Segment segment) {
        base = ConversationRules.receiverBase(
                base, segment.settlesBase(), segment.ack(), segment.header().acknowledgmentNumber());
    }

    /// Notes that its SYN was missed and used this number.
    void missedSyn(SequenceNumber number) {
        synNumber = Optional.of(number);
        next = Optional.of(number.plus(1));
    }

    /// Notes the sequence numbers that it sent.
    void noteSent(long frameNumber, Segment segment) {
        if (segment.syn()) {
            synNumber = Optional.of(segment.sequence());
        }
        if (segment.fin() && finNumber.isEmpty()) {
            finNumber = Optional.of(segment.finNumber());
            finFrame = frameNumber;
        }
        if (next.isEmpty() || segment.end().isAfter(next.get())) {
            next = Optional.of(segment.end());
        }
        sent.add(frameNumber, segment);
    }

    /// Notes that a segment was sent in this role, besides the numbers it used.
    void noteSaid(long frameNumber, Segment segment, SegmentRole role, TrackedEnd receiver) {
        answers.note(frameNumber, segment, receiver.next);
        sentNanos = segment.timeNanos();
        if (role == SegmentRole.RETRANSMISSION) {
            synRepeatedIn = segment.opens() ? frameNumber : synRepeatedIn;
            repairEnd = repairEnd.filter(segment.sequence()::isBefore).or(() -> next);
        }
    }

    /// Notes what it acknowledged to `receiver`. To an end in SYN-SENT an ACK of anything but its SYN is not
    /// acceptable (RFC 9293 section 3.10.7.3) and acknowledges nothing.
    void noteAcknowledged(SequenceNumber number, TrackedEnd receiver) {
        boolean acceptable = receiver.state != TcpState.SYN_SENT || receiver.accepts(number);
        if (acceptable && (acknowledged.isEmpty() || number.isAfter(acknowledged.get()))) {
            acknowledged = Optional.of(number);
        }
    }

    /// Whether `acknowledgment` acknowledges its SYN, and nothing that it hasn't sent.
    boolean accepts(SequenceNumber acknowledgment) {
        return synNumber.isEmpty()
                || acknowledgment.isAfter(synNumber.get()) && !acknowledgment.isAfter(next.orElseThrow());
    }
}
