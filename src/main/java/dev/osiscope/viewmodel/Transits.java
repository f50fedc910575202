package dev.osiscope.viewmodel;

import dev.osiscope.i18n.Durations;
import dev.osiscope.i18n.Messages;
import dev.osiscope.i18n.Phrase;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineEvent;
import dev.osiscope.timeline.WireDeed;
import java.util.List;
import java.util.Optional;

/// How far a frame has come on the wire of a lab by a playhead.
final class Transits {

    private final Timeline timeline;
    private final int playhead;
    private final Messages messages;
    private LadderRow.Transit now;
    private Optional<TimelineEvent.WireActed> held = Optional.empty();
    private int copies;

    private Transits(Timeline timeline, int playhead, Messages messages) {
        this.timeline = timeline;
        this.playhead = playhead;
        this.messages = messages;
        now = transit(LadderRow.Reach.ON_ITS_WAY, Phrase.of("ladder.transit.way"));
    }

    /// Of a frame that was sent in `step`.
    static LadderRow.Transit of(Timeline timeline, Step step, int playhead, Messages messages) {
        long number = step.frameNumber();
        Optional<List<Integer>> deeds = timeline.deedsTo(number);
        if (deeds.isEmpty()) {
            return LadderRow.Transit.WHOLE;
        }
        Transits transits = new Transits(timeline, playhead, messages);
        deeds.get().stream().filter(index -> index <= playhead)
                .forEach(index -> transits.follow(number, (TimelineEvent.WireActed) timeline.step(index).event()));
        return transits.now;
    }

    private void follow(long number, TimelineEvent.WireActed acted) {
        now = switch (acted.deed()) {
            case WireDeed.Held _ -> hang(acted);
            case WireDeed.Absorbed absorbed when absorbed.original() == number -> hangOn(absorbed.count());
            case WireDeed.Absorbed absorbed ->
                transit(LadderRow.Reach.ABSORBED, Phrase.of("ladder.transit.copy", absorbed.original()));
            case WireDeed.Released _ -> transit(LadderRow.Reach.ON_ITS_WAY, Phrase.of("ladder.transit.way"));
            case WireDeed.Lost _ -> transit(LadderRow.Reach.LOST, Phrase.of("ladder.transit.lost"));
            case WireDeed.Delayed(long nanos) -> transit(
                    LadderRow.Reach.ON_ITS_WAY, Phrase.of("ladder.transit.delayed", Durations.of(nanos)));
            case WireDeed.Reordered(int behind) ->
                transit(LadderRow.Reach.ON_ITS_WAY, Phrase.of("ladder.transit.passed", behind));
            case WireDeed.Arrived(long _, long late, var _) -> late == 0
                    ? new LadderRow.Transit(LadderRow.Reach.GONE_ON, "")
                    : transit(LadderRow.Reach.GONE_ON, Phrase.of("ladder.transit.later", Durations.of(late)));
            case WireDeed.Duplicated _, WireDeed.Corrupted _, WireDeed.Truncated _ -> now;
        };
    }

    private LadderRow.Transit hang(TimelineEvent.WireActed acted) {
        held = Optional.of(acted);
        return hangOn(0);
    }

    /// How long is told as far as the steps up to the playhead tell it.
    private LadderRow.Transit hangOn(int resent) {
        copies = Math.max(copies, resent);
        long nanos = timeline.timeNanos(playhead)
                - held.map(TimelineEvent.WireActed::timeNanos).orElse(0L);
        Phrase words = nanos <= 0 ? Phrase.of("ladder.transit.hangs")
                : copies == 0 ? Phrase.of("ladder.transit.hangs.for", Durations.of(nanos))
                        : Phrase.of("ladder.transit.hangs.copies", Durations.of(nanos), copies);
        return transit(LadderRow.Reach.HANGS, words);
    }

    private LadderRow.Transit transit(LadderRow.Reach reach, Phrase words) {
        return new LadderRow.Transit(reach, messages.text(words));
    }
}
