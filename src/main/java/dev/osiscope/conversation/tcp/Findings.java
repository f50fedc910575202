package dev.osiscope.conversation.tcp;

import dev.osiscope.conversation.tcp.SegmentAnalysis.Duplicate;
import dev.osiscope.conversation.tcp.SegmentAnalysis.Since;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Gathers what is found of one segment. Mutable; used by one thread.
final class Findings {

    private final Set<SegmentVerdict> verdicts = EnumSet.noneOf(SegmentVerdict.class);
    private boolean remarkable;

    Optional<Duplicate> duplicate = Optional.empty();
    Optional<Since> acknowledges = Optional.empty();
    Optional<Since> retransmission = Optional.empty();
    OptionalLong bytesInFlight = OptionalLong.empty();
    OptionalLong pushedBytes = OptionalLong.empty();

    void add(SegmentVerdict verdict) {
        verdicts.add(verdict);
        remarkable = true;
    }

    boolean has(SegmentVerdict verdict) {
        return verdicts.contains(verdict);
    }

    Set<SegmentVerdict> verdicts() {
        return verdicts;
    }

    /// Notes that there is something to say of the segment, if only what is known of its conversation.
    void remark() {
        remarkable = true;
    }

    /// Whether anything was found or remarked.
    boolean remarkable() {
        return remarkable || acknowledges.isPresent();
    }
}
