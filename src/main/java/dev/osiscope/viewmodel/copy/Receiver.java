package dev.osiscope.viewmodel.copy;

import dev.osiscope.dissect.ChecksumWork;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.Field;
import dev.osiscope.dissect.Layer;
import dev.osiscope.dissect.Stop;
import dev.osiscope.i18n.Messages;
import dev.osiscope.layers.LayerMapping;
import dev.osiscope.timeline.Step;
import dev.osiscope.wire.ChecksumStatus;
import dev.osiscope.wire.FieldValue;
import dev.osiscope.wire.Protocol.Level;
import dev.osiscope.wire.transport.TcpFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Says what each layer of the receiver would do with a copy, from the outermost one in: the first that drops it is the last that
/// sees it.
final class Receiver {

    /// Whom a frame or a packet is for.
    private static final Set<String> ADDRESSES = Set.of("eth.dst", "ip.dst", "ipv6.dst");

    private final Step step;
    private final Dissection original;
    private final Messages messages;

    /// @param step     that of the copy
    /// @param original what was copied
    Receiver(Step step, Dissection original, Messages messages) {
        this.step = step;
        this.original = original;
        this.messages = messages;
    }

    List<LayerVerdict> verdicts() {
        Dissection copy = step.dissection().orElseThrow();
        List<Layer> layers = copy.ownLayers();
        List<LayerVerdict> verdicts = new ArrayList<>();
        boolean dropped = false;
        for (int index = 0; index < layers.size(); index++) {
            Layer layer = layers.get(index);
            Optional<String> why = dropped ? Optional.empty() : dropping(layer, copy);
            LayerVerdict.Fate fate = dropped ? LayerVerdict.Fate.UNSEEN
                    : why.isPresent() ? LayerVerdict.Fate.DROPPED : LayerVerdict.Fate.TAKEN;
            String words = dropped ? messages.text("copy.unseen") : why.orElseGet(() -> taken(layer));
            verdicts.add(new LayerVerdict(layer.protocol().name(), LayerMapping.of(layer.protocol()), fate, words));
            dropped |= why.isPresent();
        }
        return verdicts;
    }

    /// Why `layer` drops it; empty where it does not.
    private Optional<String> dropping(Layer layer, Dissection copy) {
        return addressed(layer)
                .or(() -> ChecksumWork.status(layer).filter(Receiver::isWrong)
                        .map(status -> messages.text("copy.dropped.checksum", messages.said(status.definition().meaning()))))
                .or(() -> copy.stop().filter(stop -> stop.protocol().equals(layer.protocol()) && level(layer) != Level.APPLICATION)
                        .map(Stop::sentence).map(reason -> messages.text("copy.dropped.broken", messages.said(reason))));
    }

    private Optional<String> addressed(Layer layer) {
        return layer.walk().filter(field -> ADDRESSES.contains(field.id()))
                .filter(field -> original.field(field.id()).filter(before -> !before.value().equals(field.value())).isPresent())
                .findFirst().map(field -> messages.text("copy.dropped.address", field.text()));
    }

    private static boolean isWrong(Field status) {
        return status.value() instanceof FieldValue.Unsigned(long value)
                && (value == ChecksumStatus.BAD.value() || value == ChecksumStatus.ILLEGAL.value());
    }

    private static Level level(Layer layer) {
        return layer.protocol().level();
    }

    private String taken(Layer layer) {
        return layer.protocol().equals(TcpFields.PROTOCOL) ? messages.text("copy.taken.tcp", messages.text(step.what()))
                : messages.text(level(layer) == Level.APPLICATION ? "copy.taken.data" : "copy.taken", layer.payloadLength());
    }
}
