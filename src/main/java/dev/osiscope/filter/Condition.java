package dev.osiscope.filter;

import dev.osiscope.wire.FieldValue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// A filter whose fields are known and whose types fit: it can be asked of a frame.
sealed interface Condition {

    /// Whether it holds for `frame`.
    Answer of(FieldAccess frame);

    /// The names of the fields that are asked for.
    Stream<String> names();

    /// All of them hold; where there are none, that is true.
    record All(List<Condition> parts) implements Condition {

        @Override
        public Answer of(FieldAccess frame) {
            return Answer.all(parts, part -> part.of(frame));
        }

        @Override
        public Stream<String> names() {
            return parts.stream().flatMap(Condition::names);
        }
    }

    /// One of them holds at least.
    record Any(List<Condition> parts) implements Condition {

        @Override
        public Answer of(FieldAccess frame) {
            return Answer.any(parts, part -> part.of(frame));
        }

        @Override
        public Stream<String> names() {
            return parts.stream().flatMap(Condition::names);
        }
    }

    /// The other one does not hold.
    record Not(Condition part) implements Condition {

        @Override
        public Answer of(FieldAccess frame) {
            return part.of(frame).opposite();
        }

        @Override
        public Stream<String> names() {
            return part.names();
        }
    }

    /// There is a value.
    record Presence(Values values) implements Condition {

        @Override
        public Answer of(FieldAccess frame) {
            return values.anyIn(frame).map(Answer::of).orElse(Answer.UNKNOWN);
        }

        @Override
        public Stream<String> names() {
            return values.names();
        }
    }

    /// There is a value with a bit set.
    record BitSet(Values values) implements Condition {

        @Override
        public Answer of(FieldAccess frame) {
            return held(values, frame, Quantifier.ANY, value -> Answer.of(
                    ValueOrder.number(value) != 0 || Octets.anySet(Octets.of(value))));
        }

        @Override
        public Stream<String> names() {
            return values.names();
        }
    }

    /// Values are equal to others, greater or less.
    record Comparison(Quantifier quantifier, Values left, Relation relation, Comparator<FieldValue> order,
            Values right) implements Condition {

        @Override
        public Answer of(FieldAccess frame) {
            return held(left, frame, quantifier, one -> held(right, frame, quantifier,
                    other -> Answer.of(relation.holds(order.compare(one, other)))));
        }

        @Override
        public Stream<String> names() {
            return Stream.concat(left.names(), right.names());
        }
    }

    /// Values contain others.
    record Search(Quantifier quantifier, Values left, Values right) implements Condition {

        @Override
        public Answer of(FieldAccess frame) {
            return held(right, frame, quantifier, wanted -> {
                ByteSearch search = new ByteSearch(Octets.of(wanted));
                return held(left, frame, quantifier, value -> Answer.of(search.in(Octets.of(value))));
            });
        }

        @Override
        public Stream<String> names() {
            return Stream.concat(left.names(), right.names());
        }
    }

    /// A pattern is found in values.
    record Match(Quantifier quantifier, Values left, BytePattern pattern) implements Condition {

        @Override
        public Answer of(FieldAccess frame) {
            return held(left, frame, quantifier, value -> pattern.in(Octets.of(value)));
        }

        @Override
        public Stream<String> names() {
            return left.names();
        }
    }

    /// Values are each in one of several ranges.
    record Membership(Quantifier quantifier, Values left, List<ValueRange> members) implements Condition {

        @Override
        public Answer of(FieldAccess frame) {
            return held(left, frame, quantifier,
                    value -> Answer.of(members.stream().anyMatch(member -> member.has(value))));
        }

        @Override
        public Stream<String> names() {
            return left.names();
        }
    }

    private static Answer held(
            Values values, FieldAccess frame, Quantifier quantifier, Function<FieldValue, Answer> test) {
        Optional<List<FieldValue>> found = values.in(frame);
        return found.isPresent() ? quantifier.holds(found.get(), test) : Answer.UNKNOWN;
    }
}
