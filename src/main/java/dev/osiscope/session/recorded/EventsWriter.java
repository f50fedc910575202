package dev.osiscope.session.recorded;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.export.SessionFrames;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineEvent;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Writes what a session was told, in its order, a line each. Which states change and what it all means is not written:
/// who reads the lines works it out again.
final class EventsWriter {

    private final Timeline timeline;
    private final SessionFrames frames;
    private final boolean onWire;
    private final Writer out;
    private final Set<Endpoint> told = new HashSet<>();

    private EventsWriter(Timeline timeline, boolean onWire, Writer out) {
        this.timeline = timeline;
        frames = SessionFrames.of(timeline);
        this.onWire = onWire;
        this.out = out;
    }

    static void write(Timeline timeline, Head head, Writer out) throws IOException {
        EventsWriter writer = new EventsWriter(timeline, head.onWire(), out);
        writer.put(head.line());
        for (int index = 0; index < timeline.size(); index++) {
            writer.put(timeline.step(index));
        }
    }

    private void put(Step step) throws IOException {
        switch (step.event()) {
            case TimelineEvent.SegmentSeen(TrackedSegment segment) -> put(step, segment);
            case TimelineEvent.FrameSeen seen -> put(frame(step).text(FrameLine.FROM, seen.source())
                    .text(FrameLine.TO, seen.destination()).truth(FrameLine.KEPT, keptBack(seen.frameNumber())));
            case TimelineEvent.WireActed acted -> put(DeedLine.of(acted, frames.at(step.index()), frames));
            case TimelineEvent.CableChanged cable -> put(ReportLine.of(cable));
            case TimelineEvent.Reported reported -> put(ReportLine.of(reported));
        }
    }

    private void put(Step step, TrackedSegment segment) throws IOException {
        if (!onWire) {
            put(frame(step));
            return;
        }
        for (Endpoint end : List.of(segment.from(), segment.to())) {
            if (timeline.names().containsKey(end) && told.add(end)) {
                put(Line.of(FrameLine.NAME).text(FrameLine.ENDPOINT, end.toString())
                        .text(FrameLine.WHO, timeline.names().get(end)));
            }
        }
        Optional<TimelineEvent.WireActed> deed = firstDeed(segment.frameNumber());
        put(frame(step)
                .text(FrameLine.FROM, deed.map(TimelineEvent.WireActed::source).orElseGet(() -> name(segment.from())))
                .text(FrameLine.TO, deed.map(TimelineEvent.WireActed::destination).orElseGet(() -> name(segment.to())))
                .truth(FrameLine.KEPT, keptBack(segment.frameNumber())));
    }

    private Line frame(Step step) {
        return Line.of(FrameLine.FRAME).number(FrameLine.FRAME, frames.at(step.index()));
    }

    private String name(Endpoint end) {
        return timeline.names().getOrDefault(end, "");
    }

    private boolean keptBack(long frameNumber) {
        return timeline.deedsTo(frameNumber).isPresent();
    }

    private Optional<TimelineEvent.WireActed> firstDeed(long frameNumber) {
        return timeline.deedsTo(frameNumber).orElse(List.of()).stream()
                .map(index -> (TimelineEvent.WireActed) timeline.step(index).event())
                .filter(acted -> acted.frameNumber() == frameNumber).findFirst();
    }

    private void put(Line line) throws IOException {
        out.write(LineJson.write(line));
        out.write('\n');
    }
}
