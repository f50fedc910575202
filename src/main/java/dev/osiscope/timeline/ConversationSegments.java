package dev.osiscope.timeline;

import dev.osiscope.dissect.Dissection;
import java.util.List;

/// The segments of one TCP conversation, each at hand when it is asked for. May be asked from any thread.
public interface ConversationSegments {

    /// How many there are.
    int size();

    /// The number of the frame of a segment, from 1; ascending.
    long frameNumber(int index);

    /// When a segment was seen, nanoseconds since 1970-01-01T00:00:00Z.
    long timeNanos(int index);

    /// The frame of a segment, dissected as far as it takes to follow the conversation.
    ///
    /// @throws java.io.UncheckedIOException where its file can't be read any more
    Dissection dissection(int index);

    /// The frames of the segments from `first` up to `end`, each dissected with what those before it brought: a message
    /// that spans several of them stands in the one that completes it.
    ///
    /// @throws java.io.UncheckedIOException where their file can't be read any more
    List<Dissection> inContext(int first, int end);

    /// Does `work` soon, on another thread where there is one. Of several that wait the last counts.
    void later(Runnable work);
}
