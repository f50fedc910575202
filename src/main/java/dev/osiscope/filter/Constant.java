package dev.osiscope.filter;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldValue;
import java.util.Comparator;
import java.util.Optional;

/// A value that stands in a filter.
///
/// @param value the value; of an address with a prefix, the bits behind it are 0
/// @param mask  the bits that count; empty where all do
record Constant(FieldValue value, Optional<Bytes> mask) {

    /// A value of which all bits count.
    static Constant of(FieldValue value) {
        return new Constant(value, Optional.empty());
    }

    /// The first `bits` bits of `address`.
    static Constant prefix(Bytes address, int bits) {
        byte[] mask = new byte[address.length()];
        for (int bit = 0; bit < bits; bit++) {
            mask[bit / Byte.SIZE] |= (byte) (0x80 >> bit % Byte.SIZE);
        }
        return new Constant(
                new FieldValue.Octets(Octets.and(address, Bytes.wrap(mask))), Optional.of(Bytes.wrap(mask)));
    }

    /// What `values` have of the bits that count.
    Values masked(Values values) {
        return mask.<Values>map(bits -> new Values.Masked(values, new Values.Constant(new FieldValue.Octets(bits))))
                .orElse(values);
    }

    /// All values that agree with it in the bits that count.
    ValueRange range(Comparator<FieldValue> order) {
        FieldValue high = mask.<FieldValue>map(bits -> new FieldValue.Octets(filled(Octets.of(value), bits)))
                .orElse(value);
        return new ValueRange(value, high, order);
    }

    private static Bytes filled(Bytes address, Bytes mask) {
        byte[] filled = address.toArray();
        for (int index = 0; index < filled.length; index++) {
            filled[index] |= (byte) ~mask.u8(index);
        }
        return Bytes.wrap(filled);
    }
}
