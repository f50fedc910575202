package dev.osiscope.lab.wire;

import dev.osiscope.bytes.Bytes;
import java.util.Optional;
import java.util.OptionalLong;

/// A frame that hangs on the wire.
///
/// @param frame        the frame as it was sent
/// @param bytes        what will be delivered of it
/// @param sinceNanos   since when it hangs
/// @param rule         the rule that holds it; empty where everything is held
/// @param resent       how often its sender sent it again meanwhile
/// @param nextDueNanos when its sender will probably send it again; empty where nobody can tell
public record HeldFrame(
        WireFrame frame, Bytes bytes, long sinceNanos, Optional<WireRule> rule, int resent, OptionalLong nextDueNanos) {

    /// Whether it is no longer what was sent.
    public boolean changed() {
        return !bytes.equals(frame.bytes());
    }
}
