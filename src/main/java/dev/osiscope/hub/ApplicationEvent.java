package dev.osiscope.hub;

import java.net.InetSocketAddress;

/// What the hub or a client did, as it reports it itself.
public sealed interface ApplicationEvent permits SocketCall, EmitterCall, ScrubResult {

    /// When it happened, nanoseconds since 1970-01-01T00:00:00Z.
    long timeNanos();

    /// Who did it: `Hub` or the name of a client.
    String participant();

    /// The participant's own endpoint of the connection it belongs to; null where none is known.
    InetSocketAddress local();

    /// The other endpoint of that connection; null where none is known.
    InetSocketAddress remote();
}
