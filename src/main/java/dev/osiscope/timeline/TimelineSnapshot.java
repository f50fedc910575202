package dev.osiscope.timeline;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.Endpoint;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A timeline at one moment. Its parts are immutable: they are shared with later snapshots.
///
/// @param steps         the steps
/// @param worlds        the world after each step
/// @param numbered      the indices of the steps that number a frame, ascending as these numbers are
/// @param moving        the indices of the steps in which a frame moves, ascending
/// @param deeds         the steps that tell what the wire did, by the numbers of the frames that were not carried at once
/// @param changed       the indices of the steps that change a state, ascending
/// @param conversations the conversations by their numbers
/// @param names         the names of endpoints
record TimelineSnapshot(
        List<Step> steps,
        List<WorldState> worlds,
        List<Integer> numbered,
        List<Integer> moving,
        Map<Long, List<Integer>> deeds,
        List<Integer> changed,
        List<Conversation> conversations,
        Map<Endpoint, String> names)
        implements Timeline {

    @Override
    public int size() {
        return steps.size();
    }

    @Override
    public Step step(int index) {
        return steps.get(index);
    }

    @Override
    public WorldState worldAfter(int index) {
        return index == -1 ? WorldState.EMPTY : worlds.get(index);
    }

    @Override
    public long timeNanos(int index) {
        return steps.get(index).event().timeNanos();
    }

    @Override
    public Optional<Integer> stepOfFrame(long number) {
        int low = 0;
        int high = numbered.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (frameNumber(middle) < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < numbered.size() && frameNumber(low) == number ? Optional.of(numbered.get(low)) : Optional.empty();
    }

    private long frameNumber(int frame) {
        return steps.get(numbered.get(frame)).frameNumber();
    }

    @Override
    public int framesBefore(int index) {
        return AppendLog.countBelow(moving, index);
    }

    @Override
    public int changesBefore(int index) {
        return AppendLog.countBelow(changed, index);
    }

    @Override
    public ChangedStep changed(int place) {
        int index = changed.get(place);
        return new ChangedStep(index, steps.get(index).changes());
    }

    @Override
    public Optional<List<Integer>> deedsTo(long number) {
        return Optional.ofNullable(deeds.get(number));
    }
}
