package dev.osiscope.hub;

import io.netty.buffer.ByteBufAllocator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/// Gives each message to the subscribers of this hub, in the order in which they subscribed: encoded once for each framing,
/// written to each subscriber at the end of the burst. Used on the hub's thread only.
final class FanOut {

    /// How many chunks the subscribers may lag behind, all together: 16 MiB.
    private static final int MOST_CHUNKS = 256;

    private final Executor loop;
    private final Map<Framing, EncodedMessages> encoded = new EnumMap<>(Framing.class);
    private final Map<Connection, Subscriber> byConnection = new LinkedHashMap<>();
    private List<Subscriber> subscribers = List.of();
    private boolean flushing;

    /// @param loop runs a task on this thread when what it is doing now is done
    FanOut(Executor loop) {
        this.loop = loop;
        for (Framing framing : Framing.values()) {
            encoded.put(framing, new EncodedMessages(framing, ByteBufAllocator.DEFAULT));
        }
    }

    /// From now on the subscriber gets what others send.
    void add(Connection connection, Subscriber subscriber) {
        byConnection.put(connection, subscriber);
        subscribers = List.copyOf(byConnection.values());
    }

    /// It gets nothing any more.
    void remove(Connection connection) {
        Subscriber gone = byConnection.remove(connection);
        if (gone != null) {
            gone.outlet().close();
            subscribers = List.copyOf(byConnection.values());
            if (subscribers.isEmpty()) {
                encoded.values().forEach(EncodedMessages::clear);
            }
        }
    }

    /// Offers a message to every subscriber that wants it, but its sender.
    ///
    /// @return to how many
    int deliver(Message message) {
        Subscriber sender = byConnection.get(message.sender());
        int offered = 0;
        for (Framing framing : Framing.values()) {
            offered += deliver(message, framing, sender);
        }
        if (offered > 0) {
            flushSoon();
        }
        return offered;
    }

    /// Offers a text to one subscriber only.
    void answer(Subscriber subscriber, String text) {
        EncodedMessages messages = encode(subscriber.framing(), text);
        subscriber.outlet().offer(messages.chunk(), messages.start(), messages.end());
        flushSoon();
    }

    private int deliver(Message message, Framing framing, Subscriber sender) {
        Chunk chunk = null;
        int start = 0;
        int end = 0;
        int offered = 0;
        for (Subscriber subscriber : subscribers) {
            if (subscriber.framing() != framing || subscriber == sender || !subscriber.wants(message.event())) {
                continue;
            }
            if (chunk == null) {
                EncodedMessages messages = encode(framing, message.text());
                chunk = messages.chunk();
                start = messages.start();
                end = messages.end();
            }
            subscriber.outlet().offer(chunk, start, end);
            offered++;
        }
        return offered;
    }

    /// With each new chunk the oldest that anybody may still wait for goes.
    private EncodedMessages encode(Framing framing, String text) {
        EncodedMessages messages = encoded.get(framing);
        Chunk before = messages.chunk();
        messages.encode(text);
        if (messages.chunk() != before) {
            long oldest = messages.chunk().number() - MOST_CHUNKS;
            for (Subscriber subscriber : subscribers) {
                if (subscriber.framing() == framing) {
                    subscriber.outlet().dropBefore(oldest);
                }
            }
        }
        return messages;
    }

    /// When everything that has come is read, one write is enough for each subscriber.
    private void flushSoon() {
        if (!flushing) {
            flushing = true;
            loop.execute(this::flush);
        }
    }

    private void flush() {
        flushing = false;
        for (Subscriber subscriber : subscribers) {
            subscriber.outlet().flush();
        }
    }
}
