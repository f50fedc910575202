package dev.osiscope.session.recorded;

import dev.osiscope.dissect.Dissection;
import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.Provenance;
import dev.osiscope.pcapng.CaptureFileReader;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineBuilder;
import dev.osiscope.timeline.TimelineEvent;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes a session of the frames of a file, with or without what else was told of it.
final class SessionReader {

    /// Stands before the words for the source of a session that was live once.
    static final String RECORDED = "recorded: ";

    private SessionReader() {}

    /// @param name the name of the file of events, for what is wrong in it
    static RecordedSession read(CaptureFileReader capture, BoundedLines lines, String name) throws IOException {
        try {
            return new RecordedSession.Opened(retell(capture, lines));
        } catch (BrokenLineException broken) {
            return new RecordedSession.Broken(name, Math.max(1, lines.number()), broken.getMessage());
        }
    }

    private static SessionSnapshot retell(CaptureFileReader capture, BoundedLines lines)
            throws IOException, BrokenLineException {
        Head head = Head.of(LineJson.read(lines.next().orElseThrow(() -> new BrokenLineException("it is empty"))));
        SavedFrames frames = new SavedFrames(capture, head.hubPorts());
        Retelling retelling = Retelling.of(head, frames);
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            retelling.take(LineJson.read(line.get()));
        }
        if (capture.next()) {
            throw new BrokenLineException("the capture has more frames than the " + frames.number() + " of the events");
        }
        return snapshot(retelling.timeline(), RECORDED + head.source(), head.provenance(), head.participants(), frames);
    }

    /// The frames alone; where there are too many, the first ones.
    static SessionSnapshot read(CaptureFileReader capture) throws IOException {
        SavedFrames frames = new SavedFrames(capture, Set.of());
        TimelineBuilder builder = new TimelineBuilder();
        Provenance provenance = Provenance.FILE;
        Optional<Dissection> next = frames.next();
        while (next.isPresent()) {
            provenance = next.get().frame().provenance();
            if (!builder.segment(frames.number(), next.get())) {
                builder.event(TimelineEvent.FrameSeen.of(frames.number(), next.get()));
            }
            next = frames.full() ? Optional.empty() : frames.next();
        }
        return snapshot(builder.snapshot(), capture.kind(), provenance, List.of(), frames);
    }

    private static SessionSnapshot snapshot(Timeline timeline, String source, Provenance provenance,
            List<String> participants, SavedFrames frames) {
        Optional<FrameSourceException> failure = frames.stop().map(stop ->
                new FrameSourceException("The file can't be read further: " + stop.sentence(), ""));
        return new SessionSnapshot(
                timeline, source, provenance, participants, new FrameCounters(frames.number(), 0), failure);
    }
}
