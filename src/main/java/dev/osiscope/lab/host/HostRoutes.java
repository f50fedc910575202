package dev.osiscope.lab.host;

import dev.osiscope.linux.SystemCallException;
import java.io.IOException;
import java.util.Optional;

/// The ways from this host to networks that are not its own. Used by one thread.
final class HostRoutes {

    private final IpCommand ip = new IpCommand();
    private Optional<NarrowPath> path = Optional.empty();

    /// Puts routers between this host and the wire.
    void layPath(HostArguments arguments) throws SystemCallException, IOException {
        NarrowPath laid = new NarrowPath(arguments, ip);
        laid.lay();
        path = Optional.of(laid);
    }

    /// Adds a way to a network, in the namespace that is at the wire.
    ///
    /// @param network `10.0.1.0/24`
    /// @param via     the router's address
    void add(String network, String via) throws SystemCallException, IOException {
        if (path.isPresent()) {
            path.get().route(network, via);
        } else {
            ip.run("route", "add", network, "via", via);
        }
    }
}
