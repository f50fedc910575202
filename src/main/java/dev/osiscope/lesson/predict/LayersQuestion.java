package dev.osiscope.lesson.predict;

import dev.osiscope.layers.LayerActs;
import dev.osiscope.layers.OsiLayer;
import dev.osiscope.layers.TcpIpLayer;
import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.Form;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/// Which layers act.
final class LayersQuestion {

    private LayersQuestion() {}

    static Asked of(LayerActs acts, boolean internet) {
        return internet ? internet(acts) : osi(acts);
    }

    private static Asked osi(LayerActs acts) {
        Set<OsiLayer> right = acts.acting();
        boolean message = right.contains(OsiLayer.APPLICATION);
        boolean sends = right.contains(OsiLayer.NETWORK);
        Function<Set<OsiLayer>, Answer> answer = Answer.Layers::new;
        return new Mistakes(answer.apply(right))
                .addIf(!message, "layers.application", answer.apply(with(right, OsiLayer.APPLICATION)))
                .addIf(!message, "layers.above",
                        answer.apply(with(right, OsiLayer.APPLICATION, OsiLayer.PRESENTATION, OsiLayer.SESSION)))
                .addIf(message, "layers.onlyapplication", answer.apply(EnumSet.of(OsiLayer.APPLICATION)))
                .addIf(right.contains(OsiLayer.PRESENTATION), "layers.presentation",
                        answer.apply(without(right, OsiLayer.PRESENTATION)))
                .addIf(message && sends, "layers.carries", answer.apply(EnumSet.range(OsiLayer.PHYSICAL, OsiLayer.TRANSPORT)))
                .add("layers.all", answer.apply(EnumSet.allOf(OsiLayer.class)))
                .addIf(sends, "layers.onlytransport", answer.apply(EnumSet.of(OsiLayer.TRANSPORT)))
                .addIf(!sends, "layers.nothingsent",
                        answer.apply(with(right, OsiLayer.TRANSPORT, OsiLayer.NETWORK, OsiLayer.DATA_LINK)))
                .addIf(!right.contains(OsiLayer.PHYSICAL), "layers.nomedium", answer.apply(with(right, OsiLayer.PHYSICAL)))
                .addIf(right.contains(OsiLayer.PHYSICAL), "layers.medium",
                        answer.apply(without(right, OsiLayer.PHYSICAL)))
                .addIf(!right.contains(OsiLayer.SESSION), "layers.session", answer.apply(with(right, OsiLayer.SESSION)))
                .asked(new Form.Layers(), "layers");
    }

    private static Asked internet(LayerActs acts) {
        Set<TcpIpLayer> right = acts.actingInternet();
        boolean message = right.contains(TcpIpLayer.APPLICATION);
        boolean sends = right.contains(TcpIpLayer.INTERNET);
        Function<Set<TcpIpLayer>, Answer> answer = Answer.InternetLayers::new;
        Set<TcpIpLayer> without = EnumSet.copyOf(right);
        without.remove(TcpIpLayer.LINK);
        Set<TcpIpLayer> with = EnumSet.copyOf(right);
        with.add(TcpIpLayer.APPLICATION);
        return new Mistakes(answer.apply(right))
                .addIf(!message, "layers.application", answer.apply(with))
                .addIf(message, "layers.onlyapplication", answer.apply(EnumSet.of(TcpIpLayer.APPLICATION)))
                .addIf(message && sends, "layers.carries",
                        answer.apply(EnumSet.complementOf(EnumSet.of(TcpIpLayer.APPLICATION))))
                .addIf(sends, "layers.onlytransport", answer.apply(EnumSet.of(TcpIpLayer.TRANSPORT)))
                .addIf(sends, "layers.medium", answer.apply(without))
                .addIf(!sends, "layers.nothingsent", answer.apply(EnumSet.allOf(TcpIpLayer.class)))
                .addIf(!sends, "layers.lower",
                        answer.apply(EnumSet.of(TcpIpLayer.TRANSPORT, TcpIpLayer.INTERNET, TcpIpLayer.LINK)))
                .asked(new Form.InternetLayers(), "layers");
    }

    private static Set<OsiLayer> with(Collection<OsiLayer> layers, OsiLayer... more) {
        Set<OsiLayer> all = EnumSet.noneOf(OsiLayer.class);
        all.addAll(layers);
        all.addAll(Set.of(more));
        return all;
    }

    private static Set<OsiLayer> without(Collection<OsiLayer> layers, OsiLayer one) {
        Set<OsiLayer> rest = with(layers);
        rest.remove(one);
        return rest;
    }
}
