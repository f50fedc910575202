package dev.osiscope.sockets;

import java.time.Duration;
import java.util.Optional;

/// How old a socket is. The system does not tell; it is as old as it has been seen, and no older than its program.
///
/// @param least as long it has been seen
/// @param most  no longer than that; empty where nothing limits it
public record SocketAge(Duration least, Optional<Duration> most) {

    /// Whether it was seen to appear.
    public boolean exact() {
        return most.equals(Optional.of(least));
    }
}
