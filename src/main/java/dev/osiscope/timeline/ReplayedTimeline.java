package dev.osiscope.timeline;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.Endpoint;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The timeline of one conversation at one moment; its steps are made when they are asked for, and the last ones kept.
///
/// @param conversations the conversation, alone
/// @param segments      its segments, at least `size`
/// @param checkpoints   one every [Checkpoint#SPACING] segments
/// @param changed       the segments that change a state, ascending; at least those below `size`
/// @param size          how many steps there are
/// @param segmentTrace  the segments in numbers
/// @param cache         shared with the other snapshots
record ReplayedTimeline(List<Conversation> conversations, ConversationSegments segments, List<Checkpoint> checkpoints,
        List<ChangedStep> changed, int size, SegmentTrace segmentTrace,
        ReplayCache cache) implements Timeline {

    /// So many steps before one stand on the screen with it, at most.
    private static final int SHOWN_BEFORE = 20;

    @Override
    public Step step(int index) {
        return stepsAround(index).step(index % Checkpoint.SPACING);
    }

    @Override
    public boolean atHand(int index) {
        int shown = Math.max(0, Objects.checkIndex(index, size) - SHOWN_BEFORE);
        boolean there = isKept(index) && isKept(shown);
        if (!there) {
            segments.later(() -> {
                stepsAround(index);
                stepsAround(shown);
            });
        }
        return there;
    }

    private boolean isKept(int index) {
        int first = index / Checkpoint.SPACING * Checkpoint.SPACING;
        return cache.has(index / Checkpoint.SPACING, Math.min(size - first, Checkpoint.SPACING));
    }

    @Override
    public WorldState worldAfter(int index) {
        return index == -1 ? WorldState.EMPTY : stepsAround(index).worldAfter(index % Checkpoint.SPACING);
    }

    @Override
    public long timeNanos(int index) {
        return segments.timeNanos(Objects.checkIndex(index, size));
    }

    private ReplayedSteps stepsAround(int index) {
        int checkpoint = Objects.checkIndex(index, size) / Checkpoint.SPACING;
        int first = checkpoint * Checkpoint.SPACING;
        int end = Math.min(size, first + Checkpoint.SPACING);
        return cache.get(checkpoint, end - first,
                () -> checkpoints.get(checkpoint).replay(segments, first, end));
    }

    @Override
    public Map<Endpoint, String> names() {
        return Map.of();
    }

    @Override
    public Optional<Integer> stepOfFrame(long number) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (segments.frameNumber(middle) < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < size && segments.frameNumber(low) == number ? Optional.of(low) : Optional.empty();
    }

    @Override
    public Optional<SegmentTrace> trace() {
        return Optional.of(segmentTrace);
    }

    @Override
    public int framesBefore(int index) {
        return index;
    }

    @Override
    public int changesBefore(int index) {
        int low = 0;
        int high = changed.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (changed.get(middle).index() < index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public ChangedStep changed(int place) {
        return changed.get(place);
    }
}
