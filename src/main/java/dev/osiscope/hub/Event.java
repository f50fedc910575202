package dev.osiscope.hub;

import dev.osiscope.emitter.Listener;
import java.util.Objects;
import java.util.function.Consumer;

/// What the emitters of the hub and its clients hand to their listeners, as the one argument.
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

    /// A listener that takes such events.
    public static Listener listener(Consumer<Event> taker) {
        return arguments -> taker.accept((Event) arguments[0]);
    }
}
