package dev.osiscope.emitter.script;

/// A listener as it is registered for an event.
///
/// @param listener its name in the script
/// @param once     whether it is removed before it is called
public record Registered(String listener, boolean once) {

    @Override
    public String toString() {
        return once ? "once " + listener : listener;
    }
}
