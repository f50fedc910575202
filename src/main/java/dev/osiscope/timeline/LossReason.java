package dev.osiscope.timeline;

/// Why a frame ends on the wire of a lab.
public enum LossReason {
    /// Somebody dropped it while it hung.
    BY_HAND,
    /// A rule says so.
    BY_RULE,
    /// The cable is cut.
    CABLE_CUT,
    /// As many frames wait as may wait.
    QUEUE_FULL,
    /// As many frames hang as may hang.
    TOO_MANY_HELD,
    /// It has no whole Ethernet header.
    TOO_SHORT,
    /// Nobody is there to take it.
    NO_RECEIVER,
    /// The host did not take it.
    NOT_TAKEN
}
