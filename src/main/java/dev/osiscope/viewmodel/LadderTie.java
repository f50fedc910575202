package dev.osiscope.viewmodel;

import dev.osiscope.conversation.tcp.SegmentAnalysis;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineEvent;
import dev.osiscope.timeline.WireDeed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What ties the segment at the playhead to an earlier row of the ladder.
///
/// @param kind     how it is tied
/// @param row      the step of the earlier row
/// @param lifeline where both rows meet, from the left: that of the end which sent the segment
public record LadderTie(Kind kind, int row, int lifeline) {

    /// How a segment is tied to an earlier one.
    public enum Kind {
        /// It acknowledges the last number of the earlier one, which had arrived at its sender.
        ACKNOWLEDGES,
        /// It repeats the earlier one, which the same end had sent.
        REPEATS
    }

    /// The ties of `segment`, up to the step at `playhead`.
    static List<LadderTie> of(Timeline timeline, TrackedSegment segment, int lifeline, int playhead) {
        Optional<LadderTie> repeats = segment.repeats().flatMap(timeline::stepOfFrame)
                .map(step -> new LadderTie(Kind.REPEATS, step, lifeline));
        Optional<LadderTie> acknowledges = segment.analysis().acknowledges().map(SegmentAnalysis.Since::frameNumber)
                .flatMap(frame -> arrival(timeline, frame, playhead))
                .map(step -> new LadderTie(Kind.ACKNOWLEDGES, step, lifeline));
        return Stream.of(repeats, acknowledges).flatMap(Optional::stream).toList();
    }

    /// The step in which the frame of this number arrives: on the wire of a lab it may be another than that in which it was
    /// sent.
    private static Optional<Integer> arrival(Timeline timeline, long frame, int playhead) {
        return timeline.deedsTo(frame)
                .flatMap(deeds -> deeds.stream().filter(step -> step <= playhead && arrives(timeline, step)).findFirst())
                .or(() -> timeline.stepOfFrame(frame));
    }

    private static boolean arrives(Timeline timeline, int step) {
        return timeline.step(step).event() instanceof TimelineEvent.WireActed acted
                && acted.deed() instanceof WireDeed.Arrived;
    }
}
