package dev.osiscope.timeline;

/// What was done with an EventEmitter.
public enum EmitterUseKind {
    /// A listener was registered.
    ON,
    /// A listener was registered for one call.
    ONCE,
    /// A listener was removed.
    OFF,
    /// An event was emitted.
    EMIT
}
