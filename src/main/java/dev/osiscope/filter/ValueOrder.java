package dev.osiscope.filter;

import dev.osiscope.wire.FieldValue;
import java.util.Comparator;

/// Which of two values is the greater one.
final class ValueOrder {

    private ValueOrder() {}

    /// The order of the values of a type.
    static Comparator<FieldValue> of(FieldType type) {
        return switch (type) {
            case NUMBER, FLAG -> (one, other) -> Long.compareUnsigned(number(one), number(other));
            case SIGNED_NUMBER, TIME -> Comparator.comparingLong(ValueOrder::number);
            case TEXT -> (one, other) -> Octets.compare(Octets.of(one), Octets.of(other));
            default -> ValueOrder::bytes;
        };
    }

    /// Of two runs of bytes the longer one is the greater, as in Wireshark.
    private static int bytes(FieldValue one, FieldValue other) {
        int order = Integer.compare(Octets.of(one).length(), Octets.of(other).length());
        return order != 0 ? order : Octets.compare(Octets.of(one), Octets.of(other));
    }

    /// The number that a value is, a time in nanoseconds; other values are 0.
    static long number(FieldValue value) {
        return switch (value) {
            case FieldValue.Unsigned number -> number.value();
            case FieldValue.Time time -> time.nanos();
            case FieldValue.Octets _, FieldValue.Text _, FieldValue.None _ -> 0;
        };
    }
}
