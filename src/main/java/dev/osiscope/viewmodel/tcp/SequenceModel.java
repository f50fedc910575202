package dev.osiscope.viewmodel.tcp;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.End;
import dev.osiscope.frame.Provenance;
import dev.osiscope.i18n.Messages;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.SegmentTrace;
import dev.osiscope.timeline.Timeline;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The sequence numbers of the connection at the playhead, and its segments for the graphs. Used by one thread.
public final class SequenceModel {

    private final Messages messages;
    private final Traces traces = new Traces();

    /// With the words of a language.
    public SequenceModel(Messages messages) {
        this.messages = messages;
    }

    /// A connection at a step.
    ///
    /// @param conversation which
    /// @param trace        all its segments
    /// @param spaces       the numbers of both directions, the client's first
    /// @param names        what both ends are called, the client's first
    /// @param nanos        the time of the step, nanoseconds since 1970-01-01T00:00:00Z
    public record Look(
            Conversation conversation, SegmentTrace trace, List<SequenceSpace> spaces, List<String> names, long nanos) {

        /// Which end sends more data in all: of its direction there is more to be seen.
        public End busier() {
            long more = IntStream.range(0, trace.size())
                    .mapToLong(entry -> trace.sender(entry) == End.SERVER ? trace.payload(entry) : -trace.payload(entry)).sum();
            return more > 0 ? End.SERVER : End.CLIENT;
        }

        /// What an end is called.
        public String name(End end) {
            return names.get(end.ordinal());
        }
    }

    /// The connection after the step at `playhead`; empty where there is none.
    public Optional<Look> look(SessionSnapshot snapshot, int playhead) {
        Timeline timeline = snapshot.timeline();
        return ConversationAt.of(timeline, playhead).map(conversation -> {
            SegmentTrace trace = traces.of(timeline, conversation);
            boolean raw = snapshot.provenance() != Provenance.MODELLED;
            return new Look(conversation, trace,
                    List.of(SequenceSpace.of(trace, playhead, End.CLIENT, raw), SequenceSpace.of(trace, playhead, End.SERVER, raw)),
                    List.of(name(timeline, conversation, End.CLIENT), name(timeline, conversation, End.SERVER)),
                    timeline.step(Math.max(0, playhead)).event().timeNanos());
        });
    }

    private String name(Timeline timeline, Conversation conversation, End end) {
        return ConversationAt.name(timeline, conversation, end, messages);
    }
}
