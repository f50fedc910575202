package dev.osiscope.frame;

/// Where something on the screen comes from. Everything shown carries one.
public enum Provenance {
    /// Copied from a network interface by the kernel.
    CAPTURED,
    /// Carried by the lab wire between two real kernels.
    WIRE,
    /// Read from a capture file.
    FILE,
    /// Derived from the socket events of the app's own hub and clients; no such bytes were on a wire.
    MODELLED,
    /// A changed copy of a frame; no such bytes were on a wire.
    COPY,
    /// Reported by the app's own hub and clients as it happened: a socket call, an event.
    APPLICATION;

    /// Whether no such bytes were on a wire.
    public boolean modelled() {
        return this == MODELLED || this == COPY;
    }
}
