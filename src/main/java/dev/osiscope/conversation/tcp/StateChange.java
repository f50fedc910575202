package dev.osiscope.conversation.tcp;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.End;
import dev.osiscope.conversation.Endpoint;
import java.util.List;
import java.util.stream.Collectors;

/// One end went from one state to another.
///
/// @param conversation the conversation
/// @param end          which end of it
/// @param from         the state before
/// @param to           the state after
/// @param cause        what made it change
public record StateChange(Conversation conversation, End end, TcpState from, TcpState to, TcpEvent cause) {

    private static final String THEN = " → ";

    /// Each state that is new, for one that is passed at once belongs to the way as well: `CLOSE-WAIT → LAST-ACK`.
    ///
    /// @param changes those of one end, in their order
    public static String passed(List<StateChange> changes) {
        return changes.stream().map(change -> change.to().toString()).collect(Collectors.joining(THEN));
    }

    /// The same with the state before: `ESTABLISHED → CLOSE-WAIT → LAST-ACK`.
    ///
    /// @param changes those of one end, in their order; at least one
    public static String path(List<StateChange> changes) {
        return changes.getFirst().from() + THEN + passed(changes);
    }

    /// The endpoint that changed.
    public Endpoint endpoint() {
        return conversation.endpoint(end);
    }
}
