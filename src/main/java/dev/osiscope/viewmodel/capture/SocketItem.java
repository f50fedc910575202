package dev.osiscope.viewmodel.capture;

import dev.osiscope.sockets.LocalProcess;
import dev.osiscope.sockets.LocalSocket;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

/// A row of the list of sockets.
///
/// @param socket  which socket
/// @param least   how long it has been seen, by which rows are sorted
/// @param process its program, or why it is not known
/// @param pid     the number of the process; empty where it is not known
/// @param local   its own end
/// @param remote  the other end with its program, where that is here as well; empty of a listener
/// @param state   its state
/// @param age     how old it is
/// @param spoken  all that in a sentence
public record SocketItem(LocalSocket socket, Duration least, String process, String pid, String local, String remote,
        String state, String age, String spoken) {

    /// Whether all of these words are in it, in lower case.
    boolean matches(String... words) {
        String text = String.join(" ", process, pid, local, remote, state,
                socket.owner().known().map(known -> known.command() + " " + known.user()).orElse(""))
                .toLowerCase(Locale.ROOT);
        return Stream.of(words).allMatch(text::contains);
    }

    /// The command line and the user of its program; empty where they are not known.
    public String details() {
        return socket.owner().known().map(SocketItem::details).orElse("");
    }

    private static String details(LocalProcess process) {
        return String.join("\n", process.command(), process.user()).strip();
    }
}
