package dev.osiscope.lesson.predict;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.End;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineEvent;
import java.util.Optional;

/// A step that something is asked of, with what was before it.
///
/// @param timeline the session
/// @param cast     who takes part
/// @param index    the step's index
public record Subject(Timeline timeline, Cast cast, int index) {

    /// So far one looks back for an earlier segment.
    private static final int LOOKED_AT = 5_000;

    /// The step.
    public Step step() {
        return timeline.step(index);
    }

    /// The segment that it is about: one that is sent, or that the wire does something to.
    public Optional<TrackedSegment> segment() {
        return segmentOf(step());
    }

    private static Optional<TrackedSegment> segmentOf(Step step) {
        return step.event() instanceof TimelineEvent.WireActed acted ? acted.segment() : step.segment();
    }

    /// The last segment that `sender` of the same conversation has sent before.
    Optional<TrackedSegment> before(End sender) {
        return segment().flatMap(own -> sentBefore(own.conversation(), sender));
    }

    private Optional<TrackedSegment> sentBefore(Conversation conversation, End sender) {
        for (int earlier = index - 1; earlier >= Math.max(0, index - LOOKED_AT); earlier--) {
            Optional<TrackedSegment> segment = timeline.step(earlier).segment().filter(candidate ->
                    candidate.sender() == sender && candidate.conversation().number() == conversation.number());
            if (segment.isPresent()) {
                return segment;
            }
        }
        return Optional.empty();
    }

    /// Whether an end of the segment's conversation has sent, before this step, what the other one has not acknowledged.
    boolean waits(End end) {
        int conversation = segment().orElseThrow().conversation().number();
        long sent = 0;
        long acknowledged = 0;
        for (int earlier = Math.max(0, index - LOOKED_AT); earlier < index; earlier++) {
            TrackedSegment own = timeline.step(earlier).segment().orElse(null);
            if (own == null || own.conversation().number() != conversation) {
                continue;
            }
            if (own.sender() == end) {
                sent = Math.max(sent, own.sequence() + NumberQuestion.numbers(own));
            } else {
                acknowledged = Math.max(acknowledged, own.acknowledgment().orElse(0L));
            }
        }
        return sent > acknowledged;
    }

    /// The next segment that the same end sends afterwards, and not later than `nanos`.
    Optional<TrackedSegment> next(TrackedSegment own, long nanos) {
        long until = timeline.timeNanos(index) + nanos;
        for (int later = index + 1; later < timeline.size() && timeline.timeNanos(later) <= until; later++) {
            Optional<TrackedSegment> segment = timeline.step(later).segment().filter(candidate ->
                    candidate.sender() == own.sender()
                            && candidate.conversation().number() == own.conversation().number());
            if (segment.isPresent()) {
                return segment;
            }
        }
        return Optional.empty();
    }

    /// Which conversation it is about, where it is one.
    public Optional<Conversation> conversation() {
        return segment().map(TrackedSegment::conversation).or(this::calledFor);
    }

    /// The newest conversation between the endpoints that a call or an event is about.
    private Optional<Conversation> calledFor() {
        Step step = step();
        return timeline.conversations().reversed().stream()
                .filter(conversation -> step.from().filter(end -> isEndOf(conversation, end)).isPresent()
                        && step.to().map(end -> isEndOf(conversation, end)).orElse(true))
                .findFirst();
    }

    private static boolean isEndOf(Conversation conversation, Endpoint endpoint) {
        return conversation.client().equals(endpoint) || conversation.server().equals(endpoint);
    }

    /// Which end of its conversation `host` has.
    Optional<End> endOf(String host) {
        return conversation().flatMap(conversation -> cast.means(host, conversation.client()) ? Optional.of(End.CLIENT)
                : cast.means(host, conversation.server()) ? Optional.of(End.SERVER) : Optional.empty());
    }

    /// The state of that end after the step.
    public Optional<TcpState> stateAfter(String host) {
        return stateOf(host, index);
    }

    /// The state of that end before the step.
    public Optional<TcpState> stateBefore(String host) {
        return stateOf(host, index - 1);
    }

    /// The state of that end after another step; -1 is before the first one.
    public Optional<TcpState> stateOf(String host, int after) {
        return conversation().flatMap(conversation ->
                endOf(host).map(end -> timeline.worldAfter(after).of(conversation, end).orElse(TcpState.CLOSED)));
    }

    /// Who acts in the step, by the lesson's name.
    Optional<String> actor() {
        return step().event() instanceof TimelineEvent.WireActed ? Optional.empty()
                : step().from().map(cast::called).or(() -> step().event().participant().map(cast::called));
    }
}
