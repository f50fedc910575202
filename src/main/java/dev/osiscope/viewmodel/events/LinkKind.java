package dev.osiscope.viewmodel.events;

/// What part of a message's way a link is.
public enum LinkKind {
    /// The application hands it over.
    WRITE,
    /// A segment carries it, or part of it.
    SEGMENT,
    /// The application takes it.
    READ,
    /// It is emitted, as it came.
    EVENT,
    /// A scrubber changed it, or refused it.
    SCRUB,
    /// It is emitted, as it goes on.
    EMIT,
    /// It is offered to the subscribers.
    BROADCAST
}
