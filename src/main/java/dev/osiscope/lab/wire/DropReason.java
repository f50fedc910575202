package dev.osiscope.lab.wire;

/// Why a frame ends on the wire.
public enum DropReason {
    /// Somebody dropped the frame while it was held.
    BY_HAND,
    /// A rule says so.
    BY_RULE,
    /// The cable is cut, or was unplugged.
    CABLE_CUT,
    /// As many frames wait as may wait: behind a limit of the rate, for a delay, or for others to pass first.
    QUEUE_FULL,
    /// As many frames are held as may be held.
    TOO_MANY_HELD,
    /// It has no whole Ethernet header, so nobody can tell where it is to go.
    TOO_SHORT,
    /// There is no other host, or the address is that of the sender's own side.
    NO_RECEIVER,
    /// The host did not take it.
    NOT_TAKEN
}
