package dev.osiscope.export;

import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineEvent;
import dev.osiscope.timeline.WireDeed;
import java.util.HashMap;
import java.util.Map;

/// Which steps of a session put a frame into its file, and the numbers that the frames have there: from 1, in the order of
/// the steps. Immutable.
///
/// Those are the frames that were sent, as and when they were sent, whatever became of them; and what a host of a lab got
/// that was not sent so, or not so often. In a session that was live from its first frame on they have the numbers that
/// they have in it; what is taken from a file is numbered anew.
public final class SessionFrames {

    private final Map<Integer, Integer> bySteps = new HashMap<>();
    private final Map<Long, Integer> sent = new HashMap<>();

    private SessionFrames() {}

    /// The frames of `timeline`.
    public static SessionFrames of(Timeline timeline) {
        SessionFrames frames = new SessionFrames();
        for (int index = 0; index < timeline.size(); index++) {
            frames.add(timeline.step(index));
        }
        return frames;
    }

    private void add(Step step) {
        if (step.sends() || arrivesOtherwise(step)) {
            bySteps.put(step.index(), bySteps.size() + 1);
        }
        if (step.sends()) {
            sent.put(step.frameNumber(), bySteps.size());
        }
    }

    private static boolean arrivesOtherwise(Step step) {
        return step.event() instanceof TimelineEvent.WireActed acted
                && acted.deed() instanceof WireDeed.Arrived(long ownNumber, long _, WireDeed.Arrival arrival)
                && (ownNumber > 0 || arrival == WireDeed.Arrival.CHANGED || arrival == WireDeed.Arrival.REFUSED);
    }

    /// How many frames there are.
    public int count() {
        return bySteps.size();
    }

    /// The number in the file of the frame that the step at `index` puts there; 0 where it puts none.
    public int at(int index) {
        return bySteps.getOrDefault(index, 0);
    }

    /// The number in the file of the frame that was sent in the session under `number`; 0 where none was.
    public int sent(long number) {
        return sent.getOrDefault(number, 0);
    }
}
