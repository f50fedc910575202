package dev.osiscope.dissect;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What is remembered of the bytes that one end of a conversation sends: messages that more than one segment brings.
/// It keeps the newest few of them; of those that are complete, only where they stood.
final class StreamMemory {

    private static final int MESSAGES = 64;

    private final TreeMap<Long, PartialMessage> messages = new TreeMap<>();
    private long newest = -1;
    private boolean untilClose;
    private boolean closed;

    /// The place in the stream of the byte with this sequence number: sequence numbers without their turn of 2^32,
    /// as the one nearest to those seen lately.
    long position(long sequenceNumber) {
        long position = newest < 0 ? sequenceNumber : newest + (int) (sequenceNumber - newest);
        newest = Math.max(newest, position);
        return position;
    }

    /// The newest message that starts at or before `position`.
    Optional<PartialMessage> before(long position) {
        return Optional.ofNullable(messages.floorEntry(position)).map(Map.Entry::getValue);
    }

    /// Whether a segment from `position` to `end` has been seen as the first one of a message, or as a part of it.
    boolean began(long position, long end) {
        PartialMessage message = messages.get(position);
        return message != null && end <= message.end();
    }

    /// Keeps a message that has begun.
    void begin(PartialMessage message) {
        messages.put(message.start(), message);
        if (messages.size() > MESSAGES) {
            messages.pollFirstEntry();
        }
    }

    /// Notes that a message goes on until the sender closes.
    void waitForClose() {
        untilClose = true;
    }

    /// Whether the sender's first FIN ends a message: asking notes that it was seen.
    boolean closes() {
        boolean closes = untilClose && !closed;
        closed = true;
        return closes;
    }

    /// How many bytes it keeps.
    int kept() {
        int kept = 0;
        for (PartialMessage message : messages.values()) {
            kept += message.kept();
        }
        return kept;
    }
}
