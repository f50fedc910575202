package dev.osiscope.conversation.tcp;

/// What makes an end change its state: a call of its user, a segment sent or received, or time
/// (RFC 9293 section 3.3.2, figure 5).
///
/// A transition whose action is a segment (`rcv SYN / snd SYN,ACK`) happens when that segment is sent:
/// before, nobody outside the end can know of it. So the table is written with the segments that are sent;
/// the received ones stand for transitions without an action.
public enum TcpEvent {
    /// The user opens and waits: `listen()`.
    PASSIVE_OPEN,
    /// The user opens towards a remote end: `connect()`.
    ACTIVE_OPEN,
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
