package dev.osiscope.hub;

import java.util.concurrent.TimeUnit;

/// How many things a second are let through, on average: a bucket that holds a second's worth and fills as time passes.
final class RateLimit {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final int perSecond;
    private double left;
    private long latest;

    /// @param perSecond 0 for any number
    /// @param now       nanoseconds of any clock
    RateLimit(int perSecond, long now) {
        this.perSecond = perSecond;
        left = perSecond;
        latest = now;
    }

    /// Whether one more may pass now.
    ///
    /// @param now nanoseconds of the same clock; where it has gone back, no time has passed
    boolean pass(long now) {
        if (perSecond == 0) {
            return true;
        }
        double gained = (double) Math.max(0, now - latest) / SECOND * perSecond;
        latest = now;
        left = Math.min(perSecond, left + gained);
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
