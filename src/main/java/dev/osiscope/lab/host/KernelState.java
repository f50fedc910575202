package dev.osiscope.lab.host;

/// The kernel's names and numbers of TCP's states (net/tcp_states.h), spelt as RFC 9293 does where it has them.
final class KernelState {

    private static final String[] NAMES = {
        "UNKNOWN", "ESTABLISHED", "SYN-SENT", "SYN-RECEIVED", "FIN-WAIT-1", "FIN-WAIT-2", "TIME-WAIT", "CLOSED",
        "CLOSE-WAIT", "LAST-ACK", "LISTEN", "CLOSING", "SYN-RECEIVED"
    };

    private KernelState() {}

    /// The name of a number, 0 to 12.
    static String of(int number) {
        return number >= 0 && number < NAMES.length ? NAMES[number] : NAMES[0];
    }
}
