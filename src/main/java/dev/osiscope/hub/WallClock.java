package dev.osiscope.hub;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/// The clock that reports carry where nobody gives another: the system's, the one the kernel stamps frames
/// with.
public final class WallClock {

    private WallClock() {
    }

    /// Nanoseconds since 1970-01-01T00:00:00Z, as fine as the system gives them.
    public static long nanos() {
        Instant now = Instant.now();
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }
}
