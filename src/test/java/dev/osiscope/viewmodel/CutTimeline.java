package dev.osiscope.viewmodel;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.timeline.ChangedStep;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.WorldState;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The first steps of a timeline: as strict at its end as a real one.
record CutTimeline(Timeline whole, int size) implements Timeline {

    @Override
    public Step step(int index) {
        return whole.step(Objects.checkIndex(index, size));
    }

    @Override
    public WorldState worldAfter(int index) {
        return whole.worldAfter(index == -1 ? -1 : Objects.checkIndex(index, size));
    }

    @Override
    public long timeNanos(int index) {
        return whole.timeNanos(Objects.checkIndex(index, size));
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
        return whole.stepOfFrame(number).filter(step -> step < size);
    }

    @Override
    public int framesBefore(int index) {
        return whole.framesBefore(Objects.checkIndex(index, size + 1));
    }

    @Override
    public int changesBefore(int index) {
        return whole.changesBefore(Objects.checkIndex(index, size + 1));
    }

    @Override
    public ChangedStep changed(int place) {
        return whole.changed(Objects.checkIndex(place, whole.changesBefore(size)));
    }
}
