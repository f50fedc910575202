package dev.osiscope.timeline;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.layers.LayerMapping;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Frames that are no TCP segments as steps, which are made when somebody looks: the datagrams between two endpoints,
/// or a single frame of any kind. No state changes in them. Any thread may read it.
///
/// @param frames        the frames
/// @param conversations the conversation that they belong to; none where they belong to none
public record FrameTimeline(Frames frames, List<Conversation> conversations) implements Timeline {

    /// The frames of such a timeline, in their order. May be asked by any thread.
    public interface Frames {

        /// How many there are.
        int size();

        /// The frame at `index`.
        TimelineEvent.FrameSeen frame(int index);

        /// When the frame at `index` was seen, nanoseconds since 1970-01-01T00:00:00Z.
        long timeNanos(int index);

        /// The place of the frame that bears `number`; empty where it is none of them.
        Optional<Integer> indexOf(long number);
    }

    /// Takes a copy of the conversations.
    public FrameTimeline {
        conversations = List.copyOf(conversations);
    }

    /// A single frame.
    public static FrameTimeline of(TimelineEvent.FrameSeen seen) {
        return new FrameTimeline(new Single(seen), List.of());
    }

    @Override
    public int size() {
        return frames.size();
    }

    @Override
    public Step step(int index) {
        TimelineEvent.FrameSeen seen = frames.frame(Objects.checkIndex(index, size()));
        Narration words = FrameNarrator.narrate(seen.dissection());
        return new Step(index, seen, Optional.empty(), Optional.empty(), List.of(),
                LayerMapping.frame(seen.dissection()), words.title(), words.what(), words.why());
    }

    @Override
    public long timeNanos(int index) {
        return frames.timeNanos(Objects.checkIndex(index, size()));
    }

    @Override
    public WorldState worldAfter(int index) {
        return WorldState.EMPTY;
    }

    @Override
    public Map<Endpoint, String> names() {
        return Map.of();
    }

    @Override
    public Optional<Integer> stepOfFrame(long number) {
        return frames.indexOf(number);
    }

    @Override
    public int framesBefore(int index) {
        return index;
    }

    @Override
    public int changesBefore(int index) {
        return 0;
    }

    @Override
    public ChangedStep changed(int place) {
        throw new IndexOutOfBoundsException(place);
    }

    private record Single(TimelineEvent.FrameSeen seen) implements Frames {

        @Override
        public int size() {
            return 1;
        }

        @Override
        public TimelineEvent.FrameSeen frame(int index) {
            return seen;
        }

        @Override
        public long timeNanos(int index) {
            return seen.timeNanos();
        }

        @Override
        public Optional<Integer> indexOf(long number) {
            return number == seen.frameNumber() ? Optional.of(0) : Optional.empty();
        }
    }
}
