package dev.osiscope.filter;

import dev.osiscope.wire.FieldValue;
import java.util.Comparator;

/// All values from one to another, both included.
///
/// @param low   the lowest
/// @param high  the highest; where it is less than the lowest there are none
/// @param order which value is greater
record ValueRange(FieldValue low, FieldValue high, Comparator<FieldValue> order) {

    /// Whether it has `value`.
    boolean has(FieldValue value) {
        return order.compare(value, low) >= 0 && order.compare(value, high) <= 0;
    }
}
