package dev.osiscope.dissect;

/// How a segment stands to those before it in its direction.
public enum Standing {
    /// It brings what is new, or what was asked for again.
    NEW,
    /// It repeats what was seen before.
    REPEATED,
    /// It brings what was acknowledged before.
    ACKNOWLEDGED,
    /// Others have overtaken it.
    OVERTAKEN,
    /// It only asks whether the other end is there; its byte means nothing.
    KEEP_ALIVE
}
