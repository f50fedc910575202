package dev.osiscope.sockets;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.tcp.TcpState;
import java.util.Optional;

/// A TCP socket of this machine.
///
/// @param local  its own end. `0.0.0.0` and `::` are every address of the machine; an IPv4-mapped address is the IPv4
///               address itself, as it is on the wire
/// @param remote the other end; empty of a listener
/// @param state  its state; empty where the system names it in words that are not known
/// @param owner  who has it
public record LocalSocket(Endpoint local, Optional<Endpoint> remote, Optional<TcpState> state, SocketOwner owner) {

    /// By what a socket is known again at the next look.
    ///
    /// @param local  its own end
    /// @param remote the other end; empty of a listener
    public record Key(Endpoint local, Optional<Endpoint> remote) {}

    /// By what it is known again.
    public Key key() {
        return new Key(local, remote);
    }

    /// Whether it waits for connections.
    public boolean listens() {
        return remote.isEmpty();
    }

    /// Whether it takes connections to, or has one at, every address of this machine.
    public boolean everywhere() {
        return local.address().equals("0.0.0.0") || local.address().equals("::");
    }

    /// Whether one of its ends has this port.
    public boolean has(int port) {
        return local.port() == port || remote.filter(end -> end.port() == port).isPresent();
    }
}
