package dev.osiscope.conversation.tcp;

import java.util.OptionalLong;

/// The time from a conversation's last SYN to the first segment that acknowledges and has no SYN: one round
/// trip, wherever between the ends it was captured. As in Wireshark a SYN whose time stamp is 0 counts for nothing:
/// that is the time of frames that nobody timed. Mutable; used by one thread.
final class InitialRoundTrip {

    private OptionalLong synNanos = OptionalLong.empty();
    private OptionalLong nanos = OptionalLong.empty();

    InitialRoundTrip copy() {
        InitialRoundTrip copy = new InitialRoundTrip();
        copy.synNanos = synNanos;
        copy.nanos = nanos;
        return copy;
    }

    /// The round trip in nanoseconds, once it is known.
    OptionalLong nanos() {
        return nanos;
    }

    void note(AnalysedSegment segment) {
        if (segment.syn() && !segment.ack()) {
            synNanos = segment.timeNanos() == 0 ? OptionalLong.empty() : OptionalLong.of(segment.timeNanos());
        }
        boolean acknowledges = segment.ack() && !segment.syn();
        if (acknowledges && synNanos.isPresent() && nanos.isEmpty()) {
            long passed = segment.timeNanos() - synNanos.getAsLong();
            nanos = passed == 0 ? OptionalLong.empty() : OptionalLong.of(passed);
        }
    }
}
