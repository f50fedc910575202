package dev.osiscope.dissect;

import dev.osiscope.frame.Frame;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.link.EthernetFields;
import dev.osiscope.wire.link.EthernetHeader;
import java.util.ArrayList;
import java.util.List;

/// What follows a packet in its Ethernet frame. Only the packet's own length says where it begins, so it is
/// found when the layers are.
final class Trailer {

    private Trailer() {}

    /// The layers, where the first one has the bytes that its packet leaves over as a field.
    static List<Layer> added(Frame frame, List<Layer> layers) {
        if (layers.stream().noneMatch(layer -> layer.header().filter(EthernetHeader.class::isInstance).isPresent())) {
            return layers;
        }
        long link = layers.stream().takeWhile(layer -> layer.protocol().level() == Protocol.Level.LINK).count();
        int end = layers.stream().limit(link + 1).filter(layer -> layer.header().isPresent())
                .mapToInt(layer -> layer.payload().endByte()).min().orElseThrow();
        int left = frame.bytes().length() - end;
        if (left <= 0) {
            return layers;
        }
        FieldDefinition row = end < EthernetFields.SHORTEST_FRAME ? EthernetFields.PADDING : EthernetFields.TRAILER;
        List<Layer> all = new ArrayList<>(layers);
        all.set(0, with(layers.getFirst(), FieldReader.open(Span.of(layers.getFirst().source()), row, end, left)));
        return all;
    }

    private static Layer with(Layer layer, Field field) {
        return new Layer(layer.protocol(), layer.source(), layer.range(), layer.payload(), layer.header(),
                new LaterFields(List.of(fields -> fields.addAll(layer.fields()), fields -> fields.add(field))));
    }
}
