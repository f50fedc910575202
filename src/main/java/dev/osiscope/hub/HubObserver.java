package dev.osiscope.hub;

/// Is told what the hub and its clients do.
@FunctionalInterface
public interface HubObserver {

    /// Nobody who looks on: reports aren't even made.
    HubObserver NOBODY = _ -> { };

    /// Takes the next event. Called on the thread where it happened, between the call that is reported and
    /// its effect: it must return at once. What it throws is caught and logged once.
    void observe(ApplicationEvent event);
}
