package dev.osiscope.conversation.tcp;

/// What made an end send a segment that brings nothing new, or that it has to send once more: a timer, or what the
/// other end said. It is told from outside, by what was captured before: the likeliest reason, not a confession.
public sealed interface Trigger {

    /// The retransmission timer ran out (RFC 6298 section 5).
    ///
    /// @param nanos how long it had waited since the data was sent or an acknowledgment came
    record RetransmissionTimer(long nanos) implements Trigger {}

    /// The probe timer ran out: nothing follows the last segment that could tell of its loss (RFC 8985 section 7).
    ///
    /// @param nanos how long it had waited
    record ProbeTimer(long nanos) implements Trigger {}

    /// The other end said the same acknowledgment again and again (RFC 5681 section 3.2).
    ///
    /// @param count      how often it said it again, from 1
    /// @param firstFrame the frame of the first of these
    record DuplicateAcknowledgments(long count, long firstFrame) implements Trigger {}

    /// A selective acknowledgment shows that later data has arrived (RFC 2018 section 5).
    ///
    /// @param frameNumber the frame of the newest one
    record SelectiveAcknowledgment(long frameNumber) implements Trigger {}

    /// An acknowledgment ended before what was under way when a repair began: that is the next loss (RFC 6582
    /// section 3.2).
    ///
    /// @param frameNumber its frame
    record PartialAcknowledgment(long frameNumber) implements Trigger {}

    /// The other end repeated its SYN, so it gets the answer again.
    ///
    /// @param frameNumber the frame of the repeated SYN
    record RepeatedSyn(long frameNumber) implements Trigger {}

    /// Nothing did: it is the same packet once more, doubled on its way or captured twice.
    ///
    /// @param frameNumber the frame that had it first
    record SamePacket(long frameNumber) implements Trigger {}

    /// Nothing did: its packet is older than one that brought the same or later numbers, and was overtaken.
    ///
    /// @param frameNumber the frame that overtook it
    record Overtaken(long frameNumber) implements Trigger {}

    /// The keep-alive timer ran out (RFC 9293 section 3.8.4).
    ///
    /// @param nanos how long nothing had passed
    record KeepAliveTimer(long nanos) implements Trigger {}

    /// The persist timer ran out: the other end's window is closed, and it is asked whether it still is (RFC 9293
    /// section 3.8.6.1).
    ///
    /// @param closedFrame the frame that closed the window
    /// @param nanos       how long it had waited
    record PersistTimer(long closedFrame, long nanos) implements Trigger {}
}
