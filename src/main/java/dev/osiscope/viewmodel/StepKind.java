package dev.osiscope.viewmodel;

import dev.osiscope.timeline.Timeline;
import java.util.OptionalInt;

/// A kind of step that the playhead goes to. To find the next one costs next to nothing, however far it is.
public enum StepKind {
    /// A frame moves: it is sent, or arrives late.
    SEGMENT {
        @Override
        int before(Timeline timeline, int index) {
            return timeline.framesBefore(index);
        }
    },
    /// No frame moves: the application did something, or the wire did.
    EVENT {
        @Override
        int before(Timeline timeline, int index) {
            return index - timeline.framesBefore(index);
        }
    },
    /// A state changes.
    CHANGE {
        @Override
        int before(Timeline timeline, int index) {
            return timeline.changesBefore(index);
        }
    };

    /// How many of the first `index` steps are of this kind.
    abstract int before(Timeline timeline, int index);

    /// The first such step after `step`; empty where there is none.
    public OptionalInt after(Timeline timeline, int step) {
        return nth(timeline, before(timeline, step + 1) + 1);
    }

    /// The last such step before `step`; empty where there is none.
    public OptionalInt ahead(Timeline timeline, int step) {
        return nth(timeline, before(timeline, Math.max(0, step)));
    }

    private OptionalInt nth(Timeline timeline, int number) {
        if (number < 1 || number > before(timeline, timeline.size())) {
            return OptionalInt.empty();
        }
        int low = 0;
        int high = timeline.size() - 1;
        while (low < high) {
            int middle = low + high >>> 1;
            if (before(timeline, middle + 1) >= number) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return OptionalInt.of(low);
    }
}
