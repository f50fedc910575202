package dev.osiscope.conversation.tcp;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.End;
import dev.osiscope.conversation.Endpoint;

/// One end went from one state to another.
///
/// @param conversation the conversation
/// @param end          which end of it
/// @param from         the state before
/// @param to           the state after
/// @param cause        what made it change
public record StateChange(Conversation conversation, End end, TcpState from, TcpState to, TcpEvent cause) {

    /// The endpoint that changed.
    public Endpoint endpoint() {
        return conversation.endpoint(end);
    }
}
