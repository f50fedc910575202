package dev.osiscope.emitter;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Calls listeners by the name of an event, as `EventEmitter` of Node.js 20 does: at once, on the thread that emits, in the
/// order in which they were registered.
///
/// A listener that is added or removed while an event is being emitted takes part from the next emission of it on. What a
/// listener throws ends the emission and reaches the caller of `emit`. An `error` event that nobody listens for is thrown.
/// Names of events that Node emits itself: `newListener`, before a listener is added, and `removeListener`, after one was
/// removed.
///
/// Left out: symbols as names, and with them `errorMonitor`; `captureRejections`, as there are no promises.
///
/// Used by one thread at a time.
public final class EventEmitter {

    /// How many listeners an event may have before a leak is suspected, where nobody says another number.
    public static final int DEFAULT_MAX_LISTENERS = 10;

    /// The event of an error: emitted without a listener it is thrown.
    public static final String ERROR = "error";

    private static final String NEW_LISTENER = "newListener";
    private static final String REMOVE_LISTENER = "removeListener";
    private static final Listener[] NOBODY = {};

    private final Map<String, Registrations> events = new LinkedHashMap<>();
    private final EmitterObserver observer;
    private int maxListeners = DEFAULT_MAX_LISTENERS;

    /// An emitter that nobody looks at.
    public EventEmitter() {
        this(EmitterObserver.NONE);
    }

    /// @param observer is told of each call
    public EventEmitter(EmitterObserver observer) {
        this.observer = Objects.requireNonNull(observer);
    }

    /// Calls `listener` each time `event` is emitted. Registered twice, it is called twice.
    public EventEmitter on(String event, Listener listener) {
        return add(event, checked(listener), false);
    }

    /// The same as [#on].
    public EventEmitter addListener(String event, Listener listener) {
        return on(event, listener);
    }

    /// The same as [#on], but before all that are registered already.
    public EventEmitter prependListener(String event, Listener listener) {
        return add(event, checked(listener), true);
    }

    /// Calls `listener` the next time `event` is emitted; it is removed before it is called.
    public EventEmitter once(String event, Listener listener) {
        return add(event, new OnceListener(this, event, checked(listener)), false);
    }

    /// The same as [#once], but before all that are registered already.
    public EventEmitter prependOnceListener(String event, Listener listener) {
        return add(event, new OnceListener(this, event, checked(listener)), true);
    }

    /// Removes the latest registration of `listener`; does nothing where there is none.
    public EventEmitter off(String event, Listener listener) {
        checked(listener);
        Registrations registrations = events.get(event);
        int index = registrations == null ? -1 : registrations.lastIndexOf(listener);
        if (index >= 0) {
            boolean only = registrations.size() == 1;
            Listener gone = registrations.listeners()[index];
            remove(event, registrations, index);
            if (events.containsKey(REMOVE_LISTENER)) {
                // Node names the listener itself where it was the only one, else whatever it was asked to remove.
                emit(REMOVE_LISTENER, event, only ? OnceListener.original(gone) : listener);
            }
        }
        return this;
    }

    /// The same as [#off].
    public EventEmitter removeListener(String event, Listener listener) {
        return off(event, listener);
    }

    /// Removes all listeners of all events, those of `removeListener` last.
    public EventEmitter removeAllListeners() {
        if (events.containsKey(REMOVE_LISTENER)) {
            eventNames().stream().filter(event -> !event.equals(REMOVE_LISTENER)).forEach(this::removeAllListeners);
            removeAllListeners(REMOVE_LISTENER);
        }
        eventNames().forEach(this::clear);
        return this;
    }

    /// Removes all listeners of an event, the latest first.
    public EventEmitter removeAllListeners(String event) {
        Registrations registrations = events.get(event);
        if (registrations != null && events.containsKey(REMOVE_LISTENER)) {
            for (int index = registrations.size() - 1; index >= 0; index--) {
                // A listener of removeListener may have removed others meanwhile: then there is none here, and Node throws.
                off(event, index < registrations.size() ? registrations.listeners()[index] : null);
            }
        } else if (registrations != null) {
            clear(event);
        }
        return this;
    }

