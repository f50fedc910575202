package dev.osiscope.timeline;

import dev.osiscope.conversation.tcp.TrackedSegment;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// The steps from one checkpoint on, and the world after each. The words of a step are found when somebody looks at it: of
/// those that are followed again few are. May be used by any thread.
final class ReplayedSteps {

    private final int first;
    private final List<TrackedSegment> segments;
    private final List<WorldState> worlds;
    private final AtomicReferenceArray<Step> told;

    /// @param first    the index of the first step
    /// @param segments the segments of the steps
    /// @param worlds   the worlds, as many
    ReplayedSteps(int first, List<TrackedSegment> segments, List<WorldState> worlds) {
        this.first = first;
        this.segments = List.copyOf(segments);
        this.worlds = List.copyOf(worlds);
        told = new AtomicReferenceArray<>(segments.size());
    }

    int size() {
        return segments.size();
    }

    /// The step at a place, from 0.
    Step step(int place) {
        Step known = told.get(place);
        if (known == null) {
            told.compareAndSet(place, null, Step.of(first + place, segments.get(place), new Narrator(new Known())));
            known = told.get(place);
        }
        return known;
    }

    /// The world after the step at a place.
    WorldState worldAfter(int place) {
        return worlds.get(place);
    }
}
