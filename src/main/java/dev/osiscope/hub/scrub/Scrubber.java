package dev.osiscope.hub.scrub;

/// Cleans a message of one kind of thing before it is broadcast. Has no state; may be used from any thread.
public interface Scrubber {

    /// Which kind it is.
    ScrubberKind kind();

    /// What it takes away, in two or three words: `control characters`.
    default String name() {
        return kind().words();
    }

    /// Whether there may be something for it in a text with these traits. Where it says no, there is nothing.
    ///
    /// @param traits what [TextTraits] found
    /// @param length the text's length in characters
    boolean concerns(int traits, int length);

    /// The cleaned text; `text` itself, as a string, where there is nothing to clean. Reads each character a bounded number
    /// of times.
    String scrub(CharSequence text);
}
