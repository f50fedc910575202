package dev.osiscope.conversation.tcp;

/// How segments fall into conversations: which end a first segment opens from, where the relative numbers of an end
/// count from, and when a SYN begins another conversation between the same endpoints. [TcpTracker] goes by them, and
/// so does an index that sees no more of a segment than its numbers. Pure: what is remembered between two segments
/// is two numbers a conversation, the base of each end.
public final class ConversationRules {

    /// The base of an end that has sent nothing and was acknowledged nothing.
    public static final long NO_BASE = -1;

    private static final long MASK = 0xffff_ffffL;

    private ConversationRules() {}

    /// Whether the sender of a conversation's first segment is its client: the end that opened it. Where the opening
    /// was missed, the higher port most likely did.
    public static boolean clientSends(boolean syn, boolean ack, int sourcePort, int destinationPort) {
        return syn ? !ack : sourcePort >= destinationPort;
    }

    /// Whether a segment opens another conversation between the same endpoints: a SYN with another ISN.
    ///
    /// @param base     the base of its sender
    /// @param sequence its sequence number as on the wire, 0 to 2^32-1
    public static boolean beginsAnother(long base, boolean syn, boolean ack, long sequence) {
        return syn && !ack && base != NO_BASE && base != sequence;
    }

    /// The sender's base after a segment: its ISN, or so that the first number seen becomes 1, as Wireshark counts.
    /// A SYN,ACK sets it anew, because the first segment may have been an RST without a number.
    ///
    /// @param base     the base before
    /// @param settles  whether the segment can settle the first base: not one whose header reaches beyond its end
    /// @param sequence the segment's sequence number as on the wire
    public static long senderBase(long base, boolean settles, boolean syn, boolean ack, long sequence) {
        if (base == NO_BASE && !settles) {
            return base;
        }
        if (base != NO_BASE && !(syn && ack)) {
            return base;
        }
        return syn ? sequence : sequence - 1 & MASK;
    }

    /// The receiver's base after a segment: where it had none, what the segment acknowledges becomes 1.
    ///
    /// @param base           the base before
    /// @param settles        as for the sender's
    /// @param acknowledgment the segment's acknowledgment number as on the wire; counts only with `ack`
    public static long receiverBase(long base, boolean settles, boolean ack, long acknowledgment) {
        return base == NO_BASE && settles && ack ? acknowledgment - 1 & MASK : base;
    }
}
