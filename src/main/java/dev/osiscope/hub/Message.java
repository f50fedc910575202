package dev.osiscope.hub;

import java.util.List;

/// A message that may be broadcast.
///
/// @param sender    whose it is; it does not get it back
/// @param event     which event it is: subscribers choose by it
/// @param text      one line, without its end
/// @param changedBy which scrubbers changed it, where it does not say so itself: plain text can't
record Message(Connection sender, String event, String text, List<String> changedBy) {

    /// What those are told of it who ask for that.
    Message notice() {
        return new Message(sender, EventPatterns.SCRUBBED, JsonLines.scrubbed(event, changedBy), List.of());
    }
}
