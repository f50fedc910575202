package dev.osiscope.hub;

import dev.osiscope.emitter.EmitterObserver;
import dev.osiscope.emitter.Listener;
import dev.osiscope.emitter.OnceListener;
import java.util.List;

/// Reports an emitter's registrations, removals and emissions.
final class EmitterReports implements EmitterObserver {

    private final Reporter reporter;
    private final ListenerNames names = new ListenerNames();

    EmitterReports(Reporter reporter) {
        this.reporter = reporter;
    }

    @Override
    public void added(String event, Listener listener, int index, int registered) {
        report(listener instanceof OnceListener ? EmitterCall.Kind.ONCE : EmitterCall.Kind.ON, event, registered);
    }

    @Override
    public void removed(String event, Listener listener, int index, int registered) {
        report(EmitterCall.Kind.OFF, event, registered);
    }

    @Override
    public void emitting(String event, Object[] arguments, Listener[] listeners) {
        Event emitted = arguments.length > 0 && arguments[0] instanceof Event known ? known : bare(event);
        reporter.emitterCall(EmitterCall.Kind.EMIT, emitted, listeners.length, names.of(event, listeners));
    }

    private void report(EmitterCall.Kind kind, String event, int listeners) {
        reporter.emitterCall(kind, bare(event), listeners, List.of());
    }

    private static Event bare(String event) {
        return new Event(event, Connection.NONE, "");
    }
}
