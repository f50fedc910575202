package dev.osiscope.cli;

import dev.osiscope.i18n.Messages;
import dev.osiscope.sockets.LocalSocket;
import dev.osiscope.sockets.SocketList;
import dev.osiscope.sockets.SocketTable;
import dev.osiscope.sockets.SocketWatch;
import dev.osiscope.sockets.SocketWatch.Change;
import dev.osiscope.sockets.SocketWords;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/// `osiscope sessions`: the TCP sockets of this machine, a line each, with the programs whose they are.
public final class SessionsCommand extends ProgramCommand {

    private static final long BETWEEN_LOOKS_MILLIS = 250;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private final SocketTable table;
    private final Messages messages = messages();
    private final SessionLines lines = new SessionLines(messages);

    private final Supplier<Boolean> json = flag("--json", "help.sessions.json");
    private final Supplier<Boolean> watch = flag("--watch", "help.sessions.watch");
    private final Supplier<Boolean> listening = flag("--listening", "help.sessions.listening");
    private final Supplier<Integer> port = option(int.class, "--port", "N", "help.sessions.port");

    /// The command, as it is called.
    ///
    /// @param table the sockets
    public SessionsCommand(SocketTable table) {
        super("sessions", "help.sessions");
        this.table = table;
    }

    @Override
    public Integer call() {
        SocketWatch looks = new SocketWatch();
        try {
            SocketList first = table.read();
            Instant now = Instant.now();
            looks.take(first, now);
            if (!json.get()) {
                out().println(indent() + lines.heading());
            }
            first.sockets().stream().filter(this::isWanted).sorted(SessionLines.ORDER)
                    .forEach(socket -> print(" ", new Change(SocketWatch.Kind.CAME, socket, looks.age(socket, now)), first, now));
            out().flush();
            new SocketWords(messages).remarks(first, table.otherNamespaces()).forEach(err()::println);
            return watch.get() ? follow(looks, first) : 0;
        } catch (IOException failure) {
            tellWords(messages.said(String.valueOf(failure.getMessage())));
            return 1;
        }
    }

    private boolean isWanted(LocalSocket socket) {
        return (!listening.get() || socket.listens()) && (port.get() == null || socket.has(port.get()));
    }

    /// Ends where nobody reads any more what it prints.
    private int follow(SocketWatch looks, SocketList first) throws IOException {
        PrintWriter out = out();
        SocketList before = first;
        while (!out.checkError()) {
            try {
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            } catch (InterruptedException ended) {
                return 0;
            }
            SocketList list = table.read();
            Instant now = Instant.now();
            for (Change change : looks.take(list, now)) {
                if (isWanted(change.socket())) {
                    print(sign(change.kind()), change, change.kind() == SocketWatch.Kind.WENT ? before : list, now);
                }
            }
            before = list;
        }
        return 0;
    }

    private static String sign(SocketWatch.Kind kind) {
        return switch (kind) {
            case CAME -> "+";
            case CHANGED -> "~";
            case WENT -> "-";
        };
    }

    private void print(String sign, Change change, SocketList list, Instant now) {
        if (json.get()) {
            Map<String, String> members = new LinkedHashMap<>();
            if (watch.get()) {
                members.put("event", change.kind().name().toLowerCase(Locale.ROOT));
                members.put("time", now.toString());
            }
            members.putAll(lines.members(change.socket(), list));
            out().println(SessionLines.json(members));
        } else {
            String before = watch.get() ? time(now) + " " + sign + " " : "";
            out().println(before + lines.text(change.socket(), list, change.age()));
        }
    }

    private String indent() {
        return watch.get() ? " ".repeat(time(Instant.EPOCH).length() + " + ".length()) : "";
    }

    /// `12:03:10.250`, in the local time.
    private static String time(Instant instant) {
        return CLOCK.format(LocalTime.ofInstant(instant, ZoneId.systemDefault()));
    }
}
