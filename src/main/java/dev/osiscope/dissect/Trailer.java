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
        if (!hasEthernet(layers)) {
            return layers;
        }
        int end = end(layers);
        int left = frame.bytes().length() - end;
        if (left <= 0) {
            return layers;
        }
        FieldDefinition row = end < EthernetFields.SHORTEST_FRAME ? EthernetFields.PADDING : EthernetFields.TRAILER;
        List<Layer> all = new ArrayList<>(layers);
        all.set(0, with(layers.getFirst(), FieldReader.open(Span.of(layers.getFirst().source()), row, end, left)));
        return all;
    }

    private static boolean hasEthernet(List<Layer> layers) {
        for (Layer layer : layers) {
            if (layer.header().orElse(null) instanceof EthernetHeader) {
                return true;
            }
        }
        return false;
    }

    /// Where the packet ends: the first byte that is not of the payload of a link header, nor of the packet in it.
    private static int end(List<Layer> layers) {
        int end = Integer.MAX_VALUE;
        for (Layer layer : layers) {
            if (layer.header().isPresent()) {
                end = Math.min(end, layer.payload().endByte());
            }
            if (layer.protocol().level() != Protocol.Level.LINK) {
                break;
            }
        }
        return end;
    }

    private static Layer with(Layer layer, Field field) {
        return new Layer(layer.protocol(), layer.source(), layer.range(), layer.payload(), layer.header(),
                new LaterFields(List.of(fields -> fields.addAll(layer.fields()), fields -> fields.add(field))));
    }
}
