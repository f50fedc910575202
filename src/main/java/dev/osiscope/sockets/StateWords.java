package dev.osiscope.sockets;

import dev.osiscope.conversation.tcp.TcpState;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// TCP's states as `lsof` and `netstat` spell them. Windows translates them: those are not known.
final class StateWords {

    private static final Map<String, String> OTHERWISE = Map.of(
            "LISTENING", "LISTEN", "SYN-RCVD", "SYN-RECEIVED", "SYN-RECV", "SYN-RECEIVED",
            "FIN-WAIT1", "FIN-WAIT-1", "FIN-WAIT2", "FIN-WAIT-2", "CLOSE", "CLOSED");

    private StateWords() {}

    static Optional<TcpState> of(String word) {
        String spelling = word.toUpperCase(Locale.ROOT).replace('_', '-');
        return TcpState.spelt(OTHERWISE.getOrDefault(spelling, spelling));
    }
}
