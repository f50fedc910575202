package dev.osiscope.session;

import dev.osiscope.frame.FrameCounters;
import java.util.List;
import java.util.Optional;

/// A live capture at one moment. Immutable; may be read from any thread.
///
/// @param sources  its sources, in the order in which they were given
/// @param recorded how many frames were taken for the recording
/// @param end      why it has ended; empty while it runs
public record LiveStatus(List<SourceStatus> sources, long recorded, Optional<LiveEnd> end) {

    /// Takes a copy of the sources.
    public LiveStatus {
        sources = List.copyOf(sources);
    }

    /// Whether frames are still recorded.
    public boolean running() {
        return end.isEmpty();
    }

    /// The counters of all sources together.
    public FrameCounters counters() {
        return sources.stream().map(SourceStatus::counters).reduce(FrameCounters.NONE, FrameCounters::plus);
    }
}
