package dev.osiscope.timeline;

import dev.osiscope.dissect.Dissection;

/// The segments of one TCP conversation, each at hand when it is asked for. May be asked from any thread.
public interface ConversationSegments {

    /// How many there are.
    int size();

    /// The number of the frame of a segment, from 1; ascending.
    long frameNumber(int index);

    /// The frame of a segment, dissected.
    ///
    /// @throws java.io.UncheckedIOException where its file can't be read any more
    Dissection dissection(int index);
}
