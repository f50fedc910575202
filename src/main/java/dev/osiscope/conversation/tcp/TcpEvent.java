package dev.osiscope.conversation.tcp;

/// What makes an end change its state: a call of its user, a segment sent or received, or time
/// (RFC 9293 section 3.3.2, figure 5).
///
/// A transition whose action is a segment (`rcv FIN / snd ACK`) is seen from outside when that segment is sent. Whoever
/// has a capture knows no more, so these events stand for the segments that are sent, and the received ones for transitions
/// without an action. Who knows when a segment arrives and what the user calls, as the lab does, has events for that, which
/// come before them: see [ArrivalTracker].
public enum TcpEvent {
    /// The user opens and waits: `listen()`.
    PASSIVE_OPEN,
    /// The user opens towards a remote end: `connect()`.
    ACTIVE_OPEN,
    /// The user closes: `close()`, or `shutdown()` of the sending direction. The state changes at once, though the FIN may
    /// have to wait (RFC 9293 section 3.10.4).
    CALLED_CLOSE,
    /// The user aborts: `close()` with linger 0 (RFC 9293 section 3.10.5).
    CALLED_ABORT,
    /// Nobody has answered for too long, or the address can't be reached.
    GAVE_UP,
    /// Sent a SYN without ACK.
    SENT_SYN,
    /// Sent a SYN with ACK.
    SENT_SYN_ACK,
    /// Sent an ACK that acknowledges the other end's SYN.
    SENT_ACK_OF_SYN,
    /// Sent its FIN.
    SENT_FIN,
    /// Sent an ACK that acknowledges the other end's FIN.
    SENT_ACK_OF_FIN,
    /// Received a SYN with an ACK of its own.
    RECEIVED_SYN_ACK,
    /// Received the other end's FIN, and all that came before it.
    RECEIVED_FIN,
    /// Received an ACK of its own SYN.
    RECEIVED_ACK_OF_SYN,
    /// Received an ACK of its own FIN.
    RECEIVED_ACK_OF_FIN,
    /// Sent an RST.
    SENT_RST,
    /// Received an RST.
    RECEIVED_RST,
    /// The wait in TIME-WAIT is over: two maximum segment lifetimes have passed, or the pair of endpoints is
    /// used anew.
    TIME_WAIT_OVER,
    /// The conversation was already under way when it was first seen.
    JOINED_MIDWAY
}
