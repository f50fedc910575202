package dev.osiscope.frame;

/// How many frames a source saw and lost since it was started, and who lost them.
///
/// @param received           frames that were delivered
/// @param droppedByKernel    frames that the kernel dropped because nobody took them in time
/// @param droppedByInterface frames that the interface or its driver dropped before the kernel had them; 0 where the
///                           system does not tell
/// @param droppedByUs        frames that were delivered and could not be kept
public record FrameCounters(long received, long droppedByKernel, long droppedByInterface, long droppedByUs) {

    /// Nothing seen, nothing lost.
    public static final FrameCounters NONE = new FrameCounters(0, 0);

    /// Where only the kernel drops frames.
    public FrameCounters(long received, long droppedByKernel) {
        this(received, droppedByKernel, 0, 0);
    }

    /// All that were dropped, whoever did.
    public long dropped() {
        return droppedByKernel + droppedByInterface + droppedByUs;
    }

    /// Both together.
    public FrameCounters plus(FrameCounters other) {
        return new FrameCounters(received + other.received, droppedByKernel + other.droppedByKernel,
                droppedByInterface + other.droppedByInterface, droppedByUs + other.droppedByUs);
    }
}
