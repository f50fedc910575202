package dev.osiscope.lab.wire;

import java.util.OptionalLong;

/// One direction of a host's cable.
final class Cable {

    /// How many frames may wait in it: as many as Linux lets wait at a device.
    static final int LONGEST_QUEUE = 1_000;

    private static final long SECOND = 1_000_000_000L;

    private boolean cut;
    private long bitsPerSecond;
    private long freeNanos = Long.MIN_VALUE;
    private int queued;

    boolean isCut() {
        return cut;
    }

    /// @return whether that was new
    boolean cut(boolean now) {
        boolean changes = cut != now;
        cut = now;
        return changes;
    }

    /// @param rate bits in a second; 0 for no limit
    void limit(long rate) {
        bitsPerSecond = rate;
    }

    CableState state(Port port, Direction direction) {
        return new CableState(port, direction, cut,
                bitsPerSecond == 0 ? OptionalLong.empty() : OptionalLong.of(bitsPerSecond), queued);
    }

    /// Whether a frame has to wait: the rate is limited, or frames are still in the queue from when it was.
    boolean slow() {
        return bitsPerSecond > 0 || queued > 0;
    }

    boolean isFull() {
        return queued >= LONGEST_QUEUE;
    }

    /// Lets a frame enter.
    ///
    /// @return when it comes out at the other end
    long enter(int bytes, long nanos) {
        queued++;
        long bits = (long) bytes * Byte.SIZE;
        long time = bitsPerSecond == 0 ? 0 : (long) Math.ceil((double) bits * SECOND / bitsPerSecond);
        freeNanos = Math.max(freeNanos, nanos) + time;
        return freeNanos;
    }

    void leave() {
        queued--;
    }
}
