package dev.osiscope.session;

import dev.osiscope.timeline.Timeline;
import java.util.Optional;

/// A conversation of a file at one moment. Immutable; may be read from any thread.
///
/// @param timeline its steps so far; the segments bear the numbers of their frames in the file. Asking for a step may
///                 read the file: [java.io.UncheckedIOException] where that can't be read any more,
///                 [IllegalStateException] where somebody has changed it
/// @param segments how many steps there will be
/// @param stop     why it can't be analysed further, as a sentence; empty while it can
public record ConversationSnapshot(Timeline timeline, int segments, Optional<String> stop) {

    /// Whether all segments were analysed.
    public boolean complete() {
        return timeline.size() == segments;
    }

    /// Whether there will be no more steps, unless the file grows.
    public boolean ended() {
        return complete() || stop.isPresent();
    }
}