    /// Calls the listeners of `event`, one after the other.
    ///
    /// @param arguments what they are called with
    /// @return whether there were listeners
    /// @throws UnhandledErrorException where it is an `error` that nobody listens for; an unchecked exception that was
    ///         given as its first argument is thrown itself
    public boolean emit(String event, Object... arguments) {
        Registrations registrations = events.get(event);
        Listener[] listeners = registrations == null ? NOBODY : registrations.listeners();
        observer.emitting(event, arguments, listeners);
        try {
            if (listeners.length == 0 && event.equals(ERROR)) {
                throw unhandled(arguments);
            }
            for (int index = 0; index < listeners.length; index++) {
                call(event, index, listeners[index], arguments);
            }
        } catch (RuntimeException | Error failure) {
            observer.broken(event, failure);
            throw failure;
        }
        observer.emitted(event, listeners.length > 0);
        return listeners.length > 0;
    }

    /// How many listeners `event` has.
    public int listenerCount(String event) {
        Registrations registrations = events.get(event);
        return registrations == null ? 0 : registrations.size();
    }

    /// How often `listener` is registered for `event`.
    public int listenerCount(String event, Listener listener) {
        Registrations registrations = events.get(event);
        return registrations == null ? 0 : registrations.count(listener);
    }

    /// The events that have listeners: names that are whole numbers first, by their size, then the others in the order in
    /// which they got their first listener.
    public List<String> eventNames() {
        return EventNames.ordered(events.keySet());
    }

    /// The listeners of `event` as they were given, in the order in which they are called.
    public List<Listener> listeners(String event) {
        return rawListeners(event).stream().map(OnceListener::original).toList();
    }

    /// The listeners of `event` as they are registered: a [OnceListener] for one that is called once.
    public List<Listener> rawListeners(String event) {
        Registrations registrations = events.get(event);
        return registrations == null ? List.of() : List.copyOf(Arrays.asList(registrations.listeners()));
    }

    /// How many listeners an event may have before a leak is suspected; 0 means any number.
    public int getMaxListeners() {
        return maxListeners;
    }

    /// Says how many listeners an event may have before a leak is suspected.
    ///
    /// @param most 0 or more; 0 means any number
    public EventEmitter setMaxListeners(int most) {
        if (most < 0) {
            throw new IllegalArgumentException(
                    "The value of \"setMaxListeners\" is out of range. It must be >= 0. Received " + most);
        }
        maxListeners = most;
        return this;
    }

    private void call(String event, int index, Listener registered, Object[] arguments) {
        if (registered instanceof OnceListener once && !once.spend()) {
            return;
        }
        Listener listener = OnceListener.original(registered);
        observer.calling(event, index, listener, arguments);
        try {
            listener.handle(arguments);
        } catch (RuntimeException | Error failure) {
            observer.threw(event, index, listener, failure);
            throw failure;
        }
        observer.returned(event, index, listener);
    }

    private EventEmitter add(String event, Listener listener, boolean first) {
        if (events.containsKey(NEW_LISTENER)) {
            emit(NEW_LISTENER, event, OnceListener.original(listener));
        }
        Registrations registrations = events.computeIfAbsent(event, _ -> new Registrations());
        registrations.add(listener, first);
        if (registrations.exceeds(maxListeners)) {
            observer.warned(event, ("Possible EventEmitter memory leak detected. %d %s listeners added to [EventEmitter]. "
                    + "MaxListeners is %d. Use emitter.setMaxListeners() to increase limit")
                    .formatted(registrations.size(), event, maxListeners));
        }
        observer.added(event, listener, first ? 0 : registrations.size() - 1, registrations.size());
        return this;
    }

    private void remove(String event, Registrations registrations, int index) {
        Listener gone = registrations.listeners()[index];
        registrations.remove(index);
        if (registrations.size() == 0) {
            events.remove(event);
        } else if (registrations.size() == 1) {
            events.put(event, registrations.fresh());
        }
        observer.removed(event, gone, index, registrations.size());
    }

    private void clear(String event) {
        Registrations registrations = events.remove(event);
        for (int index = registrations.size() - 1; index >= 0; index--) {
            observer.removed(event, registrations.listeners()[index], index, index);
        }
    }

    private static RuntimeException unhandled(Object[] arguments) {
        Object context = arguments.length == 0 ? null : arguments[0];
        if (context instanceof RuntimeException failure) {
            return failure;
        }
        if (context instanceof Error error) {
            throw error;
        }
        String shown = arguments.length == 0 ? "undefined" : Inspection.of(context);
        return new UnhandledErrorException("Unhandled error. (" + shown + ")", context);
    }

    private static Listener checked(Listener listener) {
        if (listener == null) {
            throw new IllegalArgumentException("The \"listener\" argument must be of type function. Received undefined");
        }
        return listener;
    }
}
