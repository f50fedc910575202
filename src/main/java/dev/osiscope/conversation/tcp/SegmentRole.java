package dev.osiscope.conversation.tcp;

/// The part a segment plays in its conversation: what the step is called and explained by.
public enum SegmentRole {
    /// Asks to open: SYN without ACK.
    SYN,
    /// Answers the opening: SYN with ACK.
    SYN_ACK,
    /// The third segment of the handshake: ACK of the SYN,ACK, without data.
    HANDSHAKE_ACK,
    /// Carries data.
    DATA,
    /// Acknowledges data, carries none.
    PURE_ACK,
    /// The first FIN of the conversation.
    FIRST_FIN,
    /// Acknowledges the first FIN, without an own FIN.
    ACK_OF_FIRST_FIN,
    /// The other end's FIN, after it had acknowledged the first one in a segment of its own, or before it has
    /// acknowledged it at all: the FINs have crossed.
    SECOND_FIN,
    /// The other end's FIN and its ACK of the first FIN in one segment: the three-segment close.
    COMBINED_FIN_ACK,
    /// Acknowledges the second FIN: in the usual order the last segment.
    LAST_ACK,
    /// Aborts, or refuses an opening.
    RST,
    /// Repeats sequence numbers that were sent before.
    RETRANSMISSION,
    /// Its data offset can't be right: the receiver drops it.
    BROKEN,
    /// None of these: a keep-alive, a segment without ACK.
    OTHER
}
