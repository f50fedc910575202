package dev.osiscope.timeline;

import dev.osiscope.conversation.tcp.Trigger;
import dev.osiscope.i18n.Counts;
import dev.osiscope.i18n.Durations;
import dev.osiscope.i18n.Phrase;

/// The words of what made an end send a segment: a clause that says what happened (the pattern `step.trigger.*`),
/// and a sentence that says why that makes it send (`step.trigger.*.why`).
final class TriggerWords {

    private static final String KEY = "step.trigger.";

    private TriggerWords() {}

    static Phrase clause(Trigger trigger) {
        return switch (trigger) {
            case Trigger.RetransmissionTimer timer -> clause(trigger, Durations.of(timer.nanos()));
            case Trigger.ProbeTimer timer -> clause(trigger, Durations.of(timer.nanos()));
            case Trigger.KeepAliveTimer timer -> clause(trigger, Durations.of(timer.nanos()));
            case Trigger.PersistTimer timer ->
                clause(trigger, timer.closedFrame(), Durations.of(timer.nanos()));
            case Trigger.DuplicateAcknowledgments duplicates ->
                clause(trigger, Counts.duplicates(duplicates.count()), duplicates.firstFrame());
            case Trigger.SelectiveAcknowledgment selective -> clause(trigger, selective.frameNumber());
            case Trigger.PartialAcknowledgment partial -> clause(trigger, partial.frameNumber());
            case Trigger.RepeatedSyn syn -> clause(trigger, syn.frameNumber());
            case Trigger.SamePacket same -> clause(trigger, same.frameNumber());
            case Trigger.Overtaken overtaken -> clause(trigger, overtaken.frameNumber());
        };
    }

    /// The key of the reason.
    ///
    /// @param opens whether the segment is one of the opening, before there is a round trip to set a timer by
    static String why(Trigger trigger, boolean opens) {
        return KEY + name(trigger) + (opens && trigger instanceof Trigger.RetransmissionTimer ? ".opens.why" : ".why");
    }

    private static Phrase clause(Trigger trigger, Object... values) {
        return Phrase.of(KEY + name(trigger), values);
    }

    private static String name(Trigger trigger) {
        return switch (trigger) {
            case Trigger.RetransmissionTimer _ -> "timer";
            case Trigger.ProbeTimer _ -> "probe";
            case Trigger.DuplicateAcknowledgments _ -> "duplicates";
            case Trigger.SelectiveAcknowledgment _ -> "selective";
            case Trigger.PartialAcknowledgment _ -> "partial";
            case Trigger.RepeatedSyn _ -> "syn";
            case Trigger.SamePacket _ -> "same";
            case Trigger.Overtaken _ -> "overtaken";
            case Trigger.KeepAliveTimer _ -> "keepalive";
            case Trigger.PersistTimer _ -> "persist";
        };
    }
}
