package dev.osiscope.frame;

/// Where a [FrameSource] puts its frames. Called on the source's own thread; an implementation takes
/// the frame and returns at once.
public interface FrameSink {

    /// Takes the next frame. Frames come in the order in which they were seen.
    void accept(Frame frame);

    /// Says that nothing more waits to be read just now: what was gathered should go on at once. A source under load
    /// may not come to say it for long.
    default void caughtUp() {
        // Who gathers nothing has nothing to hand on.
    }

    /// Says that no further frame will come, though nobody closed the source.
    ///
    /// @param failure what happened and what mends it
    void failed(FrameSourceException failure);
}
