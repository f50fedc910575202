package dev.osiscope.lab.wire;

import java.util.Objects;

/// Where a host's cable is plugged into the wire.
///
/// @param number its number, from 0; no two ports of a wire ever have the same
/// @param host   the name of the host
public record Port(int number, String host) {

    /// Checks that there is a name.
    public Port {
        Objects.requireNonNull(host);
    }

    /// The name of the host.
    @Override
    public String toString() {
        return host;
    }
}
