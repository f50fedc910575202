package dev.osiscope.frame;

/// How many frames a source saw and lost since it was started.
///
/// @param received frames that were delivered
/// @param dropped  frames that the kernel dropped because nobody took them in time
public record FrameCounters(long received, long dropped) {

    /// Nothing seen, nothing lost.
    public static final FrameCounters NONE = new FrameCounters(0, 0);
}
