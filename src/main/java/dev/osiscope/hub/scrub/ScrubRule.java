package dev.osiscope.hub.scrub;

/// A scrubber, and what is done with a message in which it finds something.
///
/// @param scrubber who looks
/// @param refuses  whether such a message goes back to its sender, instead of on without what was found
public record ScrubRule(Scrubber scrubber, boolean refuses) {

    /// Why a message is refused, in words for its sender.
    String reason() {
        return "not passed on: " + scrubber.name();
    }
}
