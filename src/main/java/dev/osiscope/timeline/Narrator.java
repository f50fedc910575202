package dev.osiscope.timeline;

import dev.osiscope.conversation.tcp.StateChange;
import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.i18n.Counts;
import dev.osiscope.i18n.Phrase;
import dev.osiscope.layers.LayerActs;
import dev.osiscope.layers.LayerMapping;
import java.util.List;

/// Gives every event its words, as phrases: a title, one sentence that says what happened, one that says why.
/// It knows no language; the patterns stand in the bundles under `step.`.
final class Narrator {

    private final Known known;

    /// @param known what is known of endpoints; it may grow between two events
    Narrator(Known known) {
        this.known = known;
    }

    /// The words of `event`, in which `changes` happened.
    Narration narrate(TimelineEvent event, List<StateChange> changes) {
        return switch (event) {
            case TimelineEvent.SegmentSeen seen -> SegmentNarrator.narrate(seen.segment(), known);
            case TimelineEvent.FrameSeen seen -> FrameNarrator.narrate(seen.dissection());
            case TimelineEvent.WireActed acted -> WireNarrator.narrate(acted);
            case TimelineEvent.CableChanged cable -> WireNarrator.narrate(cable);
            case TimelineEvent.SocketCalled call -> CallNarrator.narrate(call, changes, known);
            case TimelineEvent.EmitterUsed use -> phrases("step.emitter." + key(use), values(use));
            case TimelineEvent.EndForgotten forgotten -> phrases(key(changes), values(forgotten));
            case TimelineEvent.MessageScrubbed scrub -> phrases(key(scrub), values(scrub));
        };
    }

    /// What the layers do in `event`.
    LayerActs layers(TimelineEvent event, List<StateChange> changes) {
        return switch (event) {
            case TimelineEvent.SegmentSeen seen -> LayerMapping.segment(seen.segment());
            case TimelineEvent.FrameSeen seen -> LayerMapping.frame(seen.dissection());
            case TimelineEvent.WireActed acted -> WireNarrator.layers(acted);
            case TimelineEvent.CableChanged cable -> WireNarrator.layers(cable);
            case TimelineEvent.SocketCalled call -> CallNarrator.layers(call, changes, known);
            case TimelineEvent.EmitterUsed use ->
                LayerMapping.application(Phrase.of("step.emitter." + key(use) + ".layer7", values(use)));
            case TimelineEvent.EndForgotten forgotten ->
                LayerMapping.timer(Phrase.of(key(changes) + ".title", values(forgotten)));
            case TimelineEvent.MessageScrubbed scrub ->
                LayerMapping.application(Phrase.of(key(scrub) + ".layer7", values(scrub)));
        };
    }

    private static Narration phrases(String key, Object[] values) {
        return new Narration(
                Phrase.of(key + ".title", values), Phrase.of(key + ".what", values), Phrase.of(key + ".why", values));
    }

    private static String key(TimelineEvent.EmitterUsed use) {
        return switch (use.kind()) {
            case ON -> "on";
            case ONCE -> "once";
            case OFF -> "off";
            case EMIT -> "emit" + (use.listeners() == 0 ? ".unheard" : "") + (use.data().isEmpty() ? "" : ".data");
        };
    }

    /// What has come to its end: the wait of who closed first, or that for a FIN that nobody would have been told of.
    private static String key(List<StateChange> changes) {
        boolean waited = changes.stream().anyMatch(change -> change.from() == TcpState.TIME_WAIT);
        return waited ? "step.forgotten.wait" : "step.forgotten.orphan";
    }

    /// `{0}` whose end, `{1}` its endpoint, `{2}` the other end.
    private Object[] values(TimelineEvent.EndForgotten forgotten) {
        return new Object[] {forgotten.who(), forgotten.local().toString(), known.name(forgotten.remote())};
    }

    private static String key(TimelineEvent.MessageScrubbed scrub) {
        if (scrub.refused()) {
            return "step.scrub.refused";
        }
        return scrub.after().isEmpty() ? "step.scrub.nothing" : "step.scrub";
    }

    /// `{0}` whose emitter, `{1}` the event's name, `{2}` the number of listeners in words, `{3}` the data.
    private static Object[] values(TimelineEvent.EmitterUsed use) {
        return new Object[] {use.who(), use.event(), Counts.listeners(use.listeners()), Quote.of(use.data())};
    }

    /// `{0}` who, `{1}` the scrubber, `{2}` the message as it came, `{3}` as it goes on.
    private static Object[] values(TimelineEvent.MessageScrubbed scrub) {
        return new Object[] {scrub.who(), scrub.scrubber(), Quote.of(scrub.before()), Quote.of(scrub.after())};
    }
}
