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
/// @param frames        the indices of the steps that send a frame, ascending as their frame numbers are
/// @param changed       the indices of the steps that change a state, ascending
/// @param conversations the conversations by their numbers
/// @param names         the names of endpoints
record TimelineSnapshot(
        List<Step> steps,
        List<WorldState> worlds,
        List<Integer> frames,
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
    public Optional<Integer> stepOfFrame(long number) {
        int low = 0;
        int high = frames.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (frameNumber(middle) < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < frames.size() && frameNumber(low) == number ? Optional.of(frames.get(low)) : Optional.empty();
    }

    private long frameNumber(int frame) {
        return steps.get(frames.get(frame)).frameNumber();
    }

    @Override
    public int framesBefore(int index) {
        return AppendLog.countBelow(frames, index);
    }

    @Override
    public int changesBefore(int index) {
        return AppendLog.countBelow(changed, index);
    }
}
