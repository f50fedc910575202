package dev.osiscope.hub;

/// How much of a flood of messages is reported: all of it for some thousand reports, then a part. Whoever looks at a timeline
/// can't follow more, and its memory would grow without bound. What is left out is counted. Used by one thread.
final class ReportBudget {

    /// So many reports are made in one go after a pause: a lesson never comes near.
    static final int MOST = 20_000;

    /// So many a second are made in the long run.
    static final int PER_SECOND = 1_000;

    /// Once all is spent, so many must have been saved up: what is reported then is a whole piece of what goes on.
    private static final int PIECE = MOST / 4;

    private static final long NANOS_A_REPORT = 1_000_000_000L / PER_SECOND;

    private long saved = MOST;
    private long since;
    private long leftOut;
    private boolean spent;

    /// Looks whether reports are made from now on, up to the next look: messages that came in one piece are reported
    /// all or not at all.
    ///
    /// @param nanos the time; where it goes back nothing is saved up
    /// @return how many were left out before, where this is the end of a gap; else 0
    long look(long nanos) {
        save(nanos);
        boolean gap = spent;
        spent = saved < (gap ? PIECE : 1);
        if (gap && !spent) {
            long ended = leftOut;
            leftOut = 0;
            return ended;
        }
        return 0;
    }

    /// Takes one report out of it.
    ///
    /// @return whether it is to be made
    boolean take() {
        if (spent) {
            leftOut++;
            return false;
        }
        saved--;
        return true;
    }

    /// Whether nothing is reported at the moment: then what a report would say need not be worked out.
    boolean spent() {
        return spent;
    }

    private void save(long nanos) {
        long more = Math.max(0, nanos - since) / NANOS_A_REPORT;
        since = nanos < since ? nanos : since + more * NANOS_A_REPORT;
        saved = Math.min(MOST, saved + more);
    }
}
