package dev.osiscope.emitter.script;

import dev.osiscope.emitter.Inspection;
import dev.osiscope.emitter.Listener;
import dev.osiscope.emitter.OnceListener;
import java.util.function.Consumer;

/// A listener of a script: it has a name.
final class ScriptListener implements Listener {

    private final String name;
    private final Consumer<Object[]> deed;

    ScriptListener(String name, Consumer<Object[]> deed) {
        this.name = name;
        this.deed = deed;
    }

    @Override
    public void handle(Object... arguments) {
        deed.accept(arguments);
    }

    /// As `util.inspect` of Node writes it.
    @Override
    public String toString() {
        return "[Function: " + name + "]";
    }

    static String name(Listener listener) {
        return listener instanceof ScriptListener known ? known.name : listener.toString();
    }

    /// A listener as it is registered.
    static Registered registered(Listener listener) {
        return listener instanceof OnceListener once
                ? new Registered(name(once.listener()), true)
                : new Registered(name(listener), false);
    }

    /// A value as it stands in a step.
    static String inspected(Object value) {
        return value instanceof Listener listener ? "[" + registered(listener) + "]" : Inspection.of(value);
    }

    /// A value as it is printed.
    static String printed(Object value) {
        return value instanceof String text ? text : inspected(value);
    }
}
