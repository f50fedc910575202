package dev.osiscope.sockets;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.tcp.TcpState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what `lsof -F` prints: a line a value, its first letter says of what. `p` begins a process, `f` a descriptor.
final class LsofText {

    private static final Pattern ESCAPED = Pattern.compile("\\\\x([0-9a-fA-F]{2})");
    private static final String STATE = "ST=";

    private final BiFunction<Long, String, LocalProcess> processes;
    private final Map<LocalSocket.Key, LocalSocket> sockets = new LinkedHashMap<>();
    private SocketOwner owner = new SocketOwner.Nobody();
    private long pid;
    private boolean ipv6;
    private String ends = "";
    private Optional<TcpState> state = Optional.empty();

    private LsofText(BiFunction<Long, String, LocalProcess> processes) {
        this.processes = processes;
    }

    /// The sockets in the lines. One that several processes share is the first one's.
    ///
    /// @param processes what is known of a process with this number and name
    static List<LocalSocket> sockets(List<String> lines, BiFunction<Long, String, LocalProcess> processes) {
        LsofText text = new LsofText(processes);
        for (String line : lines) {
            if (!line.isEmpty()) {
                text.take(line.charAt(0), line.substring(1));
            }
        }
        text.endOfDescriptor();
        return new ArrayList<>(text.sockets.values());
    }

    private void take(char what, String value) {
        switch (what) {
            case 'p' -> {
                endOfDescriptor();
                pid = ProcFolder.number(value).orElse(0);
                owner = new SocketOwner.Nobody();
            }
            case 'c' -> owner = new SocketOwner.Program(processes.apply(pid, unescaped(value)));
            case 'f' -> endOfDescriptor();
            case 't' -> ipv6 = value.equals("IPv6");
            case 'n' -> ends = value;
            case 'T' -> {
                if (value.startsWith(STATE)) {
                    state = StateWords.of(value.substring(STATE.length()));
                }
            }
            default -> {
                // Other values were not asked for: older versions tell them all the same.
            }
        }
    }

    private void endOfDescriptor() {
        String[] both = ends.split("->", 2);
        Optional<Endpoint> local = EndpointText.of(both[0], ipv6);
        Optional<Endpoint> remote = both.length > 1 ? EndpointText.of(both[1], ipv6) : Optional.empty();
        // A socket that is bound and does nothing has one end as a listener has.
        boolean whole = both.length > 1 ? remote.isPresent() : state.equals(Optional.of(TcpState.LISTEN));
        if (local.isPresent() && whole) {
            LocalSocket socket = new LocalSocket(local.get(), remote, state, owner);
            sockets.putIfAbsent(socket.key(), socket);
        }
        ends = "";
        state = Optional.empty();
    }

    /// `Google\x20Chrome`: what is no letter stands there as a number.
    private static String unescaped(String name) {
        return ESCAPED.matcher(name).replaceAll(found ->
                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
