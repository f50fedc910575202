package dev.osiscope.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/// Calls listeners by the name of an event, as `EventEmitter` of Node.js does: at once, on the thread that
/// emits, in the order in which they were registered.
///
/// A listener that is added or removed while an event is being emitted takes part from the next emission
/// on. An exception of a listener ends the emission and reaches the caller of `emit`. May be used from any
/// thread.
public final class EventEmitter {

    private final Map<String, List<Registration>> registrations = new ConcurrentHashMap<>();
    private final Reporter reporter;

    /// @param owner    the participant it belongs to: `Hub`, `Ada`
    /// @param observer is told of each registration and each emission
    /// @param clock    the time of the reports, nanoseconds since 1970-01-01T00:00:00Z
    public EventEmitter(String owner, HubObserver observer, LongSupplier clock) {
        this(new Reporter(owner, observer, clock));
    }

    EventEmitter(Reporter reporter) {
        this.reporter = reporter;
    }

    /// Calls `listener` each time `event` is emitted. Registered twice, it is called twice.
    public EventEmitter on(String event, Listener listener) {
        add(event, new Registration(listener, null));
        reporter.emitterCall(EmitterCall.Kind.ON, new Event(event, Connection.NONE, ""), listenerCount(event));
        return this;
    }

    /// Calls `listener` the next time `event` is emitted; it is removed before it is called.
    public EventEmitter once(String event, Listener listener) {
        add(event, new Registration(listener, new AtomicBoolean()));
        reporter.emitterCall(EmitterCall.Kind.ONCE, new Event(event, Connection.NONE, ""), listenerCount(event));
        return this;
    }

    /// Removes the latest registration of `listener`; does nothing where there is none.
    public EventEmitter off(String event, Listener listener) {
        AtomicBoolean removed = new AtomicBoolean();
        registrations.computeIfPresent(event, (_, listeners) -> {
            for (int index = listeners.size() - 1; index >= 0; index--) {
                if (listeners.get(index).listener == listener) {
                    removed.set(true);
                    return without(listeners, listeners.get(index));
                }
            }
            return listeners;
        });
        if (removed.get()) {
            reporter.emitterCall(EmitterCall.Kind.OFF, new Event(event, Connection.NONE, ""), listenerCount(event));
        }
        return this;
    }

    /// Emits an event that belongs to no connection.
    ///
    /// @return whether there were listeners
    public boolean emit(String event, String data) {
        return emit(event, Connection.NONE, data);
    }

    /// Calls the listeners of `event`, one after the other. The emission is reported before the first call,
    /// with the number of listeners that are about to be called.
    ///
    /// @return whether there were listeners
    public boolean emit(String event, Connection connection, String data) {
        Event emitted = new Event(event, connection, data);
        List<Registration> listeners = registrations.getOrDefault(event, List.of());
        reporter.emitterCall(EmitterCall.Kind.EMIT, emitted, listeners.size());
        for (Registration registration : listeners) {
            call(registration, emitted);
        }
        return !listeners.isEmpty();
    }

    /// How many listeners `event` has.
    public int listenerCount(String event) {
        return registrations.getOrDefault(event, List.of()).size();
    }

    private void call(Registration registration, Event event) {
        if (registration.spent != null) {
            if (registration.spent.getAndSet(true)) {
                return;
            }
            registrations.computeIfPresent(event.name(), (_, listeners) -> without(listeners, registration));
        }
        registration.listener.handle(event);
    }

    private void add(String event, Registration registration) {
        registrations.merge(event, List.of(registration), EventEmitter::joined);
    }

    private static List<Registration> joined(List<Registration> listeners, List<Registration> more) {
        List<Registration> all = new ArrayList<>(listeners);
        all.addAll(more);
        return List.copyOf(all);
    }

    private static List<Registration> without(List<Registration> listeners, Registration gone) {
        List<Registration> rest = listeners.stream().filter(registration -> registration != gone).toList();
        return rest.isEmpty() ? null : rest;
    }

    /// One call of `on` or `once`; `spent` is null for `on`, and says for `once` whether it was called.
    private static final class Registration {

        private final Listener listener;
        private final AtomicBoolean spent;

        Registration(Listener listener, AtomicBoolean spent) {
            this.listener = Objects.requireNonNull(listener);
            this.spent = spent;
        }
    }
}
