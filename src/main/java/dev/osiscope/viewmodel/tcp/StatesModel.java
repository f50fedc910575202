package dev.osiscope.viewmodel.tcp;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.End;
import dev.osiscope.i18n.Messages;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.Timeline;
import java.util.List;
import java.util.Optional;

/// The state machines of the connection at the playhead. Remembers the last connection's history: stepping through it costs
/// nothing then. Used by one thread.
public final class StatesModel {

    private final Messages messages;
    private Timeline known;
    private Optional<Conversation> conversation = Optional.empty();
    private StateHistory history;

    /// With the words of a language.
    public StatesModel(Messages messages) {
        this.messages = messages;
    }

    /// Both ends after the step at `playhead`, the client first; none where there is no TCP connection to look at.
    public List<EndStates> look(SessionSnapshot snapshot, int playhead) {
        Timeline timeline = snapshot.timeline();
        Optional<Conversation> at = ConversationAt.of(timeline, playhead);
        if (at.isEmpty()) {
            return List.of();
        }
        if (timeline != known || !at.equals(conversation)) {
            known = timeline;
            conversation = at;
            history = StateHistory.of(timeline, at.get());
        }
        StatesLook look = new StatesLook(timeline, at.get(), history, snapshot.kernels(), messages);
        return List.of(look.of(End.CLIENT, playhead), look.of(End.SERVER, playhead));
    }
}
