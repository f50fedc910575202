package dev.osiscope.session;

import dev.osiscope.lab.wire.Direction;
import dev.osiscope.lab.wire.WireEvent;
import dev.osiscope.timeline.CableCondition;
import dev.osiscope.timeline.LossReason;
import dev.osiscope.timeline.TimelineEvent;
import dev.osiscope.timeline.WireDeed;
import java.util.Optional;
import java.util.OptionalLong;

/// What the lab's wire tells, as events of the timeline: the wire knows nothing of timelines, nor they of it.
final class WireDeeds {

    private WireDeeds() {}

    /// What was done to a frame; empty for what every frame goes through: it is sent, waits in a slow cable, arrives.
    ///
    /// @param numbers the numbers of frames in the session
    static Optional<WireDeed> of(WireEvent.OfFrame event, FrameNumbers numbers) {
        return Optional.ofNullable(switch (event) {
            case WireEvent.Sent _, WireEvent.Queued _, WireEvent.Delivered _ -> null;
            case WireEvent.Held _ -> new WireDeed.Held();
            case WireEvent.Absorbed copy -> new WireDeed.Absorbed(
                    numbers.of(copy.held()).orElse(0), copy.count(), until(copy.nextDueNanos(), copy.nanos()));
            case WireEvent.Released released -> new WireDeed.Released(released.heldNanos());
            case WireEvent.Dropped dropped -> new WireDeed.Lost(LossReason.valueOf(dropped.reason().name()));
            case WireEvent.Duplicated duplicated -> new WireDeed.Duplicated(duplicated.copies());
            case WireEvent.Delayed delayed -> new WireDeed.Delayed(delayed.dueNanos() - delayed.nanos());
            case WireEvent.Reordered reordered -> new WireDeed.Reordered(reordered.behind());
            case WireEvent.Corrupted corrupted ->
                new WireDeed.Corrupted(corrupted.offset(), corrupted.mask(), corrupted.checksumsMended());
            case WireEvent.Truncated truncated -> new WireDeed.Truncated(truncated.length());
        });
    }

    private static OptionalLong until(OptionalLong due, long nanos) {
        return due.isPresent() ? OptionalLong.of(due.getAsLong() - nanos) : due;
    }

    /// What a cable became.
    static TimelineEvent.CableChanged of(WireEvent.OfCable event) {
        boolean in = event.direction() == Direction.TO_HOST;
        String host = event.port().host();
        return switch (event) {
            case WireEvent.CableCut cut ->
                new TimelineEvent.CableChanged(cut.nanos(), host, in, CableCondition.CUT, 0);
            case WireEvent.CableMended mended ->
                new TimelineEvent.CableChanged(mended.nanos(), host, in, CableCondition.MENDED, 0);
            case WireEvent.CableLimited limited -> new TimelineEvent.CableChanged(limited.nanos(), host, in,
                    limited.bitsPerSecond().isPresent() ? CableCondition.LIMITED : CableCondition.UNLIMITED,
                    limited.bitsPerSecond().orElse(0));
        };
    }
}
