package dev.osiscope.timeline;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.Endpoint;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A session's steps at one moment: an immutable snapshot that any thread may read.
public interface Timeline {

    /// How many steps there are.
    int size();

    /// The step at `index`.
    ///
    /// @throws IndexOutOfBoundsException outside 0 … size-1
    Step step(int index);

    /// Whether the step at `index`, and the few before it that are shown with it, can be had at once. Where they have to be
    /// made first, that is begun now.
    default boolean atHand(int index) {
        return true;
    }

    /// The state of every endpoint after the step at `index`; before anything happened for -1.
    WorldState worldAfter(int index);

    /// When the step at `index` happened, nanoseconds since 1970-01-01T00:00:00Z; no step is made for it.
    long timeNanos(int index);

    /// The conversations, in the order of their numbers.
    List<Conversation> conversations();

    /// The names of the endpoints that the app knows: its own hub and clients.
    Map<Endpoint, String> names();

    /// The frame that bears `number` (from 1), as the index of its step; empty where there is none.
    Optional<Integer> stepOfFrame(long number);

    /// In how many of the first `index` steps a frame moves: it is sent, or arrives late. Costs next to nothing: what lays
    /// steps out asks for it without making them.
    int framesBefore(int index);

    /// In how many of the first `index` steps a state changes; costs as little.
    int changesBefore(int index);

    /// One of the steps in which a state changes; costs as little.
    ///
    /// @param place which of them, from 0 to less than [#changesBefore(int)] of the last step and one more
    ChangedStep changed(int place);

    /// The segments of the session in numbers, where it is one conversation and they were noted as they were followed. Where
    /// they were not, the steps are at hand.
    default Optional<SegmentTrace> trace() {
        return Optional.empty();
    }

    /// The steps so far that tell what the wire of a lab did to the frame that was sent under `number`, or to copies of it,
    /// ascending; empty where it was carried at once.
    default Optional<List<Integer>> deedsTo(long number) {
        return Optional.empty();
    }
}
