package dev.osiscope.lab.host;

import dev.osiscope.linux.ErrorNumber;
import dev.osiscope.linux.Poll;
import dev.osiscope.linux.SystemCallException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/// The sockets of a host by their names. Used by one thread.
final class HostSockets {

    private final Reports reports;
    private final Map<String, HostSocket> sockets = new LinkedHashMap<>();
    /// The sockets in the places where poll(2) was told of them.
    private final List<HostSocket> polled = new ArrayList<>();
    private int firstPlace;
    /// The name of the one that was connected or accepted last: it is meant where a command names [HostProgram#NEWEST_SOCKET].
    private String newest = "";

    HostSockets(Reports reports) {
        this.reports = reports;
    }

    /// The socket called `name`.
    ///
    /// @throws NoSuchElementException where there is none
    HostSocket get(String name) {
        HostSocket socket = sockets.get(name.equals(HostProgram.NEWEST_SOCKET) ? newest : name);
        if (socket == null) {
            throw new NoSuchElementException(name.equals(HostProgram.NEWEST_SOCKET)
                    ? "nothing was connected or accepted yet" : "there is no socket called " + name);
        }
        return socket;
    }

    /// The socket called `name`, made where there is none: its options can be set before it connects.
    HostSocket make(String name) throws SystemCallException {
        HostSocket there = name.equals(HostProgram.NEWEST_SOCKET) ? get(name) : sockets.get(name);
        if (there == null) {
            there = new HostSocket(name, KernelSocket.open(), HostSocket.Doing.NOTHING, reports);
            sockets.put(name, there);
        }
        return there;
    }

    void listen(String name, int port, int backlog) throws SystemCallException, UnknownHostException {
        HostSocket socket = make(name);
        socket.kernel().bind(port);
        socket.kernel().listen(backlog);
        socket.doing(HostSocket.Doing.LISTENING);
        reports.tell("listening", name, port);
    }

    void connect(String name, SocketAddress4 peer, int localPort) throws SystemCallException, UnknownHostException {
        HostSocket socket = make(name);
        if (localPort != 0 || socket.kernel().local().port() == 0) {
            // Also where any port will do: so it is known before the SYN leaves.
            socket.kernel().bind(localPort);
        }
        socket.doing(HostSocket.Doing.CONNECTING);
        newest = name;
        reports.tell("connecting", name, peer, socket.kernel().local().port());
        socket.kernel().connect(peer);
    }

    /// Closes a socket and forgets it; the kernel goes on with what it has.
    void close(String name) {
        forget(get(name), "closed");
    }

    /// Aborts the connection of a socket and forgets it.
    void abort(String name) throws SystemCallException {
        HostSocket socket = get(name);
        socket.kernel().abortAtClose();
        forget(socket, "aborted");
    }

    /// It is told first, since the kernel sends at once.
    private void forget(HostSocket socket, String event) {
        reports.tell(event, socket.name());
        socket.kernel().close();
        sockets.remove(socket.name());
    }

    /// Tells poll(2) which to wait for.
    void watch(Poll poll, int places) {
        polled.clear();
        firstPlace = places;
        for (HostSocket socket : sockets.values()) {
            if (socket.watched()) {
                poll.add(socket.kernel().descriptor(), socket.wanted());
                polled.add(socket);
            }
        }
    }

    /// Does what poll(2) said was possible.
    void act(Poll poll) {
        for (int index = 0; index < polled.size(); index++) {
            int result = poll.result(firstPlace + index);
            if (result == 0) {
                continue;
            }
            HostSocket socket = polled.get(index);
            if (socket.listens()) {
                acceptAll(socket);
            } else {
                socket.act(result);
                if (socket.wantsToClose()) {
                    close(socket.name());
                }
            }
        }
    }

    private void acceptAll(HostSocket listener) {
        try {
            Optional<KernelSocket.Accepted> next = listener.accepted();
            while (next.isPresent()) {
                add(listener, next.get());
                next = listener.accepted();
            }
        } catch (SystemCallException failure) {
            reports.tell("error", listener.name(), ErrorNumber.word(failure.errorNumber()));
        }
    }

    /// A connection is named after its listener and the port at the other end.
    private void add(HostSocket listener, KernelSocket.Accepted accepted) {
        String name = listener.name() + "/" + accepted.peer().port();
        HostSocket before = sockets.put(name,
                new HostSocket(name, accepted.socket(), HostSocket.Doing.TALKING, reports));
        if (before != null) {
            before.kernel().close();
        }
        newest = name;
        reports.tell("accepted", name, accepted.peer());
    }
}
