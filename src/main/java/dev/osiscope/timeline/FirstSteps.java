package dev.osiscope.timeline;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.End;
import dev.osiscope.conversation.Endpoint;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The first steps of a timeline, as it was when it had no more: nothing in it tells of a later step. It costs nothing to make.
///
/// @param whole the timeline
/// @param size  how many of its steps, 0 … its size
public record FirstSteps(Timeline whole, int size) implements Timeline {

    /// @throws IndexOutOfBoundsException where the timeline has not as many
    public FirstSteps {
        Objects.checkIndex(size, whole.size() + 1);
    }

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

    /// Those that have begun; where that can't be told from the states of their ends, all.
    @Override
    public List<Conversation> conversations() {
        WorldState now = worldAfter(size - 1);
        WorldState ever = whole.worldAfter(whole.size() - 1);
        return whole.conversations().stream()
                .filter(conversation -> knows(now, conversation) || !knows(ever, conversation)).toList();
    }

    private static boolean knows(WorldState world, Conversation conversation) {
        return Stream.of(End.values()).anyMatch(end -> world.of(conversation, end).isPresent());
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

    @Override
    public Optional<List<Integer>> deedsTo(long number) {
        return whole.deedsTo(number).map(steps -> steps.stream().filter(step -> step < size).toList());
    }
}
