package dev.osiscope.session;

import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.FrameSourceException;
import java.util.Optional;

/// How it stands with one source of a live capture. Immutable.
///
/// @param name     what the source is called in words, with its interface
/// @param counters frames seen and lost, as far as the source has counted
/// @param failure  why it gives no more frames, though nobody stopped it; empty while it does, and where it was stopped
public record SourceStatus(String name, FrameCounters counters, Optional<FrameSourceException> failure) {}
