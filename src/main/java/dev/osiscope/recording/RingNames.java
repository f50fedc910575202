package dev.osiscope.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/// The names of a recording's files. Those of a ring have a number and the local time at which they begin, as
/// dumpcap's: `out_00001_20261126050000.pcapng`.
final class RingNames {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

    private final RecordingPlan plan;
    private final Deque<Path> ring = new ArrayDeque<>();
    private int number;

    RingNames(RecordingPlan plan) {
        this.plan = plan;
    }

    /// The next file. Of a ring that is full the oldest one is deleted.
    ///
    /// @throws IOException where it can't be deleted
    Path next() throws IOException {
        if (plan.ringFiles() == 0) {
            return plan.file();
        }
        if (ring.size() == plan.ringFiles()) {
            Files.deleteIfExists(ring.remove());
        }
        number++;
        ring.add(plan.file().resolveSibling(named(plan.file().getFileName().toString())));
        return ring.getLast();
    }

    private String named(String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 ? name.substring(dot) : "";
        return String.format(Locale.ROOT, "%s_%05d_%s%s", stem, number, LocalDateTime.now().format(TIME), ending);
    }
}
