package dev.osiscope.hub;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Carries messages to the subscribers of this process, in the order in which they subscribed.
final class InMemoryBroadcast implements Broadcast {

    private final Map<Connection, Subscriber> subscribers = new LinkedHashMap<>();

    @Override
    public void subscribe(Connection connection, Subscriber subscriber) {
        subscribers.put(connection, subscriber);
    }

    @Override
    public void unsubscribe(Connection connection) {
        subscribers.remove(connection);
    }

    @Override
    public int publish(Connection sender, String text) {
        int taken = 0;
        for (Map.Entry<Connection, Subscriber> entry : List.copyOf(subscribers.entrySet())) {
            if (!entry.getKey().equals(sender) && entry.getValue().offer(text)) {
                taken++;
            }
        }
        return taken;
    }
}
