package dev.osiscope.hub;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Keeps the latest messages a client received. May be read from any thread.
final class Inbox implements Listener {

    /// How many messages it keeps.
    static final int LIMIT = 20;

    private final Deque<String> messages = new ArrayDeque<>();

    @Override
    public synchronized void handle(Event event) {
        if (messages.size() == LIMIT) {
            messages.removeFirst();
        }
        messages.addLast(event.data());
    }

    /// The messages, the oldest first.
    synchronized List<String> messages() {
        return List.copyOf(messages);
    }
}
