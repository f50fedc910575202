package dev.osiscope.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.dissect.Field;
import dev.osiscope.dissect.Layer;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.FieldValue;
import dev.osiscope.wire.link.NullHeader;
import dev.osiscope.wire.network.Ipv4Fields;
import dev.osiscope.wire.network.Ipv4Header;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/// Writes the values of a layer's fields back to where they stand: they give the bytes of its header, and leave no bit
/// of it out.
final class FieldsRebuilt {

    private static final int WORD = 4;
    private static final char REPLACEMENT = '\ufffd';

    private final Layer layer;
    private final Bytes source;
    private final BytesBuilder rebuilt;
    private final BitSet named = new BitSet();

    private FieldsRebuilt(Layer layer) {
        this.layer = layer;
        source = layer.source().bytes();
        rebuilt = new BytesBuilder(source.length());
    }

    /// Fails where a field's value is not what stands there, or where a bit of the header has no field.
    static void check(Layer layer) {
        FieldsRebuilt fields = new FieldsRebuilt(layer);
        layer.fields().stream().filter(field -> layer.range().contains(field.range())).forEach(fields::put);
        assertEquals(source(layer), fields.rebuilt.build().slice(layer.range()), () -> fields.unnamed() + ": " + layer);
        assertEquals("", fields.unnamed(), layer::toString);
    }

    private static Bytes source(Layer layer) {
        return layer.source().bytes().slice(layer.range());
    }

    /// The first run of bits without a field; empty where there is none.
    private String unnamed() {
        int first = named.nextClearBit(Math.toIntExact(layer.range().firstBit()));
        int next = named.nextSetBit(first);
        long end = next < 0 ? layer.range().endBit() : Math.min(next, layer.range().endBit());
        return first >= layer.range().endBit() ? "" : "no field has " + new BitRange(first, end - first);
    }

    private void put(Field field) {
        if (!sumsUp(field) && !stated(field)) {
            BytesBuilder alone = new BytesBuilder(source.length());
            put(alone, field);
            put(rebuilt, field);
            named.set(Math.toIntExact(field.range().firstBit()), Math.toIntExact(field.range().endBit()));
            assertEquals(there(field.range()), alone.build(), field::toString);
        }
        field.parts().forEach(this::put);
    }

    /// Whether its parts have the bytes: in a structure, and in a text that is put together from them.
    private static boolean sumsUp(Field field) {
        return field.value() instanceof FieldValue.None
                || field.value() instanceof FieldValue.Text && !field.parts().isEmpty();
    }

    /// Whether it stands nowhere: the form of the header says it.
    private static boolean stated(Field field) {
        return field.range().bitLength() == 0;
    }

    /// The source with nothing but the bits of `range`.
    private Bytes there(BitRange range) {
        BytesBuilder only = new BytesBuilder(source.length());
        for (long bit = range.firstBit(); bit < range.endBit(); bit++) {
            BitRange one = new BitRange(bit, 1);
            only.put(one, source.unsigned(one));
        }
        return only.build();
    }

    private void put(BytesBuilder builder, Field field) {
        switch (field.value()) {
            case FieldValue.Unsigned number -> builder.put(field.range(), raw(field, number.value()));
            case FieldValue.Octets octets -> builder.put(field.range().firstByte(), octets.bytes());
            case FieldValue.Text text -> builder.put(field.range().firstByte(), raw(field, text.text()));
            case FieldValue.Time _, FieldValue.None _ -> throw new AssertionError("no bytes: " + field);
        }
    }

    /// Bytes that are no UTF-8 can't be told from their text.
    private Bytes raw(Field field, String text) {
        return text.indexOf(REPLACEMENT) < 0
                ? Bytes.wrap(text.getBytes(StandardCharsets.UTF_8)) : source.slice(field.range());
    }

    private long raw(Field field, long value) {
        if (layer.header().orElse(null) instanceof NullHeader header && header.littleEndian()) {
            return Integer.toUnsignedLong(Integer.reverseBytes((int) value));
        }
        if (field.definition().equals(Ipv4Fields.TOTAL_LENGTH)
                && layer.header().orElse(null) instanceof Ipv4Header header && header.totalLength() == 0) {
            // What a card was to cut up: the field has the length of the frame in its place.
            return 0;
        }
        return field.definition().format() == FieldFormat.WORDS ? value / WORD : value;
    }
}
