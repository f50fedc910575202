package dev.osiscope.lab.wire;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The last frames that opened a TCP conversation: what a display filter has to know of those before it, so that its
/// numbers count from their start. Of every other frame only a few bytes are looked at.
final class Openings {

    /// How many are kept.
    static final int MOST = 1_024;

    private final Deque<WireFrame> kept = new ArrayDeque<>();

    /// Keeps `frame` if it has a SYN.
    void see(WireFrame frame) {
        if (PlainSegment.in(frame.bytes()).filter(segment -> segment.flags().syn()).isPresent()) {
            if (kept.size() == MOST) {
                kept.removeFirst();
            }
            kept.addLast(frame);
        }
    }

    /// Those that are kept, in the order in which they were sent.
    List<WireFrame> all() {
        return List.copyOf(kept);
    }
}
