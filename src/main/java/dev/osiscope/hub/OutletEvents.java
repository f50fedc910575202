package dev.osiscope.hub;

/// Is told where a subscriber does not keep up. Called on the hub's thread; must not throw.
interface OutletEvents {

    /// As much waits for it as may wait.
    void slow(Outlet outlet);

    /// It has caught up.
    void drained(Outlet outlet);

    /// The oldest messages that waited for it were dropped.
    void dropped(Outlet outlet, int messages, int bytes);
}
