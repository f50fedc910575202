package dev.osiscope.hub;

/// What an [EventEmitter] calls when an event it is registered for is emitted.
@FunctionalInterface
public interface Listener {

    /// Takes the event. Called on the thread that emits, before `emit` returns: it must not block.
    void handle(Event event);
}
