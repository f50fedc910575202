package dev.osiscope.session.recorded;

import dev.osiscope.dissect.Dissection;
import dev.osiscope.frame.Provenance;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineEvent;
import dev.osiscope.timeline.WireTimelineBuilder;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A session of a lab: its wire told what became of every frame.
final class RetoldWire implements Retelling {

    private final WireTimelineBuilder builder = new WireTimelineBuilder();
    private final Map<Long, Dissection> sent = new HashMap<>();
    private final SavedFrames frames;

    RetoldWire(SavedFrames frames) {
        this.frames = frames;
    }

    @Override
    public void take(Line line) throws IOException, BrokenLineException {
        Optional<TimelineEvent> report = Retelling.report(line);
        if (report.isPresent()) {
            builder.event(report.get());
            return;
        }
        switch (line.kind()) {
            case FrameLine.NAME -> builder.name(line.knownEndpoint(FrameLine.ENDPOINT), line.text(FrameLine.WHO));
            case FrameLine.FRAME -> send(line);
            case DeedLine.ARRIVED -> arrive(line);
            default -> builder.act(sentFrame(line), line.number(DeedLine.AT), DeedLine.read(line));
        }
    }

    private void send(Line line) throws IOException, BrokenLineException {
        long number = line.number(FrameLine.FRAME);
        Dissection dissection = frames.next(number, Provenance.WIRE);
        sent.put(number, dissection);
        builder.send(number, dissection, line.text(FrameLine.FROM), line.text(FrameLine.TO), !line.truth(FrameLine.KEPT));
    }

    private void arrive(Line line) throws IOException, BrokenLineException {
        long number = sentFrame(line);
        long own = line.number(DeedLine.OWN);
        Dissection arrived = own == 0 ? sent.get(number) : frames.next(own, Provenance.WIRE);
        builder.arrive(number, own, line.number(DeedLine.AT), arrived);
    }

    private long sentFrame(Line line) throws BrokenLineException {
        long number = line.number(DeedLine.FRAME);
        if (!sent.containsKey(number)) {
            throw new BrokenLineException("no frame " + number + " was sent before");
        }
        return number;
    }

    @Override
    public Timeline timeline() {
        return builder.snapshot();
    }
}
