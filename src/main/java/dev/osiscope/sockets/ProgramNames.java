package dev.osiscope.sockets;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.sockets.ConnectionPrograms.Program;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which programs the ends of connections are of. It has to be asked while they are there: a program that lives for some
/// milliseconds is gone soon. Used by one thread at a time.
///
/// @param table the sockets
public record ProgramNames(SocketTable table) {

    private static final Endpoint NOWHERE = new Endpoint("127.0.0.1", 0);

    /// The programs of these connections as of now. An end that was not accepted yet, or no longer is there, is the
    /// program's that waits for connections at it.
    ///
    /// @return an answer for each; where the system does not tell its sockets, nothing is known of any
    public Map<Connection, ConnectionPrograms> of(Collection<Connection> connections) {
        Map<Connection, ConnectionPrograms> answers = new HashMap<>();
        try {
            SocketList list = table.read(connections);
            connections.forEach(connection -> answers.put(connection, of(connection, list)));
        } catch (IOException untold) {
            connections.forEach(connection -> answers.put(connection, ConnectionPrograms.UNKNOWN));
        }
        return answers;
    }

    /// Asks once for nothing in particular: what a first question needs is loaded before somebody waits for the answer.
    public void prepare() {
        try {
            table.read();
        } catch (IOException untold) {
            // It will be said of each connection that nothing is known.
        }
        of(List.of(new Connection(NOWHERE, NOWHERE)));
    }

    private static ConnectionPrograms of(Connection connection, SocketList list) {
        return new ConnectionPrograms(program(connection.client(), connection.server(), list),
                program(connection.server(), connection.client(), list));
    }

    private static Optional<Program> program(Endpoint local, Endpoint remote, SocketList list) {
        return known(list.connection(local, remote))
                .or(() -> isOfThisMachine(local.address()) ? known(list.listener(local)) : Optional.empty())
                .map(Program::of);
    }

    /// A program that waits for connections to port 443 of every address does so at addresses of this machine only.
    private static boolean isOfThisMachine(String address) {
        try {
            InetAddress literal = InetAddress.ofLiteral(address);
            return literal.isLoopbackAddress() || NetworkInterface.getByInetAddress(literal) != null;
        } catch (IllegalArgumentException | SocketException untold) {
            return false;
        }
    }

    /// A process that ends just now has no name any more: that says nothing.
    private static Optional<LocalProcess> known(Optional<LocalSocket> socket) {
        return socket.flatMap(found -> found.owner().known()).filter(process -> !process.name().isEmpty());
    }
}
