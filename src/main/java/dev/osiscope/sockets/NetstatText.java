package dev.osiscope.sockets;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.tcp.TcpState;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads what Windows' `netstat -ano` and `tasklist /fo csv /nh` print. Words are in the user's language, numbers are not.
final class NetstatText {

    /// Protocol, both ends, the state, the process.
    private static final int FEWEST_CELLS = 4;
    private static final Pattern TASK = Pattern.compile("\"(.*?)(?:\\.exe)?\",\"(\\d+)\",.*", Pattern.CASE_INSENSITIVE);
    /// Windows gives what no process has any more to the process that does nothing.
    private static final long IDLE = 0;

    private NetstatText() {}

    /// The names of the programs by the numbers of their processes.
    static Map<Long, String> names(List<String> lines) {
        Map<Long, String> names = new HashMap<>();
        for (String line : lines) {
            Matcher task = TASK.matcher(line.strip());
            if (task.matches()) {
                ProcFolder.number(task.group(2)).ifPresent(pid -> names.put(pid, task.group(1)));
            }
        }
        return names;
    }

    /// The TCP sockets in the lines; a line of anything else is left out.
    ///
    /// @param processes what is known of the process with a number
    static List<LocalSocket> sockets(List<String> lines, LongFunction<LocalProcess> processes) {
        Map<Long, SocketOwner> owners = new HashMap<>();
        return lines.stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(cells -> cells.length >= FEWEST_CELLS && cells[0].equals("TCP"))
                .flatMap(cells -> socket(cells, pid -> owners.computeIfAbsent(pid, known -> known == IDLE
                        ? new SocketOwner.Nobody()
                        : new SocketOwner.Program(processes.apply(known)))).stream())
                .toList();
    }

    private static Optional<LocalSocket> socket(String[] cells, LongFunction<SocketOwner> owners) {
        Optional<Endpoint> local = EndpointText.of(cells[1], false);
        Optional<Endpoint> remote = EndpointText.of(cells[2], false);
        String state = Arrays.stream(cells, FEWEST_CELLS - 1, cells.length - 1).collect(Collectors.joining(" "));
        long pid = ProcFolder.number(cells[cells.length - 1]).orElse(IDLE);
        if (local.isEmpty() || remote.isEmpty()) {
            return Optional.empty();
        }
        boolean listens = remote.get().port() == 0;
        return Optional.of(new LocalSocket(local.get(), listens ? Optional.empty() : remote,
                listens ? Optional.of(TcpState.LISTEN) : StateWords.of(state),
                owners.apply(pid)));
    }
}
