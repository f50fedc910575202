package dev.osiscope.linux;

/// The kernel's names and numbers of TCP's states (net/tcp_states.h), spelt as RFC 9293 does where it has them.
public final class TcpStateName {

    private static final String[] NAMES = {
        "UNKNOWN", "ESTABLISHED", "SYN-SENT", "SYN-RECEIVED", "FIN-WAIT-1", "FIN-WAIT-2", "TIME-WAIT", "CLOSED",
        "CLOSE-WAIT", "LAST-ACK", "LISTEN", "CLOSING", "SYN-RECEIVED"
    };

    private TcpStateName() {}

    /// The name of a number, 0 to 12; `UNKNOWN` for every other.
    public static String of(int number) {
        return number >= 0 && number < NAMES.length ? NAMES[number] : NAMES[0];
    }
}
