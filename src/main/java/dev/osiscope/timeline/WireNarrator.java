package dev.osiscope.timeline;

import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.i18n.Counts;
import dev.osiscope.i18n.Durations;
import dev.osiscope.i18n.Phrase;
import dev.osiscope.layers.LayerActs;
import dev.osiscope.layers.LayerMapping;
import java.util.Locale;

/// Tells what the wire of a lab did to a frame, and why that matters.
///
/// All patterns of deeds get the same values: `{0}` who sent the frame, `{1}` whom it is for, `{2}` what it is in a word or two,
/// `{3}` and `{4}` what belongs to the deed.
final class WireNarrator {

    private static final String KEY = "step.wire.";

    private WireNarrator() {}

    static Narration narrate(TimelineEvent.WireActed acted) {
        return words(KEY + key(acted.deed()), values(acted));
    }

    /// Where it arrives and is taken, the receiver's layers do what the sender's did, in reverse.
    static LayerActs layers(TimelineEvent.WireActed acted) {
        if (acted.deed() instanceof WireDeed.Arrived arrived && arrived.arrival() != WireDeed.Arrival.REFUSED) {
            return acted.segment().map(LayerMapping::segment)
                    .orElseGet(() -> LayerMapping.frame(acted.dissection()));
        }
        return LayerMapping.wire(Phrase.of(KEY + key(acted.deed()) + ".title", values(acted)));
    }

    /// `{0}` whose cable, `{1}` how much passes, in words.
    static Narration narrate(TimelineEvent.CableChanged cable) {
        return words(key(cable), values(cable));
    }

    static LayerActs layers(TimelineEvent.CableChanged cable) {
        return LayerMapping.wire(Phrase.of(key(cable) + ".title", values(cable)));
    }

    private static Narration words(String key, Object[] values) {
        return new Narration(
                Phrase.of(key + ".title", values), Phrase.of(key + ".what", values), Phrase.of(key + ".why", values));
    }

    private static String key(WireDeed deed) {
        return switch (deed) {
            case WireDeed.Held _ -> "held";
            case WireDeed.Absorbed absorbed -> absorbed.nextNanos().isPresent() ? "absorbed.due" : "absorbed";
            case WireDeed.Released _ -> "released";
            case WireDeed.Lost _ -> "lost";
            case WireDeed.Duplicated _ -> "duplicated";
            case WireDeed.Delayed _ -> "delayed";
            case WireDeed.Reordered _ -> "reordered";
            case WireDeed.Corrupted corrupted -> corrupted.mended() ? "corrupted.mended" : "corrupted";
            case WireDeed.Truncated _ -> "truncated";
            case WireDeed.Arrived arrived -> switch (arrived.arrival()) {
                case AS_SENT -> arrived.lateNanos() > 0 ? "arrived" : "arrived.soon";
                case AGAIN -> "arrived.again";
                case CHANGED -> "arrived.changed";
                case REFUSED -> "arrived.refused";
            };
        };
    }

    private static Object[] values(TimelineEvent.WireActed acted) {
        Object receiver = acted.destination().isEmpty() ? Phrase.of("step.wire.everybody") : acted.destination();
        return switch (acted.deed()) {
            case WireDeed.Held _ -> new Object[] {acted.source(), receiver, name(acted)};
            case WireDeed.Absorbed(long original, int count, var next) -> new Object[] {acted.source(), receiver,
                name(acted), count, original, next.isPresent() ? Durations.of(next.getAsLong()) : ""};
            case WireDeed.Released(long held) ->
                new Object[] {acted.source(), receiver, name(acted), Durations.of(held)};
            case WireDeed.Lost(LossReason reason) ->
                new Object[] {acted.source(), receiver, name(acted), Phrase.of("step.wire.loss." + reason.name())};
            case WireDeed.Duplicated(int copies) -> new Object[] {acted.source(), receiver, name(acted), copies};
            case WireDeed.Delayed(long nanos) ->
                new Object[] {acted.source(), receiver, name(acted), Durations.of(nanos)};
            case WireDeed.Reordered(int behind) -> new Object[] {acted.source(), receiver, name(acted), behind};
            case WireDeed.Corrupted(int offset, int mask, boolean _) ->
                new Object[] {acted.source(), receiver, name(acted), offset, Integer.toHexString(mask)};
            case WireDeed.Truncated(int length) ->
                new Object[] {acted.source(), receiver, name(acted), Counts.bytes(length)};
            case WireDeed.Arrived(long _, long late, WireDeed.Arrival _) ->
                new Object[] {acted.source(), receiver, name(acted), Durations.of(late)};
        };
    }

    /// What the frame is in a word or two: `SYN`, `ARP`.
    private static Phrase name(TimelineEvent.WireActed acted) {
        return acted.segment().map(WireNarrator::title)
                .orElseGet(() -> Phrase.of("step.frame.title", FrameDigest.of(acted.dissection()).protocol().name()));
    }

    private static Phrase title(TrackedSegment segment) {
        return SegmentNarrator.title(segment);
    }

    private static String key(TimelineEvent.CableChanged cable) {
        return "step.cable." + cable.now().name().toLowerCase(Locale.ROOT) + (cable.toHost() ? ".in" : ".out");
    }

    private static Object[] values(TimelineEvent.CableChanged cable) {
        return new Object[] {cable.host(), Rates.of(cable.bitsPerSecond())};
    }
}
