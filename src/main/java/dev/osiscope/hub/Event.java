package dev.osiscope.hub;

import java.util.Objects;

/// What an emitter hands to its listeners.
///
/// @param name       the event's name: `message`
/// @param connection the connection it belongs to; [Connection#NONE] where it belongs to none
/// @param data       what it carries; empty where it carries nothing
public record Event(String name, Connection connection, String data) {

    /// Checks that nothing is missing.
    public Event {
        Objects.requireNonNull(name);
        Objects.requireNonNull(connection);
        Objects.requireNonNull(data);
    }
}
