package dev.osiscope.filter;

import java.util.List;
import java.util.function.Function;

/// For how many of the values that a field has in one frame a comparison must hold.
enum Quantifier {
    /// For one at least.
    ANY,
    /// For each of them, and there must be one.
    ALL;

    /// Whether `test` holds for as many of `values`.
    <V> Answer holds(List<V> values, Function<V, Answer> test) {
        if (values.isEmpty()) {
            return Answer.NO;
        }
        return this == ANY ? Answer.any(values, test) : Answer.all(values, test);
    }
}
