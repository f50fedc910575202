package dev.osiscope.sockets;

import dev.osiscope.conversation.Endpoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The sockets at one moment. Immutable; may be used by any thread.
public final class SocketList {

    private final List<LocalSocket> sockets;
    private final Map<LocalSocket.Key, LocalSocket> byKey = new HashMap<>();

    /// @param sockets all of them, in the system's order
    public SocketList(List<LocalSocket> sockets) {
        this.sockets = List.copyOf(sockets);
        sockets.forEach(socket -> byKey.putIfAbsent(socket.key(), socket));
    }

    /// All of them, in the system's order.
    public List<LocalSocket> sockets() {
        return sockets;
    }

    /// The socket of this machine at the other end of a connection; empty where that is elsewhere.
    public Optional<LocalSocket> peer(LocalSocket socket) {
        return socket.remote().flatMap(remote -> connection(remote, socket.local()));
    }

    /// The socket that is the end `local` of the connection to `remote`.
    public Optional<LocalSocket> connection(Endpoint local, Endpoint remote) {
        return Optional.ofNullable(byKey.get(new LocalSocket.Key(local, Optional.of(remote))));
    }

    /// The socket that takes connections to `local`: at this address, or at every one.
    public Optional<LocalSocket> listener(Endpoint local) {
        return List.of(local.address(), "0.0.0.0", "::").stream()
                .map(address -> byKey.get(new LocalSocket.Key(new Endpoint(address, local.port()), Optional.empty())))
                .filter(found -> found != null).findFirst();
    }

    /// How many of them a program has that this one may not look into.
    public int unseen() {
        return (int) sockets.stream().filter(socket -> socket.owner() instanceof SocketOwner.Unseen).count();
    }
}
