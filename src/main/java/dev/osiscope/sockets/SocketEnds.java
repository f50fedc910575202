package dev.osiscope.sockets;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.linux.SocketDiagnosis;
import dev.osiscope.linux.SocketDiagnosis.Found;
import dev.osiscope.linux.SystemCallException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What Linux's kernel knows of the ends of connections, each asked for by itself. Used by one thread.
final class SocketEnds {

    /// The state of a socket that waits for connections.
    static final String LISTEN = "LISTEN";

    private final SocketDiagnosis kernel;
    private final Map<LocalSocket.Key, Found> ends = new LinkedHashMap<>();

    private SocketEnds(SocketDiagnosis kernel) {
        this.kernel = kernel;
    }

    /// The sockets that are these ends, and those that listen there.
    ///
    /// @throws SystemCallException where the kernel can't be asked so
    static Map<LocalSocket.Key, Found> of(Collection<Connection> connections) throws SystemCallException {
        try (SocketDiagnosis kernel = new SocketDiagnosis()) {
            SocketEnds asked = new SocketEnds(kernel);
            for (Connection connection : connections) {
                asked.add(connection.client(), connection.server());
                asked.add(connection.server(), connection.client());
            }
            return asked.ends;
        }
    }

    private void add(Endpoint local, Endpoint remote) {
        InetSocketAddress end = address(local);
        kernel.find(end, address(remote)).ifPresent(socket -> put(local, remote, socket));
        boolean ipv4 = end.getAddress().getAddress().length == Integer.BYTES;
        kernel.find(end, new InetSocketAddress(InetAddress.ofLiteral(ipv4 ? "0.0.0.0" : "::"), 0))
                .ifPresent(socket -> put(local, remote, socket));
    }

    private void put(Endpoint local, Endpoint remote, Found socket) {
        Optional<Endpoint> other = socket.state().equals(LISTEN) ? Optional.empty() : Optional.of(remote);
        ends.put(new LocalSocket.Key(local, other), socket);
    }

    /// An end as the kernel is asked for it.
    static InetSocketAddress address(Endpoint end) {
        return new InetSocketAddress(InetAddress.ofLiteral(end.address()), end.port());
    }
}
