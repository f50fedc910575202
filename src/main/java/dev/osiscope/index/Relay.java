package dev.osiscope.index;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Hands frames from the thread that reads the file to one that finds their conversations meanwhile. Few frames are not
/// worth a thread: what does not fill a chunk of rows is done by the thread that reads, when it has read enough.
///
/// Used by the thread that reads. Between two batches nobody else is at work, and nothing waits.
final class Relay {

    /// One is filled, one is worked at, one lies between them.
    private static final int MOST = 3;

    private final ConversationFinder finder;
    private final Deque<Unassigned> spare = new ArrayDeque<>();
    private final Deque<Handed> handed = new ArrayDeque<>();
    private ExecutorService thread;
    private Unassigned filling;

    /// @param finder is used by nobody else until [#finish()] has returned
    Relay(ConversationFinder finder) {
        this.finder = finder;
    }

    /// Frames that somebody else works at.
    private record Handed(Unassigned frames, CompletableFuture<Void> done) {}

    /// Takes the frame of a row, the next one.
    void add(Facts facts, FrameChunk chunk, int row) {
        if (filling == null) {
            filling = unused();
            filling.begin(chunk, row);
        }
        filling.add(facts);
        if ((row & FrameChunk.MASK) == FrameChunk.MASK) {
            hand();
        }
    }

    private Unassigned unused() {
        if (!spare.isEmpty()) {
            return spare.pop();
        }
        return handed.size() < MOST - 1 ? new Unassigned() : returned();
    }

    private Unassigned returned() {
        Handed oldest = handed.remove();
        oldest.done().join();
        return oldest.frames();
    }

    private void hand() {
        if (thread == null) {
            thread = Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("osiscope-conversations").daemon().factory());
        }
        Unassigned frames = filling;
        handed.add(new Handed(frames, CompletableFuture.runAsync(() -> finder.assign(frames), thread)));
        filling = null;
    }

    /// Waits until the conversations of all frames are found.
    void finish() {
        while (!handed.isEmpty()) {
            spare.push(returned());
        }
        if (thread != null) {
            thread.shutdown();
            thread = null;
        }
        if (filling != null) {
            finder.assign(filling);
            spare.push(filling);
            filling = null;
        }
    }

    /// Gives back the memory that the next batch would want.
    void rest() {
        spare.clear();
    }
}
