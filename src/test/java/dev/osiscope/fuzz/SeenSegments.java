package dev.osiscope.fuzz;

import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.timeline.ConversationSegments;
import java.util.List;
import java.util.function.IntFunction;

/// Segments that were followed before, to be followed again.
///
/// @param segments in their order
record SeenSegments(List<TrackedSegment> segments) implements ConversationSegments {

    @Override
    public int size() {
        return segments.size();
    }

    @Override
    public long frameNumber(int index) {
        return segments.get(index).frameNumber();
    }

    @Override
    public long timeNanos(int index) {
        return segments.get(index).dissection().frame().timeNanos();
    }

    @Override
    public IntFunction<Dissection> inOrder() {
        return index -> segments.get(index).dissection();
    }

    @Override
    public List<Dissection> inContext(int first, int end) {
        return segments.subList(first, end).stream().map(TrackedSegment::dissection).toList();
    }

    @Override
    public void later(Runnable work) {
        work.run();
    }
}
