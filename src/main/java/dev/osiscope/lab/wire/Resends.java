package dev.osiscope.lab.wire;

import java.util.OptionalLong;

/// How often a held frame was sent again, and what its sender's intervals say of the next time. Times are in nanoseconds.
///
/// @param count     how often
/// @param lastNanos when the frame or its last copy was sent
/// @param lastGap   how long after the one before; 0 for the frame itself
/// @param gapBefore the interval before that; 0 where there is none
record Resends(int count, long lastNanos, long lastGap, long gapBefore) {

    /// Linux never waits longer (TCP_RTO_MAX).
    private static final long LONGEST_GAP = 120_000_000_000L;

    /// A frame that was sent once.
    static Resends none(long sentNanos) {
        return new Resends(0, sentNanos, 0, 0);
    }

    /// After one more copy.
    Resends next(long nanos) {
        return new Resends(count + 1, nanos, nanos - lastNanos, lastGap);
    }

    /// When the next copy will probably be sent; empty before the first.
    ///
    /// @param backsOff whether the sender doubles its interval each time as far as is known, as TCP does (RFC 6298
    ///                 section 5.5)
    OptionalLong nextDueNanos(boolean backsOff) {
        return count == 0 ? OptionalLong.empty()
                : OptionalLong.of(lastNanos + Math.min(lastGap * growth(backsOff), LONGEST_GAP));
    }

    /// Linux sends a SYN several times at the same interval before it begins to double it: what was seen decides.
    private long growth(boolean backsOff) {
        if (gapBefore == 0) {
            return backsOff ? 2 : 1;
        }
        return Math.clamp(Math.round((double) lastGap / gapBefore), 1, 2);
    }
}
