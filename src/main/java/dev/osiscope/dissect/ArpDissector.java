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
            return layer.fixed(ArpFields.ALL).tooShort(ArpFields.FIXED_LENGTH);
        }
        int length = ArpPacket.length(layer.bytes());
        boolean usual = ArpPacket.ethernetIpv4(layer.bytes());
        boolean whole = layer.bytes().length() >= length;
        layer.fixed(ArpFields.ALL.stream()
                .filter(row -> usual && whole || row.range().endByte() <= ArpFields.FIXED_LENGTH).toList());
        if (!whole) {
            return layer.tooShort(length);
        }
        if (!usual) {
            addresses(layer, span);
        }
        ArpPacket packet = ArpPacket.read(layer.bytes());
        Span nothing = span.atMost(length, "the sizes of the addresses end the packet there").after(length);
        return layer.done(packet, DataDissector::dissect, nothing, Optional.empty());
    }

    private static void addresses(LayerBuilder layer, Span span) {
        Bytes bytes = layer.bytes();
        int[] sizes = {ArpFields.HARDWARE_SIZE.intIn(bytes), ArpFields.PROTOCOL_SIZE.intIn(bytes)};
        int position = ArpFields.FIXED_LENGTH;
        for (int index = 0; index < ArpFields.OTHER_ADDRESSES.size(); index++) {
            FieldDefinition row = ArpFields.OTHER_ADDRESSES.get(index);
            int size = sizes[index % sizes.length];
            if (size > 0) {
                layer.add(FieldReader.open(span, row, position, size));
            }
            position += size;
        }
    }
}
