package dev.osiscope.conversation.tcp;

import java.util.Arrays;
import java.util.Optional;

/// The eleven states of a TCP connection's end (RFC 9293 section 3.3.2), spelt as there.
public enum TcpState {
    /// Waiting for a connection request from any remote end.
    LISTEN("LISTEN"),
    /// Sent a SYN; waiting for the matching SYN.
    SYN_SENT("SYN-SENT"),
    /// Sent and received a SYN; waiting for the ACK of its own.
    SYN_RECEIVED("SYN-RECEIVED"),
    /// Open: data flows both ways.
    ESTABLISHED("ESTABLISHED"),
    /// Sent a FIN; waiting for its ACK, or for the other end's FIN.
    FIN_WAIT_1("FIN-WAIT-1"),
    /// Its FIN is acknowledged; waiting for the other end's FIN.
    FIN_WAIT_2("FIN-WAIT-2"),
    /// Received a FIN; waiting for its own user to close.
    CLOSE_WAIT("CLOSE-WAIT"),
    /// Both sent a FIN at once; waiting for the ACK of its own.
    CLOSING("CLOSING"),
    /// Received a FIN and sent its own; waiting for the ACK of it.
    LAST_ACK("LAST-ACK"),
    /// Closed first; waits 2·MSL so that old segments die out and its last ACK can be repeated.
    TIME_WAIT("TIME-WAIT"),
    /// No connection at all.
    CLOSED("CLOSED");

    private final String spelling;

    TcpState(String spelling) {
        this.spelling = spelling;
    }

    /// As the RFC spells it: `SYN-SENT`.
    @Override
    public String toString() {
        return spelling;
    }

    /// The state that is spelt so, as the RFC does; empty where it names none.
    public static Optional<TcpState> spelt(String spelling) {
        return Arrays.stream(values()).filter(state -> state.spelling.equals(spelling)).findFirst();
    }
}
