package dev.osiscope.hub;

import dev.osiscope.emitter.Listener;
import dev.osiscope.emitter.OnceListener;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The names of the listeners that an emission calls. As long as an event's listeners are the same, they are made once. Used on
/// the loop's thread only.
final class ListenerNames {

    private static final String NO_NAME = "(anonymous)";
    private static final String ONCE = "once ";

    private record Known(Listener[] listeners, List<String> names) {}

    private final Map<String, Known> events = new HashMap<>();

    /// @param listeners an array that never changes, as an emitter hands it out
    List<String> of(String event, Listener[] listeners) {
        if (listeners.length == 0) {
            return List.of();
        }
        Known known = events.get(event);
        if (known == null || known.listeners != listeners) {
            known = new Known(listeners, Arrays.stream(listeners).map(ListenerNames::name).toList());
            events.put(event, known);
        }
        return known.names;
    }

    private static String name(Listener listener) {
        return switch (listener) {
            case NamedListener named -> named.name();
            case OnceListener once -> ONCE + name(once.listener());
            default -> NO_NAME;
        };
    }
}
