package dev.osiscope.layers;

import dev.osiscope.dissect.Place;
import dev.osiscope.i18n.Phrase;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Collects what the seven layers do in a step.
final class ActsBuilder {

    private final Map<OsiLayer, LayerAct> acts = new EnumMap<>(OsiLayer.class);

    /// TCP/IP has no session layer: it is idle unless something does its job.
    ActsBuilder() {
        idle(OsiLayer.SESSION, Phrase.of("act.session.idle"));
    }

    ActsBuilder acts(OsiLayer layer, Phrase does) {
        return put(layer, Activity.ACTS, does, Optional.empty());
    }

    ActsBuilder acts(OsiLayer layer, Phrase does, Place bytes) {
        return put(layer, Activity.ACTS, does, Optional.of(bytes));
    }

    /// As [#acts(OsiLayer, Phrase)], where the layer handles no bytes, but something else.
    ActsBuilder acts(OsiLayer layer, Phrase what, Phrase does) {
        acts.put(layer, new LayerAct(layer, Activity.ACTS, what, does, Optional.empty()));
        return this;
    }

    /// As [#acts(OsiLayer, Phrase, Place)], where the layer handles another unit than usual.
    ActsBuilder acts(OsiLayer layer, Phrase unit, Phrase does, Place bytes) {
        acts.put(layer, new LayerAct(layer, Activity.ACTS, unit, does, Optional.of(bytes)));
        return this;
    }

    ActsBuilder idle(OsiLayer layer, Phrase why) {
        return put(layer, Activity.IDLE, why, Optional.empty());
    }

    ActsBuilder absent(OsiLayer layer, Phrase why) {
        return put(layer, Activity.ABSENT, why, Optional.empty());
    }

    /// Network, data link and physical layer have nothing to do: nothing is sent.
    ActsBuilder nothingSent() {
        Phrase why = Phrase.of("act.nothing.sent");
        return idle(OsiLayer.NETWORK, why).idle(OsiLayer.DATA_LINK, why).idle(OsiLayer.PHYSICAL, why);
    }

    LayerActs build(Phrase note) {
        return new LayerActs(
                acts.values().stream().sorted(Comparator.comparing(LayerAct::layer).reversed()).toList(), note);
    }

    private ActsBuilder put(OsiLayer layer, Activity activity, Phrase does, Optional<Place> bytes) {
        acts.put(layer, new LayerAct(layer, activity, unit(layer), does, bytes));
        return this;
    }

    private static Phrase unit(OsiLayer layer) {
        return Phrase.of(switch (layer) {
            case APPLICATION -> "unit.message";
            case PRESENTATION -> "unit.encoded";
            case SESSION -> "unit.dialogue";
            case TRANSPORT -> "unit.segment";
            case NETWORK -> "unit.packet";
            case DATA_LINK -> "unit.frame";
            case PHYSICAL -> "unit.bits";
        });
    }
}
