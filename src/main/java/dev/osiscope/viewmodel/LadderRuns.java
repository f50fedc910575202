package dev.osiscope.viewmodel;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// Runs of steps that came faster than anyone can read, which the ladder shows as one row each. The first and the last
/// steps of each stay, and what stands right before the playhead. Immutable; made by a [RunFinder].
public final class LadderRuns {

    /// No runs.
    public static final LadderRuns NONE = new LadderRuns(new int[0], new int[0], PayloadSums.NONE);

    /// So many steps at the playhead are always shown.
    private static final int AT_PLAYHEAD = 2;
    /// Fewer steps are not worth a row of their own.
    static final int FEWEST_HIDDEN = 8;

    private final int[] from;
    private final int[] to;
    private final PayloadSums sums;

    /// Steps that one row stands for.
    ///
    /// @param from the first of them
    /// @param to   the one after the last
    public record Run(int from, int to) {

        /// How many steps it hides.
        public int size() {
            return to - from;
        }
    }

    /// @param from the first hidden steps, ascending
    /// @param to   the steps after the last hidden ones, each before the next one in `from`
    LadderRuns(int[] from, int[] to, PayloadSums sums) {
        this.from = from;
        this.to = to;
        this.sums = sums;
    }

    /// The same without those that begin at one of `steps`.
    LadderRuns except(Set<Integer> steps) {
        if (steps.isEmpty()) {
            return this;
        }
        int[] kept = new int[from.length];
        int[] ends = new int[from.length];
        int count = 0;
        for (int index = 0; index < from.length; index++) {
            if (!steps.contains(from[index])) {
                kept[count] = from[index];
                ends[count++] = to[index];
            }
        }
        return new LadderRuns(Arrays.copyOf(kept, count), Arrays.copyOf(ends, count), sums);
    }

    /// How many runs there are, wherever the playhead is.
    public int size() {
        return from.length;
    }

    /// How many runs begin before `step`.
    public int before(int step) {
        int place = Arrays.binarySearch(from, step);
        return place >= 0 ? place : -place - 1;
    }

    /// The run at `index`, wherever the playhead is.
    public Run get(int index) {
        return new Run(from[index], to[index]);
    }

    /// The run at `index` as far as it is hidden with the playhead there; empty where all of it is shown.
    public Optional<Run> get(int index, int playhead) {
        int end = Math.min(to[index], playhead + 1 - AT_PLAYHEAD);
        return end - from[index] < FEWEST_HIDDEN ? Optional.empty() : Optional.of(new Run(from[index], end));
    }

    /// The run that hides `step` with the playhead there; empty where the step is shown.
    public Optional<Run> at(int step, int playhead) {
        int last = before(step + 1) - 1;
        return last < 0 ? Optional.empty() : get(last, playhead).filter(run -> step < run.to());
    }

    /// How many bytes the segments of `run` carry.
    ///
    /// @param fromServer those of the server; else those of the client
    public long payload(Run run, boolean fromServer) {
        return sums.before(run.to(), fromServer) - sums.before(run.from(), fromServer);
    }

    /// How many segments of `run` carry data.
    int data(Run run) {
        return sums.dataBefore(run.to()) - sums.dataBefore(run.from());
    }
}
