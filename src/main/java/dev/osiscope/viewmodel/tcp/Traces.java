package dev.osiscope.viewmodel.tcp;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.timeline.SegmentTrace;
import dev.osiscope.timeline.Timeline;
import java.util.Optional;

/// The segments of the connection at the playhead in numbers. Remembers the last one: only what is new is looked at then.
/// Used by one thread.
final class Traces {

    private Optional<Conversation> conversation = Optional.empty();
    private Timeline known;
    private SegmentTrace trace = new SegmentTrace();
    private int scanned;

    /// The segments of `wanted` in `timeline`.
    SegmentTrace of(Timeline timeline, Conversation wanted) {
        Optional<SegmentTrace> noted = timeline.trace();
        if (noted.isPresent()) {
            return noted.get();
        }
        if (!conversation.equals(Optional.of(wanted)) || !goesOn(timeline)) {
            conversation = Optional.of(wanted);
            trace = new SegmentTrace();
            scanned = 0;
        }
        for (; scanned < timeline.size(); scanned++) {
            int step = scanned;
            timeline.step(step).segment().filter(segment -> segment.conversation().equals(wanted))
                    .ifPresent(segment -> trace.add(step, segment));
        }
        known = timeline;
        return trace;
    }

    /// Whether it is the same session, later.
    private boolean goesOn(Timeline timeline) {
        if (timeline == known) {
            return true;
        }
        int last = scanned - 1;
        return known != null && last >= 0 && timeline.size() >= scanned && timeline.step(last) == known.step(last);
    }
}
