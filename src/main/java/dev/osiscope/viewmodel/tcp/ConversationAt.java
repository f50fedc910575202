package dev.osiscope.viewmodel.tcp;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.End;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.tcp.StateChange;
import dev.osiscope.i18n.Messages;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineEvent;
import dev.osiscope.viewmodel.Participants;
import java.util.List;
import java.util.Optional;

/// Finds the TCP connection that a step is about.
public final class ConversationAt {

    /// So many steps back one is looked for that tells; before that, the last that changed a state has to do.
    private static final int BACK = 64;

    private ConversationAt() {}

    /// The connection of the step at `playhead`; where that has none, of the last step before that has one; before all of
    /// them the first one. Empty where the session has no TCP connection.
    public static Optional<Conversation> of(Timeline timeline, int playhead) {
        int changes = timeline.changesBefore(timeline.size());
        if (changes == 0) {
            return Optional.empty();
        }
        for (int index = playhead; index >= 0 && index > playhead - BACK; index--) {
            Optional<Conversation> found = of(timeline, timeline.step(index));
            if (found.isPresent()) {
                return found;
            }
        }
        int place = Math.max(0, timeline.changesBefore(playhead + 1) - 1);
        return Optional.of(timeline.changed(place).changes().getFirst().conversation());
    }

    private static Optional<Conversation> of(Timeline timeline, Step step) {
        return switch (step.event()) {
            case TimelineEvent.SegmentSeen seen -> Optional.of(seen.segment().conversation());
            case TimelineEvent.WireActed acted when acted.segment().isPresent() ->
                acted.segment().map(segment -> segment.conversation());
            default -> step.changes().stream().findFirst().map(StateChange::conversation)
                    .or(() -> step.from().flatMap(from -> step.to().flatMap(to -> between(timeline, from, to))));
        };
    }

    /// The newest one between two endpoints.
    private static Optional<Conversation> between(Timeline timeline, Endpoint one, Endpoint other) {
        List<Conversation> newest = timeline.conversations().reversed();
        return newest.stream().filter(conversation -> joins(conversation, one, other)).findFirst();
    }

    private static boolean joins(Conversation conversation, Endpoint one, Endpoint other) {
        return conversation.client().equals(one) && conversation.server().equals(other)
                || conversation.client().equals(other) && conversation.server().equals(one);
    }

    /// What an end is called: by its name, or by the part that it plays.
    static String name(Timeline timeline, Conversation conversation, End end, Messages messages) {
        String name = Participants.name(timeline, conversation.endpoint(end));
        return name.equals(conversation.endpoint(end).toString()) ? messages.text("end." + end) : name;
    }
}
