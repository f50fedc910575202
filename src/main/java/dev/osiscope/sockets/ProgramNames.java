package dev.osiscope.sockets;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.sockets.ConnectionPrograms.Program;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which programs the ends of connections are of. It has to be asked while they are there: a program that lives for some
/// milliseconds is gone soon. Used by one thread at a time.
///
/// @param table the sockets
public record ProgramNames(SocketTable table) {

    /// The programs of these connections as of now. An end that was not accepted yet, or no longer is there, is the
    /// program's that waits for connections at it.
    ///
    /// @return an answer for each; where the system does not tell its sockets, nothing is known of any
    public Map<Connection, ConnectionPrograms> of(Collection<Connection> connections) {
        Set<Integer> ports = connections.stream()
                .flatMap(connection -> Stream.of(connection.client().port(), connection.server().port()))
                .collect(Collectors.toSet());
        Map<Connection, ConnectionPrograms> answers = new HashMap<>();
        try {
            SocketList list = table.read(ports);
            connections.forEach(connection -> answers.put(connection, of(connection, list)));
        } catch (IOException untold) {
            connections.forEach(connection -> answers.put(connection, ConnectionPrograms.UNKNOWN));
        }
        return answers;
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

    private static Optional<LocalProcess> known(Optional<LocalSocket> socket) {
        return socket.flatMap(found -> found.owner().known());
    }
}
