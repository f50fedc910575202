package dev.osiscope.viewmodel;

import dev.osiscope.timeline.Timeline;
import java.util.Arrays;

/// Finds the [runs][LadderRuns] of a timeline that grows: steps of which each comes so soon after the one before it that
/// nobody could read them, and in which no state changes. Each step is looked at once, and none is made for it. Used by
/// one thread.
public final class RunFinder {

    /// A pause of that many nanoseconds ends a run: slower steps can be read one by one.
    static final long PAUSE = 100_000_000;
    /// So many steps at each end of a run are shown.
    static final int SHOWN = 2;

    private static final int FEWEST = LadderRuns.FEWEST_HIDDEN + 2 * SHOWN;
    /// Whether a state changes is asked of so many steps at once first.
    private static final int BLOCK = 256;

    private final PayloadSums sums;
    private int[] from = new int[8];
    private int[] to = new int[8];
    private int count;
    private int start;
    private int seen;

    /// Stands before the first step.
    public RunFinder(RunSteps steps) {
        sums = new PayloadSums(steps);
    }

    /// Looks at the steps that have come.
    ///
    /// @return the runs of `timeline`, whose first steps are those of the one before
    public LadderRuns take(Timeline timeline) {
        while (seen < timeline.size()) {
            int end = Math.min(timeline.size(), seen + BLOCK);
            boolean quiet = timeline.changesBefore(end) == timeline.changesBefore(seen);
            while (seen < end) {
                look(timeline, !quiet && timeline.changesBefore(seen + 1) != timeline.changesBefore(seen));
            }
        }
        return snapshot();
    }

    private void look(Timeline timeline, boolean changes) {
        boolean pause = seen > 0 && timeline.timeNanos(seen) - timeline.timeNanos(seen - 1) > PAUSE;
        if (pause || changes) {
            if (seen - start >= FEWEST) {
                keep();
            }
            start = changes ? seen + 1 : seen;
        }
        sums.add();
        seen++;
    }

    private void keep() {
        if (count == from.length) {
            from = Arrays.copyOf(from, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
        }
        from[count] = start + SHOWN;
        to[count++] = seen - SHOWN;
    }

    /// The run that goes on is one already, where it is long enough.
    private LadderRuns snapshot() {
        boolean goesOn = seen - start >= FEWEST;
        int size = goesOn ? count + 1 : count;
        int[] begins = Arrays.copyOf(from, size);
        int[] ends = Arrays.copyOf(to, size);
        if (goesOn) {
            begins[count] = start + SHOWN;
            ends[count] = seen - SHOWN;
        }
        return new LadderRuns(begins, ends, sums.snapshot());
    }
}
