package dev.osiscope.viewmodel.events;

import dev.osiscope.conversation.Endpoint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// One direction of a connection: what was written to it, which segments carried it, what was read, and which messages were
/// heard, all by their places in the stream.
final class Flow {

    private final Endpoint sender;
    private final Endpoint receiver;
    private final Pieces writes = new Pieces();
    private final Pieces segments = new Pieces();
    private final Pieces reads = new Pieces();
    private final Pieces heard = new Pieces();
    private final List<Journey> journeys = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private final Deque<Long> lineEnds = new ArrayDeque<>();
    private final Deque<Journey> answers = new ArrayDeque<>();
    private final Deque<Journey> notices = new ArrayDeque<>();
    private long lineStart;
    private long lastRead;
    private int nextBroadcast;

    /// @param nextBroadcast the first broadcast that the receiver may get
    Flow(Endpoint sender, Endpoint receiver, int nextBroadcast) {
        this.sender = sender;
        this.receiver = receiver;
        this.nextBroadcast = nextBroadcast;
    }

    Endpoint sender() {
        return sender;
    }

    Endpoint receiver() {
        return receiver;
    }

    Pieces writes() {
        return writes;
    }

    Pieces segments() {
        return segments;
    }

    Pieces reads() {
        return reads;
    }

    /// The messages that the receiver emitted.
    Pieces heard() {
        return heard;
    }

    /// Those that came to the hub by it.
    List<Journey> journeys() {
        return journeys;
    }

    /// Those that left the hub by it, in order.
    List<Delivery> deliveries() {
        return deliveries;
    }

    /// Those that wait to be written at a step: they were decided on by then, and are written later.
    List<Delivery> unwritten(int step) {
        int low = 0;
        int high = deliveries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (deliveries.get(middle).write() <= step) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return deliveries.subList(low, deliveries.size()).stream().takeWhile(delivery -> delivery.decided() <= step).toList();
    }

    /// Messages that were refused and whose sender, who is the receiver here, is to be told so.
    Deque<Journey> answers() {
        return answers;
    }

    /// Messages that were changed and whose sender is to be told so.
    Deque<Journey> notices() {
        return notices;
    }

    int nextBroadcast() {
        return nextBroadcast;
    }

    void nextBroadcast(int next) {
        nextBroadcast = next;
    }

    /// Bytes were read.
    ///
    /// @param text them as text where all of it is known; null otherwise
    void read(int count, String text, int step) {
        lastRead = reads.reach();
        reads.add(lastRead, lastRead + count, step);
        lineEnds.clear();
        if (text != null) {
            Lines.of(text).forEach(line -> lineEnds.add(lastRead + line.to()));
        }
    }

    /// The next message was heard: the next line of what was read, or all of that where its lines are not known.
    Piece hear(int step) {
        boolean known = !lineEnds.isEmpty();
        long from = known ? lineStart : Math.min(lineStart, lastRead);
        long to = known ? lineEnds.poll() : reads.reach();
        lineStart = to;
        heard.add(from, Math.max(to, from + 1), step);
        return heard.lastTo(step);
    }
}
