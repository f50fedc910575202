package dev.osiscope.viewmodel;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.timeline.ChangedStep;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.WorldState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A timeline of which only some steps are at hand; it notes those that were asked for.
record LateTimeline(Timeline whole, Set<Integer> ready, List<Integer> asked) implements Timeline {

    @Override
    public boolean atHand(int index) {
        asked.add(index);
        return ready.contains(index);
    }

    @Override
    public int size() {
        return whole.size();
    }

    @Override
    public Step step(int index) {
        return whole.step(index);
    }

    @Override
    public WorldState worldAfter(int index) {
        return whole.worldAfter(index);
    }

    @Override
    public long timeNanos(int index) {
        return whole.timeNanos(index);
    }

    @Override
    public List<Conversation> conversations() {
        return whole.conversations();
    }

    @Override
    public Map<Endpoint, String> names() {
        return whole.names();
    }

    @Override
    public Optional<Integer> stepOfFrame(long number) {
        return whole.stepOfFrame(number);
    }

    @Override
    public int framesBefore(int index) {
        return whole.framesBefore(index);
    }

    @Override
    public int changesBefore(int index) {
        return whole.changesBefore(index);
    }

    @Override
    public ChangedStep changed(int place) {
        return whole.changed(place);
    }
}
