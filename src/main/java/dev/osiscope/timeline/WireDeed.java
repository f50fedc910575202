package dev.osiscope.timeline;

import java.util.OptionalLong;

/// What the wire of a lab does to a frame. Times are in nanoseconds.
public sealed interface WireDeed {

    /// It hangs from now on.
    record Held() implements WireDeed {}

    /// It goes no further, because one hangs that it is a copy of.
    ///
    /// @param original  the number of the frame that hangs
    /// @param count     how many copies of that one were kept from going on, with this one
    /// @param nextNanos how long until the next copy will probably be sent; empty where nobody can tell
    record Absorbed(long original, int count, OptionalLong nextNanos) implements WireDeed {}

    /// It no longer hangs.
    ///
    /// @param heldNanos how long it did
    record Released(long heldNanos) implements WireDeed {}

    /// It will never arrive.
    record Lost(LossReason reason) implements WireDeed {}

    /// Copies of it follow it.
    ///
    /// @param copies how many, besides the frame itself
    record Duplicated(int copies) implements WireDeed {}

    /// It goes on later.
    ///
    /// @param nanos how much later
    record Delayed(long nanos) implements WireDeed {}

    /// It lets others of its sender pass.
    ///
    /// @param behind how many
    record Reordered(int behind) implements WireDeed {}

    /// Bits of one byte were turned over.
    ///
    /// @param offset which byte of the frame
    /// @param mask   which bits of it, 128 is the first
    /// @param mended whether the checksums were made right again
    record Corrupted(int offset, int mask, boolean mended) implements WireDeed {}

    /// Its end was cut off.
    ///
    /// @param length how many bytes are left
    record Truncated(int length) implements WireDeed {}

    /// It arrives at the host that it is for.
    ///
    /// @param ownNumber the number that it has in the session as it arrives, where that is another frame than the one that
    ///                  was sent: with other bytes, or once more; 0 where it is just what was sent
    /// @param lateNanos how long after it was sent
    /// @param arrival   what becomes of it there
    record Arrived(long ownNumber, long lateNanos, Arrival arrival) implements WireDeed {}

    /// What becomes of a frame that arrives.
    enum Arrival {
        /// It is what was sent.
        AS_SENT,
        /// It is what was sent, and has arrived before.
        AGAIN,
        /// It has other bytes, and nobody can tell.
        CHANGED,
        /// It has other bytes, and the receiver's kernel notices: it drops it.
        REFUSED
    }
}
