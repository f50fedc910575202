package dev.osiscope.hub;

import java.net.InetSocketAddress;

/// The two endpoints of a connection as one side sees them.
///
/// @param local  this side's endpoint; null where it is not known
/// @param remote the other side's endpoint; null where there is none, as for a listening socket
public record Connection(InetSocketAddress local, InetSocketAddress remote) {

    /// No connection: for what belongs to none.
    public static final Connection NONE = new Connection(null, null);
}
