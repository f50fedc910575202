package dev.osiscope.layers;

import static dev.osiscope.layers.OsiLayer.APPLICATION;
import static dev.osiscope.layers.OsiLayer.NETWORK;
import static dev.osiscope.layers.OsiLayer.PRESENTATION;
import static dev.osiscope.layers.OsiLayer.TRANSPORT;

import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.Layer;
import dev.osiscope.i18n.Counts;
import dev.osiscope.i18n.Phrase;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Protocol.Level;
import java.util.Optional;

/// What the layers do in the step of a frame that is no TCP segment: those act that have a part in it.
final class FrameActs {

    private final Dissection dissection;
    private final ActsBuilder acts = new ActsBuilder();

    private FrameActs(Dissection dissection) {
        this.dissection = dissection;
    }

    static LayerActs of(Dissection dissection) {
        FrameActs made = new FrameActs(dissection);
        made.application();
        made.transport();
        made.network();
        Medium medium = Medium.of(dissection);
        CarrierActs.add(dissection, medium, made.acts);
        return made.acts.build(Phrase.of("note." + medium.key()));
    }

    private void application() {
        Optional<Layer> message = part(Level.APPLICATION).filter(layer -> part(Level.TRANSPORT).isPresent());
        message.ifPresentOrElse(
                layer -> {
                    Phrase size = Counts.bytes(layer.range().byteLength());
                    MessageActs.add(dissection, layer.place(), size,
                            Phrase.of("act.application.frame", size, layer.protocol().name()), acts);
                },
                () -> {
                    acts.idle(APPLICATION, Phrase.of("act.application.none", innermost()));
                    acts.idle(PRESENTATION, Phrase.of("act.presentation.nomessage"));
                });
    }

    private void transport() {
        part(Level.TRANSPORT).ifPresentOrElse(
                layer -> acts.acts(TRANSPORT, unit(layer), Phrase.of("act.transport.frame",
                        layer.range().byteLength(), layer.protocol().name()), layer.place()),
                () -> acts.idle(TRANSPORT, Phrase.of("act.transport.none", innermost())));
    }

    private static Phrase unit(Layer layer) {
        return Phrase.of(layer.protocol().id().equals("tcp") ? "unit.segment" : "unit.datagram");
    }

    private void network() {
        part(Level.NETWORK).ifPresentOrElse(
                layer -> acts.acts(NETWORK, Phrase.of("act.network.frame",
                        layer.range().byteLength(), layer.protocol().name()), layer.place()),
                () -> acts.idle(NETWORK, Phrase.of("act.network.none", innermost())));
    }

    /// The innermost part of the frame at `level`; what an error message quotes is no part of it.
    private Optional<Layer> part(Level level) {
        return dissection.ownLayers().stream()
                .filter(layer -> layer.protocol().level() == level)
                .reduce((_, inner) -> inner);
    }

    /// The name of what carries the data, or of what has none.
    private String innermost() {
        return dissection.ownLayers().stream().map(Layer::protocol)
                .filter(protocol -> protocol.level() != Level.APPLICATION)
                .map(Protocol::name)
                .reduce((_, inner) -> inner).orElse("?");
    }
}
