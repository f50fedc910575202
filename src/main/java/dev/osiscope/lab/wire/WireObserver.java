package dev.osiscope.lab.wire;

/// Is told what happens on the wire, in the order in which it happens. Called by the thread that drives the wire, within
/// its call; it may not call the wire.
@FunctionalInterface
public interface WireObserver {

    /// Takes the next event.
    void on(WireEvent event);

    /// This observer, then `next`.
    default WireObserver andThen(WireObserver next) {
        return event -> {
            on(event);
            next.on(event);
        };
    }
}
