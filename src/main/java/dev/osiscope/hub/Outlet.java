package dev.osiscope.hub;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;

/// What is meant for one subscriber and not yet in its kernel's hands: a bounded queue of ranges, and one write at a time
/// in Netty's. Used on the hub's thread only.
///
/// What is offered waits for [#flush], so that the messages of a burst leave in one write.
final class Outlet {

    /// How many chunks a write may reach over: they stay in memory until the subscriber has read what was written.
    private static final int CHUNKS_IN_FLIGHT = 4;

    /// The most ranges in the queue: a write takes no more than 1024 pieces (IOV_MAX), and each keeps a chunk alive.
    private static final int MOST_RANGES = 1024;

    /// A full queue is dropped in so many parts, and half of it may be in flight.
    private static final int PARTS = 8;

    private final SocketCalls socket;
    private final OutletEvents events;
    private final int highMark;
    private final RangeQueue queue;
    private int inFlight;
    private boolean handingOver;
    private boolean slow;
    private boolean held;
    private boolean closed;

    /// @param highMark how many bytes may wait, in the queue and in flight
    Outlet(SocketCalls socket, OutletEvents events, int highMark) {
        this.socket = socket;
        this.events = events;
        this.highMark = highMark;
        queue = new RangeQueue(highMark / PARTS);
    }

    /// Takes a message that stands in a chunk.
    void offer(Chunk chunk, int from, int to) {
        if (closed) {
            return;
        }
        queue.add(chunk, from, to);
        if (full()) {
            flush();
            if (full()) {
                makeRoom();
            }
        }
    }

    /// Lets go of what waits in chunks before `oldest`: so much has come since that it isn't worth its memory.
    void dropBefore(long oldest) {
        while (!queue.isEmpty() && queue.oldestChunk() < oldest && !closed) {
            dropOldest();
        }
    }

    /// Hands over what waits, unless the write before is still under way: then it is handed over after that.
    void flush() {
        if (handingOver || held) {
            return;
        }
        handingOver = true;
        try {
            while (inFlight == 0 && !queue.isEmpty()) {
                handOver();
            }
        } finally {
            handingOver = false;
        }
    }

    /// Hands nothing over until [#release].
    void hold() {
        held = true;
    }

    void release() {
        held = false;
        flush();
    }

    /// Forgets what waits.
    void clear() {
        queue.clear();
    }

    /// Takes nothing any more.
    void close() {
        closed = true;
        queue.clear();
    }

    /// Whether it was full and has not caught up yet.
    boolean slow() {
        return slow;
    }

    /// How many bytes wait.
    int waiting() {
        return inFlight + queue.bytes();
    }

    private void handOver() {
        long newest = queue.oldestChunk() + CHUNKS_IN_FLIGHT;
        int most = highMark / 2;
        boolean last;
        do {
            Range range = queue.take();
            inFlight += range.length();
            last = queue.isEmpty() || inFlight >= most || queue.oldestChunk() >= newest;
            ByteBuf bytes = range.lend();
            if (last) {
                socket.write(bytes).addListener(done -> written((ChannelFuture) done));
                socket.flush();
            } else {
                socket.write(bytes);
            }
        } while (!last);
    }

    private void written(ChannelFuture done) {
        inFlight = 0;
        if (!done.isSuccess()) {
            close();
            return;
        }
        if (slow && queue.bytes() <= highMark / PARTS) {
            slow = false;
            events.drained(this);
        }
        flush();
    }

    private boolean full() {
        return waiting() > highMark || queue.size() > MOST_RANGES;
    }

    private void makeRoom() {
        if (!slow) {
            slow = true;
            events.slow(this);
        }
        while (full() && !queue.isEmpty() && !closed) {
            dropOldest();
        }
    }

    private void dropOldest() {
        Range oldest = queue.take();
        oldest.drop();
        events.dropped(this, oldest.messages(), oldest.length());
    }
}
