package dev.osiscope.viewmodel.find;

import dev.osiscope.timeline.Timeline;
import dev.osiscope.viewmodel.LadderModel;
import java.util.Arrays;
import java.util.OptionalInt;

/// The steps that a query finds, as far as they were looked at. Used by one thread.
final class Hits {

    /// So many bytes of data are looked through at once: a millisecond or two.
    private static final int MOST_DATA = 1 << 20;

    private final Query query;
    private int[] steps = new int[16];
    private int count;
    private int looked;

    Hits(Query query) {
        this.query = query;
    }

    Query query() {
        return query;
    }

    /// Looks at the next steps.
    ///
    /// @param most how many at most
    /// @return whether there was any
    boolean look(Timeline timeline, LadderModel ladder, int most) {
        int end = Math.min(timeline.size(), looked + most);
        boolean more = looked < end;
        int data = 0;
        for (; looked < end && data < MOST_DATA; looked++) {
            data += timeline.step(looked).dataLength();
            if (query.finds(timeline, ladder, looked)) {
                add(looked);
            }
        }
        return more;
    }

    private void add(int step) {
        if (count == steps.length) {
            steps = Arrays.copyOf(steps, 2 * count);
        }
        steps[count++] = step;
    }

    int count() {
        return count;
    }

    int looked() {
        return looked;
    }

    /// Which of them `step` is, from 0; below 0 where it is none.
    int place(int step) {
        return Arrays.binarySearch(steps, 0, count, step);
    }

    /// The one after `step`, behind the last one the first; empty where there is none.
    OptionalInt after(int step) {
        int place = place(step);
        int next = place >= 0 ? place + 1 : -place - 1;
        return count == 0 ? OptionalInt.empty() : OptionalInt.of(steps[next < count ? next : 0]);
    }

    /// The one before `step`, before the first one the last; empty where there is none.
    OptionalInt before(int step) {
        int place = place(step);
        int previous = (place >= 0 ? place : -place - 1) - 1;
        return count == 0 ? OptionalInt.empty() : OptionalInt.of(steps[previous >= 0 ? previous : count - 1]);
    }
}
