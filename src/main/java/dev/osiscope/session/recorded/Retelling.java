package dev.osiscope.session.recorded;

import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineEvent;
import java.io.IOException;
import java.util.Optional;

/// Tells a session again what it was told when it was live.
sealed interface Retelling permits RetoldCapture, RetoldWire {

    /// What fits a session whose first line is `head`.
    static Retelling of(Head head, SavedFrames frames) {
        return head.onWire() ? new RetoldWire(frames) : new RetoldCapture(head, frames);
    }

    /// Takes the next line.
    void take(Line line) throws IOException, BrokenLineException;

    /// What came of it.
    Timeline timeline();

    /// What a program, a kernel or a cable reports in `line`; empty where it is of another kind.
    static Optional<TimelineEvent> report(Line line) throws BrokenLineException {
        return Optional.ofNullable(switch (line.kind()) {
            case ReportLine.CALL -> ReportLine.call(line);
            case ReportLine.EMITTER -> ReportLine.emitter(line);
            case ReportLine.SCRUBBED -> ReportLine.scrubbed(line);
            case ReportLine.FORGOTTEN -> ReportLine.forgotten(line);
            case ReportLine.CABLE -> ReportLine.cable(line);
            default -> null;
        });
    }
}
