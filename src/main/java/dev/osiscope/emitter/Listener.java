package dev.osiscope.emitter;

/// What an [EventEmitter] calls when an event is emitted that it is registered for.
///
/// Two registrations are of the same listener where they are of the same object: whoever wants to remove a listener keeps it.
@FunctionalInterface
public interface Listener {

    /// Takes the event. Called on the thread that emits, before `emit` returns: it must not block. What it throws ends
    /// the emission and reaches the caller of `emit`.
    ///
    /// @param arguments what was emitted, as it was given to `emit`; to be read only
    void handle(Object... arguments);
}
