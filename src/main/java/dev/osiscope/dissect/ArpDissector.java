package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.link.ArpFields;
import dev.osiscope.wire.link.ArpPacket;
import java.util.Optional;

/// ARP: the packet ends where its addresses do.
final class ArpDissector {

    private ArpDissector() {}

    /// The packet at the start of `span`.
    static Outcome dissect(Span span, Context context) {
        LayerBuilder layer = new LayerBuilder(ArpFields.PROTOCOL, span);
        if (layer.bytes().length() < ArpFields.FIXED_LENGTH) {
            return layer.fixed(ArpFields.BEFORE_ADDRESSES).tooShort(ArpFields.FIXED_LENGTH);
        }
        layer.fixed(ArpFields.BEFORE_ADDRESSES);
        int length = ArpPacket.length(layer.bytes());
        if (layer.bytes().length() < length) {
            return layer.tooShort(length);
        }
        addresses(layer, span);
        ArpPacket packet = ArpPacket.read(layer.bytes());
        Span nothing = span.atMost(length, "the sizes of the addresses end the packet there").after(length);
        return layer.done(packet, DataDissector::dissect, nothing, Optional.empty());
    }

    private static void addresses(LayerBuilder layer, Span span) {
        Bytes bytes = layer.bytes();
        int[] sizes = {ArpFields.HARDWARE_SIZE.intIn(bytes), ArpFields.PROTOCOL_SIZE.intIn(bytes)};
        int position = ArpFields.FIXED_LENGTH;
        int index = 0;
        for (FieldDefinition row : ArpFields.addresses(ArpPacket.ethernet(bytes), ArpPacket.ipv4(bytes))) {
            int size = sizes[index % sizes.length];
            if (size > 0) {
                layer.add(FieldReader.open(span, row, position, size));
            }
            position += size;
            index++;
        }
    }
}
