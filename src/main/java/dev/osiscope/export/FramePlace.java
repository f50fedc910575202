package dev.osiscope.export;

/// Where a frame stands in its file. Times are in nanoseconds.
///
/// @param number        its number, from 1 as Wireshark's `frame.number`
/// @param nanos         when it was captured, since the epoch
/// @param sinceFirst    the same, since the first frame; below 0 where the clock went back
/// @param sincePrevious the same, since the frame before it; 0 for the first
public record FramePlace(long number, long nanos, long sinceFirst, long sincePrevious) {

    /// The place of a first frame.
    ///
    /// @param nanos when it was captured, since the epoch
    public static FramePlace first(long nanos) {
        return new FramePlace(1, nanos, 0, 0);
    }

    /// The place of the frame after this one.
    ///
    /// @param nextNanos when that was captured, since the epoch
    public FramePlace next(long nextNanos) {
        long gap = nextNanos - nanos;
        return new FramePlace(number + 1, nextNanos, sinceFirst + gap, gap);
    }
}
