package dev.osiscope.conversation.tcp;

import java.util.Optional;
import java.util.OptionalLong;

/// Tells what made an end send a segment that brings nothing new. It looks at both ends as they were before.
///
/// @param segment   the segment
/// @param sender    the end that sent it
/// @param receiver  the other one
/// @param roundTrip the conversation's round trip in nanoseconds; 0 where it is not known
record Triggers(Segment segment, TrackedEnd sender, TrackedEnd receiver, long roundTrip) {

    /// What an end may take to react, besides the way of what it reacts to.
    private static final long REACTION_NANOS = 10_000_000;
    /// Retransmission timers are not set to less (RFC 6298 section 2.4 asks for a second, Linux does with this).
    private static final long SHORTEST_TIMER_NANOS = 200_000_000;
    /// How long a segment can be overtaken where the round trip is not known.
    private static final long OVERTAKEN_NANOS = 3_000_000;

    /// What made `sender` send `segment`, where that needs a reason.
    ///
    /// @param roundTrip the conversation's round trip in nanoseconds, once it is known
    static Optional<Trigger> of(
            Segment segment, SegmentRole role, TrackedEnd sender, TrackedEnd receiver, OptionalLong roundTrip) {
        Triggers triggers = new Triggers(segment, sender, receiver, roundTrip.orElse(0));
        return switch (role) {
            case RETRANSMISSION -> Optional.of(triggers.repetition());
            case OTHER -> sender.isKeepAlive(segment, receiver) ? Optional.of(triggers.question()) : Optional.empty();
            case DATA -> triggers.data();
            default -> Optional.empty();
        };
    }

    private Trigger repetition() {
        Optional<SentSegments.Sent> earlier = sender.lastSent(segment.sequence());
        if (earlier.filter(sent -> sent.isSamePacket(segment)).isPresent()) {
            return new Trigger.SamePacket(earlier.get().frameNumber());
        }
        if (probesClosedWindow()) {
            return persistTimer();
        }
        long sentNanos = earlier.map(SentSegments.Sent::nanos).orElse(Long.MIN_VALUE);
        return overtaken(earlier).or(() -> asked(sentNanos)).or(() -> partly(sentNanos))
                .or(this::askedBefore).or(() -> synAgain(sentNanos)).orElseGet(() -> timer(earlier));
    }

    private Optional<Trigger> overtaken(Optional<SentSegments.Sent> other) {
        return other.filter(sent -> sent.isNewerThan(segment)).map(sent -> new Trigger.Overtaken(sent.frameNumber()));
    }

    /// The SYN was repeated, and its answer comes sooner than any timer would bring it.
    private Optional<Trigger> synAgain(long sentNanos) {
        boolean answer = segment.syn() && segment.ack() && receiver.synRepeatedIn() > 0;
        return answer && segment.timeNanos() - sentNanos < SHORTEST_TIMER_NANOS
                ? Optional.of(new Trigger.RepeatedSyn(receiver.synRepeatedIn())) : Optional.empty();
    }

    /// What the other end has asked for since the numbers were last sent.
    private Optional<Trigger> asked(long sentNanos) {
        Answers answers = receiver.answers();
        boolean inTime = answers.asks() && answers.askNanos() >= sentNanos && isReaction(answers.askNanos());
        return inTime ? request() : Optional.empty();
    }

    private Optional<Trigger> request() {
        Answers answers = receiver.answers();
        boolean next = answers.upTo().filter(segment.sequence()::equals).isPresent();
        boolean beyond = answers.hasBeyond(segment.sequence());
        if (next && (answers.duplicates() >= TrackedEnd.ASKING_DUPLICATES || answers.duplicates() > 0 && !beyond)) {
            return Optional.of(new Trigger.DuplicateAcknowledgments(
                    answers.duplicates(), answers.firstDuplicateFrame()));
        }
        return beyond ? Optional.of(new Trigger.SelectiveAcknowledgment(answers.selectiveFrame())) : Optional.empty();
    }

    /// What the other end had asked for before it got it: seen from there, the answer was under way.
    private Optional<Trigger> askedBefore() {
        return receiver.answers().answered()
                .filter(request -> request.number().equals(segment.sequence()) && isReaction(request.nanos()))
                .map(request -> new Trigger.DuplicateAcknowledgments(request.duplicates(), request.firstFrame()));
    }

    /// During a repair, an acknowledgment that has just moved as far as here.
    private Optional<Trigger> partly(long sentNanos) {
        Answers answers = receiver.answers();
        boolean next = answers.upTo().filter(segment.sequence()::equals).isPresent();
        return next && sender.isRepairing(segment.sequence()) && answers.nanos() >= sentNanos
                && isReaction(answers.nanos())
                ? Optional.of(new Trigger.PartialAcknowledgment(answers.frameNumber())) : Optional.empty();
    }

    private Trigger timer(Optional<SentSegments.Sent> earlier) {
        Answers answers = receiver.answers();
        long begun = earlier.map(SentSegments.Sent::nanos).orElse(sender.sentNanos());
        boolean moved = answers.upTo().filter(number -> !number.isAfter(segment.sequence())).isPresent();
        long waited = segment.timeNanos() - (moved ? Math.max(begun, answers.nanos()) : begun);
        boolean last = sender.next().filter(segment.end()::equals).isPresent() && !segment.syn();
        boolean others = answers.upTo().filter(segment.sequence()::isAfter).isPresent();
        return last && (others || waited < SHORTEST_TIMER_NANOS)
                ? new Trigger.ProbeTimer(waited) : new Trigger.RetransmissionTimer(waited);
    }

    /// A keep-alive, or the same to an end whose window is closed.
    private Trigger question() {
        return receiver.answers().closedFrame() > 0 ? persistTimer() : new Trigger.KeepAliveTimer(
                segment.timeNanos() - Math.max(sender.sentNanos(), receiver.sentNanos()));
    }

    /// Data of which nothing was captured before: a byte for a closed window, or what fills a gap.
    private Optional<Trigger> data() {
        if (probesClosedWindow()) {
            return Optional.of(persistTimer());
        }
        return sender.fillsGap(segment)
                ? overtaken(sender.newestSent()).or(() -> isLate() ? request() : Optional.empty()) : Optional.empty();
    }

    /// Whether it has been asked for so long that it may be the answer. What was overtaken comes sooner.
    private boolean isLate() {
        Answers answers = receiver.answers();
        long overtaken = roundTrip == 0 ? OVERTAKEN_NANOS : roundTrip / 2;
        return answers.asks() && segment.timeNanos() - answers.firstAskNanos() >= overtaken;
    }

    private boolean probesClosedWindow() {
        return receiver.answers().closedFrame() > 0 && segment.payloadLength() == 1;
    }

    private Trigger persistTimer() {
        return new Trigger.PersistTimer(
                receiver.answers().closedFrame(), segment.timeNanos() - sender.sentNanos());
    }

    /// Whether the segment comes as soon after `nanos` as if it were the answer.
    private boolean isReaction(long nanos) {
        return segment.timeNanos() - nanos <= roundTrip + roundTrip / 2 + REACTION_NANOS;
    }
}
