package dev.osiscope.session;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.lab.HostPlan;
import dev.osiscope.lab.HostReport;
import dev.osiscope.timeline.SocketCallKind;
import dev.osiscope.timeline.TimelineEvent;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/// What the hosts of a lab report of their plain sockets, as calls of the socket API. A report names the socket; which
/// ends it has is remembered from when it was opened. Used by one thread.
final class HostCalls {

    private static final int FAILED = -1;
    private static final String BROKEN_PIPE = "EPIPE";

    private final Map<String, String> addresses = new HashMap<>();
    private final Map<Socket, Ends> sockets = new HashMap<>();

    private record Socket(String host, String name) {}

    private record Ends(Optional<Endpoint> local, Optional<Endpoint> remote) {

        static final Ends UNKNOWN = new Ends(Optional.empty(), Optional.empty());
    }

    /// Learns of a host.
    void add(HostPlan plan) {
        addresses.put(plan.name(), plan.address());
    }

    /// The call that `report` is about; empty where it is about none.
    Optional<TimelineEvent.SocketCalled> translate(HostReport report) {
        Socket socket = new Socket(report.host(), report.socket());
        Ends ends = learn(socket, report);
        Optional<TimelineEvent.SocketCalled> call = switch (report.event()) {
            case "listening" -> call(report, SocketCallKind.LISTEN, ends, 0, "");
            case "connecting" -> call(report, SocketCallKind.CONNECT, ends, 0, "");
            case "connected" -> call(report, SocketCallKind.CONNECTED, ends, 0, "");
            case "connect-failed" -> call(report, SocketCallKind.CONNECT_FAILED, ends, FAILED, report.words().getLast());
            case "accepted" -> call(report, SocketCallKind.ACCEPT, ends, 0, "");
            case "sent" -> call(report, SocketCallKind.WRITE, ends, number(report, 1), text(report));
            case "received" -> call(report, SocketCallKind.READ, ends, number(report, 1), text(report));
            case "end" -> call(report, SocketCallKind.READ, ends, 0, "");
            case "error" -> error(report, ends);
            case "shutdown" -> call(report, SocketCallKind.SHUTDOWN, ends, 0, "");
            case "closed" -> call(report, SocketCallKind.CLOSE, ends, 0, "");
            case "aborted" -> call(report, SocketCallKind.ABORT, ends, 0, "");
            default -> Optional.empty();
        };
        if (report.event().equals("closed") || report.event().equals("aborted")) {
            sockets.remove(socket);
        }
        return call;
    }

    /// Who may not write any more may still read: that is no end of the connection.
    private static Optional<TimelineEvent.SocketCalled> error(HostReport report, Ends ends) {
        String error = report.words().getLast();
        return error.equals(BROKEN_PIPE) ? Optional.empty()
                : call(report, SocketCallKind.READ, ends, FAILED, error);
    }

    private Ends learn(Socket socket, HostReport report) {
        Ends ends = switch (report.event()) {
            case "listening" -> new Ends(Optional.of(local(socket, number(report, 1))), Optional.empty());
            case "connecting" -> new Ends(Optional.of(local(socket, number(report, 2))),
                    Optional.of(endpoint(report.words().get(1))));
            case "accepted" -> new Ends(listener(socket).local(), Optional.of(endpoint(report.words().get(1))));
            default -> null;
        };
        if (ends != null) {
            sockets.put(socket, ends);
        }
        return sockets.getOrDefault(socket, Ends.UNKNOWN);
    }

    /// A connection that was accepted is called after its listener and the port at the other end.
    private Ends listener(Socket accepted) {
        String name = accepted.name.substring(0, accepted.name.lastIndexOf('/'));
        return sockets.getOrDefault(new Socket(accepted.host, name), Ends.UNKNOWN);
    }

    private Endpoint local(Socket socket, int port) {
        return new Endpoint(addresses.getOrDefault(socket.host, ""), port);
    }

    private static Endpoint endpoint(String word) {
        int colon = word.lastIndexOf(':');
        return new Endpoint(word.substring(0, colon), Integer.parseInt(word.substring(colon + 1)));
    }

    private static Optional<TimelineEvent.SocketCalled> call(
            HostReport report, SocketCallKind kind, Ends ends, int count, String text) {
        return Optional.of(new TimelineEvent.SocketCalled(
                report.nanos(), report.host(), kind, ends.local, ends.remote, count, text));
    }

    private static int number(HostReport report, int word) {
        return Integer.parseInt(report.words().get(word));
    }

    /// What a host tells of the bytes that went through a call: the first of them, as digits.
    private static String text(HostReport report) {
        return new String(HexFormat.of().parseHex(report.words().getLast()), StandardCharsets.UTF_8);
    }
}
