package dev.osiscope.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Carries messages within this process: what is published is delivered before `publish` returns.
final class InMemoryBroadcast implements Broadcast {

    private final List<Consumer<Message>> receivers = new ArrayList<>();

    @Override
    public void deliverTo(Consumer<Message> receiver) {
        receivers.add(receiver);
    }

    @Override
    public void publish(Message message) {
        receivers.forEach(receiver -> receiver.accept(message));
    }
}
