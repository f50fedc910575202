package dev.osiscope.hub;

import dev.osiscope.emitter.EmitterObserver;
import dev.osiscope.emitter.Listener;
import dev.osiscope.emitter.OnceListener;

/// Reports an emitter's registrations, removals and emissions.
final class EmitterReports implements EmitterObserver {

    private final Reporter reporter;

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
        if (arguments.length > 0 && arguments[0] instanceof Event emitted) {
            reporter.emitterCall(EmitterCall.Kind.EMIT, emitted, listeners.length);
        } else {
            report(EmitterCall.Kind.EMIT, event, listeners.length);
        }
    }

    private void report(EmitterCall.Kind kind, String event, int listeners) {
        reporter.emitterCall(kind, new Event(event, Connection.NONE, ""), listeners);
    }
}
