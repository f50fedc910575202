package dev.osiscope.viewmodel;

import dev.osiscope.timeline.Timeline;
import java.util.Locale;

/// How times are written.
public final class Times {

    private static final double NANOS_PER_SECOND = 1e9;

    private Times() {}

    /// The time of step `index` since the first step of the session, in seconds to the microsecond; of the
    /// start for -1.
    public static String sinceStart(Timeline timeline, int index) {
        long nanos = index < 0 ? 0 : timeline.timeNanos(index) - timeline.timeNanos(0);
        return seconds(nanos) + " s";
    }

    /// Nanoseconds in seconds, to the microsecond.
    public static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.6f", nanos / NANOS_PER_SECOND);
    }
}
