package dev.osiscope.layers;

import dev.osiscope.i18n.Phrase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What all seven layers do in a step, at the sender (the receiver's do the same, in reverse).
///
/// @param acts one a layer, the application layer first
/// @param note what a learner must know where the models do not fit: loopback, the lab wire, a model
public record LayerActs(List<LayerAct> acts, Phrase note) {

    /// Checks that every layer is there once, from 7 down to 1.
    public LayerActs {
        acts = List.copyOf(acts);
        List<OsiLayer> order = new ArrayList<>(List.of(OsiLayer.values()));
        Collections.reverse(order);
        if (!acts.stream().map(LayerAct::layer).toList().equals(order)) {
            throw new IllegalArgumentException("not the seven layers in order: " + acts);
        }
    }

    /// What `layer` does.
    public LayerAct of(OsiLayer layer) {
        return acts.get(OsiLayer.APPLICATION.number() - layer.number());
    }

    /// The OSI layers that act.
    public Set<OsiLayer> acting() {
        Set<OsiLayer> acting = EnumSet.noneOf(OsiLayer.class);
        acts.stream().filter(act -> act.activity() == Activity.ACTS).map(LayerAct::layer).forEach(acting::add);
        return acting;
    }

    /// The TCP/IP layers that act.
    public Set<TcpIpLayer> actingInternet() {
        Set<TcpIpLayer> acting = EnumSet.noneOf(TcpIpLayer.class);
        acting().stream().map(OsiLayer::counterpart).forEach(acting::add);
        return acting;
    }
}
