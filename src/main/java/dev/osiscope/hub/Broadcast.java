package dev.osiscope.hub;

import java.util.function.Consumer;

/// Carries messages from the scrubbers to the subscribers, in one order. The one in memory connects a hub with itself; one
/// over a broker would connect several hubs. Used on the hub's thread only.
interface Broadcast {

    /// From now on `receiver` is given what is published.
    void deliverTo(Consumer<Message> receiver);

    /// Takes a message that was scrubbed.
    void publish(Message message);
}
