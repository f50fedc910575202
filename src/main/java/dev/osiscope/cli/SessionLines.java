package dev.osiscope.cli;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.export.JsonText;
import dev.osiscope.i18n.Messages;
import dev.osiscope.sockets.LocalProcess;
import dev.osiscope.sockets.LocalSocket;
import dev.osiscope.sockets.SessionFilter;
import dev.osiscope.sockets.SocketAge;
import dev.osiscope.sockets.SocketList;
import dev.osiscope.sockets.SocketOwner;
import dev.osiscope.sockets.SocketWords;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A socket as a line: columns to be read, or a JSON object to be read by a program.
///
/// @param messages the words of the columns
record SessionLines(Messages messages) {

    private static final List<String> COLUMNS = List.of("process", "pid", "local", "remote", "state", "age");
    private static final int[] WIDTHS = {20, 8, 23, 34, 12, 0};

    /// Listeners before connections, both by their ports.
    static final Comparator<LocalSocket> ORDER = Comparator.comparing((LocalSocket socket) -> !socket.listens())
            .thenComparing(LocalSocket::local, byPort())
            .thenComparing(socket -> socket.remote().orElse(socket.local()), byPort());

    private static Comparator<Endpoint> byPort() {
        return Comparator.comparingInt(Endpoint::port).thenComparing(Endpoint::address);
    }

    /// The titles of the columns.
    String heading() {
        return line(COLUMNS.stream().map(column -> messages.text("sockets.column." + column).toUpperCase(Locale.ROOT))
                .toList());
    }

    /// The columns of a socket.
    String text(LocalSocket socket, SocketList all, SocketAge age) {
        SocketWords words = new SocketWords(messages);
        return line(List.of(words.process(socket.owner()), words.pid(socket.owner()), socket.local().toString(),
                words.remote(socket, all), words.state(socket), words.age(age)));
    }

    private static String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            line.append(cell).repeat(' ', Math.max(0, WIDTHS[column] - cell.length())).append("  ");
        }
        return line.toString().stripTrailing();
    }

    /// The same as a JSON object; what is not known has no member.
    Map<String, String> members(LocalSocket socket, SocketList all) {
        Map<String, String> members = new LinkedHashMap<>();
        switch (socket.owner()) {
            case SocketOwner.Program program -> addProcess(members, program.process());
            case SocketOwner.Unseen unseen -> members.put("user", unseen.user());
            case SocketOwner.Nobody _ -> members.put("process", "");
        }
        members.put("local", socket.local().toString());
        socket.remote().ifPresent(remote -> members.put("remote", remote.toString()));
        all.peer(socket).flatMap(peer -> peer.owner().known()).ifPresent(peer -> {
            members.put("remote.process", peer.name());
            members.put("remote.pid", String.valueOf(peer.pid()));
        });
        socket.state().ifPresent(state -> members.put("state", state.toString()));
        SessionFilter filter = SessionFilter.of(socket);
        members.put("capture.filter", filter.capture());
        members.put("display.filter", filter.display());
        return members;
    }

    private static void addProcess(Map<String, String> members, LocalProcess process) {
        members.put("process", process.name());
        members.put("pid", String.valueOf(process.pid()));
        members.put("user", process.user());
        members.put("command", process.command());
        process.started().map(Instant::toString).ifPresent(started -> members.put("started", started));
    }

    /// The members as a line.
    static String json(Map<String, String> members) {
        return JsonText.object(members);
    }
}
