package dev.osiscope.conversation.tcp;

import java.util.Locale;

/// What the analysis says of a segment: the flags of Wireshark's `tcp.analysis.*`. A segment can have several.
public enum SegmentVerdict {
    /// Repeats sequence numbers; no better reason is known than that a timer ran out.
    RETRANSMISSION,
    /// Repeats what at least two duplicate acknowledgments have just asked for (RFC 5681 section 3.2).
    FAST_RETRANSMISSION,
    /// Repeats what was already acknowledged.
    SPURIOUS_RETRANSMISSION,
    /// Comes after one that was sent later.
    OUT_OF_ORDER,
    /// Leaves a gap: a segment before it was not captured.
    LOST_SEGMENT,
    /// Acknowledges something that was not captured.
    ACK_LOST_SEGMENT,
    /// Says the same acknowledgment again (RFC 5681 section 2).
    DUPLICATE_ACK,
    /// Has no room for data (RFC 9293 section 3.8.6.1).
    ZERO_WINDOW,
    /// One byte more than there is room for, to learn whether there is room now (RFC 9293 section 3.8.6.1).
    ZERO_WINDOW_PROBE,
    /// Answers such a probe: still no room.
    ZERO_WINDOW_PROBE_ACK,
    /// Fills the receiver's window to its end.
    WINDOW_FULL,
    /// Changes nothing but the window.
    WINDOW_UPDATE,
    /// Asks whether the other end is there (RFC 9293 section 3.8.4).
    KEEP_ALIVE,
    /// Answers that it is.
    KEEP_ALIVE_ACK,
    /// Opens a new conversation between endpoints that have had one.
    REUSED_PORTS;

    /// Wireshark's name of the field: `tcp.analysis.zero_window`.
    public String field() {
        return "tcp.analysis." + name().toLowerCase(Locale.ROOT);
    }

    /// Whether it tells that something went wrong; the others belong to a conversation in which all is well.
    public boolean trouble() {
        return this != KEEP_ALIVE && this != KEEP_ALIVE_ACK && this != WINDOW_UPDATE && this != REUSED_PORTS;
    }

    /// Whether it tells that a segment is missing.
    public boolean loss() {
        return this == LOST_SEGMENT || this == ACK_LOST_SEGMENT;
    }

    /// Whether the segment brings again what was sent before.
    public boolean repeats() {
        return this == RETRANSMISSION || this == FAST_RETRANSMISSION || this == SPURIOUS_RETRANSMISSION;
    }
}
