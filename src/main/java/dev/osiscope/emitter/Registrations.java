package dev.osiscope.emitter;

/// The listeners of one event, in the order in which they are called. Used on the emitter's thread only.
///
/// The array is replaced, never changed: an emission that is under way goes on with the one it began with, and needs no copy.
final class Registrations {

    private static final Listener[] NONE = {};

    private Listener[] listeners = NONE;
    private boolean warned;

    /// The listeners of now; the array is never changed.
    Listener[] listeners() {
        return listeners;
    }

    int size() {
        return listeners.length;
    }

    /// Adds a listener at the end, or at the beginning.
    void add(Listener listener, boolean first) {
        Listener[] more = new Listener[listeners.length + 1];
        System.arraycopy(listeners, 0, more, first ? 1 : 0, listeners.length);
        more[first ? 0 : listeners.length] = listener;
        listeners = more;
    }

    /// Where the latest registration of `listener` stands, or of what `once` made of it; -1 where there is none.
    int lastIndexOf(Listener listener) {
        for (int index = listeners.length - 1; index >= 0; index--) {
            if (isOf(listeners[index], listener)) {
                return index;
            }
        }
        return -1;
    }

    void remove(int index) {
        Listener[] rest = new Listener[listeners.length - 1];
        System.arraycopy(listeners, 0, rest, 0, index);
        System.arraycopy(listeners, index + 1, rest, index, rest.length - index);
        listeners = rest;
    }

    /// The same listeners, not warned of: what Node makes of a list of which one is left.
    Registrations fresh() {
        Registrations fresh = new Registrations();
        fresh.listeners = listeners;
        return fresh;
    }

    int count(Listener listener) {
        int count = 0;
        for (Listener registered : listeners) {
            if (isOf(registered, listener)) {
                count++;
            }
        }
        return count;
    }

    /// Whether there are now, for the first time, more than `most`, which means no limit where it is 0.
    boolean exceeds(int most) {
        if (warned || most == 0 || listeners.length < 2 || listeners.length <= most) {
            return false;
        }
        warned = true;
        return true;
    }

    private static boolean isOf(Listener registered, Listener listener) {
        return registered == listener || OnceListener.original(registered) == listener;
    }
}
