package dev.osiscope.conversation;

/// Which of the two ends of a conversation.
public enum End {
    /// The end that opened the conversation (or, where the opening was missed, the one that was seen to
    /// send from the higher port).
    CLIENT,
    /// The end that was asked.
    SERVER;

    /// The other end.
    public End other() {
        return this == CLIENT ? SERVER : CLIENT;
    }
}
