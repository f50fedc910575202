package dev.osiscope.lab.wire;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.Frame;
import java.util.Optional;
import java.util.OptionalLong;

/// Something that happened on the wire. Times are in nanoseconds since the epoch.
public sealed interface WireEvent {

    /// When it happened.
    long nanos();

    /// Something that happened to a frame.
    sealed interface OfFrame extends WireEvent {

        /// The frame.
        WireFrame frame();
    }

    /// Something that happened to one direction of a cable.
    sealed interface OfCable extends WireEvent {

        /// Whose cable it is.
        Port port();

        /// Which way through it.
        Direction direction();
    }

    /// A host sent it. The first event of every frame.
    record Sent(WireFrame frame) implements OfFrame {

        @Override
        public long nanos() {
            return frame.sentNanos();
        }
    }

    /// It hangs on the wire from now on.
    ///
    /// @param rule the rule that holds it; empty where everything is held
    record Held(WireFrame frame, long nanos, Optional<WireRule> rule) implements OfFrame {}

    /// It goes no further: its sender sent it again because a frame that hangs on the wire was not answered.
    ///
    /// @param frame        the copy
    /// @param held         the frame that hangs
    /// @param count        how many copies of that one were absorbed, with this one
    /// @param nextDueNanos when its sender will probably send it again
    record Absorbed(WireFrame frame, long nanos, WireFrame held, int count, OptionalLong nextDueNanos)
            implements OfFrame {}

    /// It no longer hangs on the wire.
    ///
    /// @param heldNanos how long it hung
    record Released(WireFrame frame, long nanos, long heldNanos) implements OfFrame {}

    /// A host has it.
    ///
    /// @param to    which
    /// @param bytes what that host got of it
    record Delivered(WireFrame frame, long nanos, Port to, Bytes bytes) implements OfFrame {

        /// The frame as it was seen where it arrived.
        public Frame seen() {
            return WireFrame.seen(nanos, bytes);
        }

        /// Whether these are other bytes than those that were sent.
        public boolean changed() {
            return !bytes.equals(frame.bytes());
        }
    }

    /// It goes no further.
    ///
    /// @param to the host that does not get it; empty where none does
    record Dropped(WireFrame frame, long nanos, DropReason reason, Optional<Port> to) implements OfFrame {}

    /// Copies of it follow it.
    ///
    /// @param copies how many, besides the frame itself
    record Duplicated(WireFrame frame, long nanos, int copies) implements OfFrame {}

    /// It goes on later.
    ///
    /// @param dueNanos when
    record Delayed(WireFrame frame, long nanos, long dueNanos) implements OfFrame {}

    /// It waits in a cable that carries only so many bits in a second.
    ///
    /// @param dueNanos when it comes out at the other end
    record Queued(WireFrame frame, long nanos, Port port, Direction direction, long dueNanos) implements OfFrame {}

    /// It lets others pass first.
    ///
    /// @param behind how many of the frames that its sender sends from now on
    record Reordered(WireFrame frame, long nanos, int behind) implements OfFrame {}

    /// Bits of one byte were turned over.
    ///
    /// @param offset          which byte, from the start of the frame
    /// @param mask            which bits of it, 1 to 255; 128 is the first
    /// @param checksumsMended whether the checksums were made right again, so that nobody will notice
    record Corrupted(WireFrame frame, long nanos, int offset, int mask, boolean checksumsMended) implements OfFrame {}

    /// Its end was cut off.
    ///
    /// @param length how many bytes are left
    record Truncated(WireFrame frame, long nanos, int length) implements OfFrame {}

    /// Nothing passes any more.
    record CableCut(Port port, Direction direction, long nanos) implements OfCable {}

    /// What was cut is whole again.
    record CableMended(Port port, Direction direction, long nanos) implements OfCable {}

    /// So many bits pass in a second from now on.
    ///
    /// @param bitsPerSecond the limit; empty where there is none any more
    record CableLimited(Port port, Direction direction, long nanos, OptionalLong bitsPerSecond) implements OfCable {}
}
