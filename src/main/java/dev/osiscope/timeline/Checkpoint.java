package dev.osiscope.timeline;

import dev.osiscope.conversation.tcp.ConversationTracker;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.dissect.Dissection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A conversation before one of its segments, from which the next [#SPACING] can be followed again. Immutable, as long
/// as nobody but itself has the tracker.
///
/// @param tracker what was seen before; copied before it is used
/// @param world   the states before
record Checkpoint(ConversationTracker tracker, WorldState world) {

    /// How many segments there are from one checkpoint to the next: to follow so many again takes some milliseconds.
    static final int SPACING = 128;

    /// The next segment of a conversation, tracked.
    ///
    /// @throws IllegalStateException where its frame is no segment any more: somebody has changed the file
    static TrackedSegment track(ConversationTracker tracker, long frameNumber, Dissection dissection) {
        return tracker.track(frameNumber, dissection).orElseThrow(() -> new IllegalStateException(
                "frame " + frameNumber + " is no segment any more: its file has changed"));
    }

    /// Makes the steps of the segments from `first`, at which this checkpoint stands, up to `end`.
    ReplayedSteps replay(ConversationSegments segments, int first, int end) {
        ConversationTracker again = tracker.copy();
        List<TrackedSegment> tracked = new ArrayList<>();
        List<WorldState> worlds = new ArrayList<>();
        WorldState now = world;
        List<Dissection> dissections = segments.inContext(first, end);
        for (int index = first; index < end; index++) {
            TrackedSegment segment = track(again, segments.frameNumber(index), dissections.get(index - first));
            now = now.after(segment.changes(), Optional.of(segment));
            tracked.add(segment);
            worlds.add(now);
        }
        return new ReplayedSteps(first, tracked, worlds);
    }
}
