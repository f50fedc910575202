package dev.osiscope.session.recorded;

import dev.osiscope.dissect.Dissection;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineBuilder;
import dev.osiscope.timeline.TimelineEvent;
import java.io.IOException;

/// A session whose frames were captured, or made by a model: they arrive when they are seen.
final class RetoldCapture implements Retelling {

    private final TimelineBuilder builder = new TimelineBuilder();
    private final Head head;
    private final SavedFrames frames;

    RetoldCapture(Head head, SavedFrames frames) {
        this.head = head;
        this.frames = frames;
    }

    @Override
    public void take(Line line) throws IOException, BrokenLineException {
        if (line.kind().equals(FrameLine.FRAME)) {
            frame(line);
        } else {
            builder.event(Retelling.report(line).orElseThrow(
                    () -> new BrokenLineException("there is no such kind of line in a session without a lab's wire")));
        }
    }

    private void frame(Line line) throws IOException, BrokenLineException {
        Dissection dissection = frames.next(line.number(FrameLine.FRAME), head.provenance());
        String from = line.text(FrameLine.FROM);
        String to = line.text(FrameLine.TO);
        boolean bare = !from.isEmpty() || !to.isEmpty();
        if (bare || !builder.segment(frames.number(), dissection)) {
            builder.event(new TimelineEvent.FrameSeen(frames.number(), dissection, from, to));
        }
    }

    @Override
    public Timeline timeline() {
        return builder.snapshot();
    }
}
