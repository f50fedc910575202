package dev.osiscope.hub;

/// Cleans a message of one kind of thing before it is broadcast. Has no state; may be used from any thread.
public interface Scrubber {

    /// What it takes away, in two or three words: `control characters`.
    String name();

    /// The cleaned text; `text` itself where there is nothing to clean.
    String scrub(String text);
}
