package dev.osiscope.hub;

import java.util.List;

/// The hub's scrubbers, one after the other; reports each that changed something.
final class ScrubPipeline {

    private final List<Scrubber> scrubbers;
    private final Reporter reporter;

    ScrubPipeline(List<Scrubber> scrubbers, Reporter reporter) {
        this.scrubbers = List.copyOf(scrubbers);
        this.reporter = reporter;
    }

    /// The text as it may be broadcast.
    String scrub(Connection connection, String text) {
        String current = text;
        for (Scrubber scrubber : scrubbers) {
            String scrubbed = scrubber.scrub(current);
            if (!scrubbed.equals(current)) {
                reporter.scrubResult(connection, scrubber.name(), current, scrubbed);
            }
            current = scrubbed;
        }
        return current;
    }
}
