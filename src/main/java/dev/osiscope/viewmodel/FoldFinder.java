package dev.osiscope.viewmodel;

import java.util.Arrays;

/// Finds the segments of a timeline that are alike: data one way with nothing but its acknowledgments the other way, in one
/// conversation, without a change of state and without anything that went wrong. They are the [runs][LadderRuns] that the
/// ladder may fold. Each step is looked at once, and none is made for it where its segments were noted. Used by one thread.
final class FoldFinder {

    /// The first segments and the last one of a group are shown: what it is about is to be seen.
    private static final int SHOWN_FIRST = 1;
    private static final int SHOWN_LAST = 1;
    private static final int FEWEST = LadderRuns.FEWEST_HIDDEN + SHOWN_FIRST + SHOWN_LAST;

    private final SegmentLooks looks;
    private final PayloadSums sums;
    private int seen;
    private int[] from = new int[8];
    private int[] to = new int[8];
    private int count;
    private int start;
    private int conversation;
    private int sender;

    /// @param looks at the steps of the session
    FoldFinder(SegmentLooks looks) {
        this.looks = looks;
        sums = new PayloadSums(looks);
    }

    /// Goes on with the steps that have been looked at since.
    ///
    /// @return the groups of all
    LadderRuns take() {
        for (; seen < looks.size(); seen++) {
            sums.add();
            look(seen);
        }
        return snapshot();
    }

    private void look(int step) {
        if (!looks.plain(step)) {
            end(step);
            start = step + 1;
            sender = 0;
            return;
        }
        boolean goesOn = looks.conversation(step) == conversation
                && (looks.payloadLength(step) == 0 || sender == 0 || sender == side(step));
        if (!goesOn || step == start) {
            end(step);
            start = step;
            sender = 0;
            conversation = looks.conversation(step);
        }
        if (looks.payloadLength(step) > 0) {
            sender = side(step);
        }
    }

    private int side(int step) {
        return looks.fromServer(step) ? -1 : 1;
    }

    /// The group ends before `step`.
    private void end(int step) {
        if (step - start >= FEWEST && sender != 0) {
            if (count == from.length) {
                from = Arrays.copyOf(from, 2 * count);
                to = Arrays.copyOf(to, 2 * count);
            }
            from[count] = start + SHOWN_FIRST;
            to[count++] = step - SHOWN_LAST;
        }
    }

    /// The group that goes on is one already, where it is long enough.
    private LadderRuns snapshot() {
        int whole = count;
        end(seen);
        LadderRuns found = new LadderRuns(Arrays.copyOf(from, count), Arrays.copyOf(to, count), sums.snapshot());
        count = whole;
        return found;
    }
}
