package dev.osiscope.sockets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The programs of a connection's two ends.
///
/// @param client of the end that opened it; empty where it is not known, or not of this machine
/// @param server of the end that was asked; empty as well
public record ConnectionPrograms(Optional<Program> client, Optional<Program> server) {

    /// Neither is known.
    public static final ConnectionPrograms UNKNOWN = new ConnectionPrograms(Optional.empty(), Optional.empty());

    private static final String BEGIN = "Programs: ";
    private static final String BETWEEN = "; ";
    private static final Pattern END = Pattern.compile("(client|server) (.+) \\(process (\\d{1,18})\\)");

    /// A program that had an end.
    ///
    /// @param name what it is called
    /// @param pid  the number of its process
    public record Program(String name, long pid) {

        /// The name and number of a process.
        public static Program of(LocalProcess process) {
            return new Program(process.name(), process.pid());
        }
    }

    /// Whether both are known.
    public boolean complete() {
        return client.isPresent() && server.isPresent();
    }

    /// With the programs of `others` at the ends that are not known.
    public ConnectionPrograms or(ConnectionPrograms others) {
        return new ConnectionPrograms(client.or(others::client), server.or(others::server));
    }

    /// As a comment in a capture file: `Programs: client curl (process 4711); server nginx (process 815)`.
    public String comment() {
        List<String> ends = new ArrayList<>();
        client.ifPresent(program -> ends.add(end("client", program)));
        server.ifPresent(program -> ends.add(end("server", program)));
        return BEGIN + String.join(BETWEEN, ends);
    }

    private static String end(String role, Program program) {
        return role + " " + program.name().replaceAll("\\p{Cntrl}|; ", " ") + " (process " + program.pid() + ")";
    }

    /// Reads such a comment; empty where it is another one.
    public static Optional<ConnectionPrograms> ofComment(String comment) {
        if (!comment.startsWith(BEGIN)) {
            return Optional.empty();
        }
        ConnectionPrograms read = UNKNOWN;
        for (String end : comment.substring(BEGIN.length()).split(BETWEEN)) {
            Matcher words = END.matcher(end);
            if (!words.matches()) {
                return Optional.empty();
            }
            Optional<Program> program = Optional.of(new Program(words.group(2), Long.parseLong(words.group(3))));
            read = words.group(1).equals("client")
                    ? new ConnectionPrograms(program, read.server)
                    : new ConnectionPrograms(read.client, program);
        }
        return Optional.of(read);
    }
}
