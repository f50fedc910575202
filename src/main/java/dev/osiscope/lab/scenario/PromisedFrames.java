package dev.osiscope.lab.scenario;

import dev.osiscope.export.FrameFields;
import dev.osiscope.filter.Answer;
import dev.osiscope.filter.Filter;
import dev.osiscope.lab.wire.FrameReader;
import dev.osiscope.lab.wire.FrameView;
import dev.osiscope.lab.wire.WireFrames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The frames of a run's file with their fields, as whoever opens the file will see them.
final class PromisedFrames {

    private final List<FrameFields> frames = new ArrayList<>();

    PromisedFrames(List<FrameView> views) {
        FrameReader reader = new FrameReader(Set.of(), List.of());
        WireFrames.atSenders(views)
                .forEach(captured -> frames.add(reader.next(frames.size() + 1L, captured.frame()).fields()));
    }

    /// Whether one of them passes the filter.
    boolean have(Filter shown) {
        return frames.stream().anyMatch(fields -> shown.ask(fields) == Answer.YES);
    }
}
