package dev.osiscope.emitter;

/// What `once` registers: it removes itself from the emitter, then calls its listener, and does nothing ever after.
///
/// It is what [EventEmitter#rawListeners] shows, where [EventEmitter#listeners] shows the listener itself.
public final class OnceListener implements Listener {

    private final EventEmitter emitter;
    private final String event;
    private final Listener listener;
    private boolean spent;

    OnceListener(EventEmitter emitter, String event, Listener listener) {
        this.emitter = emitter;
        this.event = event;
        this.listener = listener;
    }

    /// The listener that was given to `once`.
    public Listener listener() {
        return listener;
    }

    @Override
    public void handle(Object... arguments) {
        if (spend()) {
            listener.handle(arguments);
        }
    }

    /// As `util.inspect` of Node writes it.
    @Override
    public String toString() {
        return "[Function: bound onceWrapper] { listener: " + listener + " }";
    }

    /// Removes it from the emitter.
    ///
    /// @return whether its listener is to be called: false from the second time on
    boolean spend() {
        if (spent) {
            return false;
        }
        emitter.off(event, this);
        spent = true;
        return true;
    }

    /// The listener that was given to `on` or `once`.
    static Listener original(Listener registered) {
        return registered instanceof OnceListener once ? once.listener : registered;
    }
}
