package dev.osiscope.filter;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Where the values of one side of a comparison come from.
sealed interface Values {

    /// The values in `frame`, none where it has none; empty where nobody can tell.
    Optional<List<FieldValue>> in(FieldAccess frame);

    /// Whether there is one in `frame`; empty where nobody can tell.
    default Optional<Boolean> anyIn(FieldAccess frame) {
        return in(frame).map(values -> !values.isEmpty());
    }

    /// The names of the fields that are asked for.
    Stream<String> names();

    /// The values of a field.
    record OfField(String name) implements Values {

        @Override
        public Optional<List<FieldValue>> in(FieldAccess frame) {
            return frame.values(name);
        }

        @Override
        public Optional<Boolean> anyIn(FieldAccess frame) {
            return frame.has(name);
        }

        @Override
        public Stream<String> names() {
            return Stream.of(name);
        }
    }

    /// The values of a field, of a protocol with all that it carries.
    record Contents(String name) implements Values {

        @Override
        public Optional<List<FieldValue>> in(FieldAccess frame) {
            return frame.contents(name);
        }

        @Override
        public Stream<String> names() {
            return Stream.of(name);
        }
    }

    /// A value that stands in the filter.
    record Constant(FieldValue value) implements Values {

        @Override
        public Optional<List<FieldValue>> in(FieldAccess frame) {
            return Optional.of(List.of(value));
        }

        @Override
        public Stream<String> names() {
            return Stream.of();
        }
    }

    /// Some bytes of other values: of each, as many of the ranges as it has before the first that it has not.
    /// What is left with no byte is none.
    record Slice(Values of, List<SliceRange> ranges) implements Values {

        @Override
        public Optional<List<FieldValue>> in(FieldAccess frame) {
            return of.in(frame).map(values -> values.stream()
                    .map(value -> sliced(Octets.of(value))).filter(part -> !part.isEmpty())
                    .<FieldValue>map(FieldValue.Octets::new).toList());
        }

        private Bytes sliced(Bytes bytes) {
            return Octets.join(ranges.stream().map(range -> range.of(bytes))
                    .takeWhile(Optional::isPresent).map(Optional::get).toList());
        }

        @Override
        public Stream<String> names() {
            return of.names();
        }
    }

    /// Those bits of each value that each mask has as well.
    record Masked(Values of, Values masks) implements Values {

        @Override
        public Optional<List<FieldValue>> in(FieldAccess frame) {
            return of.in(frame).flatMap(values -> masks.in(frame).map(bits -> values.stream()
                    .flatMap(value -> bits.stream().map(mask -> and(value, mask))).toList()));
        }

        private static FieldValue and(FieldValue value, FieldValue mask) {
            return value instanceof FieldValue.Unsigned number
                    ? new FieldValue.Unsigned(number.value() & ValueOrder.number(mask))
                    : new FieldValue.Octets(Octets.and(Octets.of(value), Octets.of(mask)));
        }

        @Override
        public Stream<String> names() {
            return Stream.concat(of.names(), masks.names());
        }
    }

    /// What a function makes of the values of a field that the frame has.
    record Made(Values of, Function<List<FieldValue>, List<FieldValue>> function) implements Values {

        @Override
        public Optional<List<FieldValue>> in(FieldAccess frame) {
            return of.in(frame).map(values -> values.isEmpty() ? values : function.apply(values));
        }

        @Override
        public Stream<String> names() {
            return of.names();
        }
    }
}
