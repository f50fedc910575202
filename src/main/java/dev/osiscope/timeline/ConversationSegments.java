package dev.osiscope.timeline;

import dev.osiscope.dissect.Dissection;
import java.util.List;
import java.util.function.IntFunction;

/// The segments of one TCP conversation, each at hand when it is asked for. May be asked from any thread.
public interface ConversationSegments {

    /// How many there are.
    int size();

    /// The number of the frame of a segment, from 1; ascending.
    long frameNumber(int index);

    /// When a segment was seen, nanoseconds since 1970-01-01T00:00:00Z.
    long timeNanos(int index);

    /// The frames of the segments, each dissected as far as it takes to follow the conversation, for one thread that goes
    /// over them in their order.
    ///
    /// @return the dissection of the segment at an index; it throws [java.io.UncheckedIOException] where its file can't be
    ///     read any more
    IntFunction<Dissection> inOrder();

    /// The frames of the segments from `first` up to `end`, each dissected with what those before it brought: a message
    /// that spans several of them stands in the one that completes it.
    ///
    /// @throws java.io.UncheckedIOException where their file can't be read any more
    List<Dissection> inContext(int first, int end);

    /// Does `work` soon, on another thread where there is one. Of several that wait the last counts.
    void later(Runnable work);
}
