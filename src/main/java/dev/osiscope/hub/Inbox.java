package dev.osiscope.hub;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/// Keeps the latest messages a client received. May be read from any thread.
final class Inbox implements Consumer<Event> {

    /// How many messages it keeps.
    static final int LIMIT = 20;

    private final Deque<String> messages = new ArrayDeque<>();

    @Override
    public synchronized void accept(Event event) {
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
