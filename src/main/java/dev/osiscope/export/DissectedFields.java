package dev.osiscope.export;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.Field;
import dev.osiscope.dissect.Layer;
import dev.osiscope.wire.FieldValue;
import dev.osiscope.wire.network.IpAddress;
import dev.osiscope.wire.transport.TcpFields;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpHeader;
import dev.osiscope.wire.transport.UdpFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// The fields that stand in the layers of a frame, and the layers themselves.
///
/// @param dissection the frame, dissected
record DissectedFields(Dissection dissection) {

    private static final FieldValue SET = new FieldValue.Unsigned(1);
    private static final Map<String, WorkedOutField> PAYLOADS = Map.of(
            TcpFields.PROTOCOL.id(), WorkedOutField.TCP_PAYLOAD, UdpFields.PROTOCOL.id(), WorkedOutField.UDP_PAYLOAD);

    /// The values of the field, or the headers of the protocol, of this name.
    List<FieldValue> values(String name) {
        return values(name, Layer::range);
    }

    /// As [#values(String)], a protocol's headers together with what they carry.
    List<FieldValue> contents(String name) {
        return values(name, DissectedFields::whole);
    }

    /// The texts of the field of this name.
    Stream<String> texts(String name) {
        List<String> names = CombinedField.parts(name);
        return dissection.layers().stream().flatMap(layer -> layer.walk()
                .filter(field -> names.contains(field.id()))
                .map(field -> FieldValueText.of(field, layer.source())));
    }

    /// Hands all names and texts to `taker`, in the order of the tree.
    void eachText(BiConsumer<String, String> taker) {
        dissection.layers().forEach(layer -> layer.walk().forEach(field ->
                taker.accept(field.id(), FieldValueText.of(field, layer.source()))));
    }

    /// Adds what segments and datagrams carry, as far as it was captured. What a reset brings is a reason, no payload;
    /// where the data of a header that can't be right begin, nobody knows.
    void addPayloads(WorkedOutValues values) {
        for (Layer layer : dissection.layers()) {
            WorkedOutField field = PAYLOADS.get(layer.protocol().id());
            Bytes payload = bytes(layer, layer.payload());
            if (field != null && !payload.isEmpty() && !carriesNone(layer)) {
                values.add(field, new FieldValue.Octets(payload));
            }
        }
    }

    private static boolean carriesNone(Layer layer) {
        return layer.header().filter(header -> header instanceof TcpHeader tcp
                && (!tcp.fits() || tcp.flags().has(TcpFlag.RST))).isPresent();
    }

    private List<FieldValue> values(String name, Function<Layer, BitRange> part) {
        if (name.equals(KnownFields.FRAME)) {
            return List.of(new FieldValue.Octets(dissection.frame().bytes()));
        }
        List<String> names = CombinedField.parts(name);
        boolean host = CombinedField.isText(name);
        List<FieldValue> found = new ArrayList<>();
        for (Layer layer : dissection.layers()) {
            if (layer.protocol().id().equals(name)) {
                Bytes bytes = bytes(layer, part.apply(layer));
                // A layer of which nothing was captured, or nothing could be told, is no protocol of the frame.
                if (!bytes.isEmpty() && (layer.header().isPresent() || !layer.fields().isEmpty())) {
                    found.add(new FieldValue.Octets(bytes));
                }
            }
            collect(layer.fields(), names, field -> found.add(host ? host(field.value()) : value(field, layer)));
        }
        return found;
    }

    /// Without streams: filters ask for many fields of many frames.
    private static void collect(List<Field> fields, List<String> names, Consumer<Field> taker) {
        for (Field field : fields) {
            if (names.contains(field.id())) {
                taker.accept(field);
            }
            collect(field.parts(), names, taker);
        }
    }

    private static BitRange whole(Layer layer) {
        int start = layer.range().firstByte();
        return BitRange.ofBytes(start, Math.max(layer.range().endByte(), layer.payload().endByte()) - start);
    }

    private static FieldValue value(Field field, Layer layer) {
        if (!(field.value() instanceof FieldValue.None)) {
            return field.value();
        }
        return KnownFields.isFlag(field.id()) ? SET : new FieldValue.Octets(bytes(layer, field.range()));
    }

    /// Names of hosts are not looked up: a host is called as its address is written.
    private static FieldValue host(FieldValue value) {
        return value instanceof FieldValue.Octets address
                ? new FieldValue.Text(new IpAddress(address.bytes()).toString())
                : value;
    }

    private static Bytes bytes(Layer layer, BitRange range) {
        Bytes all = layer.source().bytes();
        int start = Math.min(range.firstByte(), all.length());
        return all.from(start).atMost(range.endByte() - range.firstByte());
    }
}
