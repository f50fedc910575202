package dev.osiscope.wire.application;

import dev.osiscope.wire.FieldDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A part of a DNS record's data; one stands after the other.
public sealed interface DnsPart {

    /// All rows of the part.
    Stream<FieldDefinition> rows();

    /// A row of a fixed length, counted from where the part begins, with the rows that are parts of it.
    ///
    /// @param rows the row, then its parts
    record Fixed(List<FieldDefinition> all) implements DnsPart {

        @Override
        public Stream<FieldDefinition> rows() {
            return all.stream();
        }
    }

    /// A domain name.
    ///
    /// @param row its row
    record Name(FieldDefinition row) implements DnsPart {

        @Override
        public Stream<FieldDefinition> rows() {
            return Stream.of(row);
        }
    }

    /// A length in one byte, then so many bytes.
    ///
    /// @param length the row of the length
    /// @param row    the row of the bytes
    record Counted(FieldDefinition length, FieldDefinition row) implements DnsPart {

        @Override
        public Stream<FieldDefinition> rows() {
            return Stream.of(length, row);
        }
    }

    /// What is left of the data.
    ///
    /// @param row its row
    record Rest(FieldDefinition row) implements DnsPart {

        @Override
        public Stream<FieldDefinition> rows() {
            return Stream.of(row);
        }
    }

    /// Parts that repeat until the data ends.
    ///
    /// @param parts those parts
    record Each(List<DnsPart> parts) implements DnsPart {

        @Override
        public Stream<FieldDefinition> rows() {
            return parts.stream().flatMap(DnsPart::rows);
        }
    }

    /// Structures with a code in two bytes, a length in two bytes and a value, until the data ends.
    ///
    /// @param whole  the row of one structure
    /// @param code   the row of the code
    /// @param length the row of the length
    /// @param values the rows of the value by code
    /// @param other  the row of a value that no code has a row for, or which doesn't fit it
    record Coded(
            FieldDefinition whole, FieldDefinition code, FieldDefinition length, Map<Integer, FieldDefinition> values,
            FieldDefinition other) implements DnsPart {

        @Override
        public Stream<FieldDefinition> rows() {
            return Stream.concat(Stream.of(whole, code, length, other), values.values().stream());
        }
    }
}
