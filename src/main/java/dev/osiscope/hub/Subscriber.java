package dev.osiscope.hub;

/// Somebody who gets messages: what it wants, how they are framed for it, and what waits for it. Used on the hub's thread
/// only.
final class Subscriber {

    private final Outlet outlet;
    private final EventPatterns patterns = new EventPatterns();
    private Framing framing = Framing.LINES;
    private boolean listening;

    Subscriber(Outlet outlet) {
        this.outlet = outlet;
    }

    Outlet outlet() {
        return outlet;
    }

    EventPatterns patterns() {
        return patterns;
    }

    Framing framing() {
        return framing;
    }

    /// How it speaks is known now.
    void speak(Framing known) {
        framing = known;
        outlet.release();
    }

    /// From now on it gets messages, or none.
    void listen(boolean now) {
        listening = now;
    }

    boolean wants(String event) {
        return listening && patterns.match(event);
    }
}
