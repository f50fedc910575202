package dev.osiscope.lesson;

/// Where a stop is.
public sealed interface Place {

    /// Before a step: it is not seen yet while its stop asks.
    record Before(Where where) implements Place {}

    /// After a step: it was just seen.
    record After(Where where) implements Place {}

    /// Behind the last step.
    record End() implements Place {}
}
