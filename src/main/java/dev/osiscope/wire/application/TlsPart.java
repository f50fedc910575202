package dev.osiscope.wire.application;

import dev.osiscope.wire.FieldDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/// A part of a structure of TLS: the presentation language of RFC 8446 section 3 as data. Lists of parts say how
/// the rows of the field tables follow each other; a dissector walks them over bytes.
public sealed interface TlsPart {

    /// A row of fixed length, and after it those within it.
    ///
    /// @param rows their ranges count from the start of the part
    record Fixed(List<FieldDefinition> rows) implements TlsPart {

        /// Takes a copy of the rows.
        public Fixed {
            rows = List.copyOf(rows);
        }

        /// How many bytes it takes.
        public int length() {
            return rows.stream().mapToInt(row -> row.range().endByte()).max().orElse(0);
        }
    }

    /// All that is left of what is around it, as one field; nothing where nothing is left.
    ///
    /// @param row a row of no fixed length
    record Rest(FieldDefinition row) implements TlsPart {}

    /// A length in bytes, then as many bytes.
    ///
    /// @param length  the row of the length
    /// @param whole   the row of all that follows, where it has one of its own
    /// @param content what the bytes are; what is left of them afterwards is passed over
    record Vector(FieldDefinition length, Optional<FieldDefinition> whole, List<TlsPart> content)
            implements TlsPart {

        /// Takes a copy of the content.
        public Vector {
            content = List.copyOf(content);
        }
    }

    /// Vectors whose lengths stand all together before their contents.
    ///
    /// @param vectors in their order
    record Lengths(List<Vector> vectors) implements TlsPart {

        /// Takes a copy of the vectors.
        public Lengths {
            vectors = List.copyOf(vectors);
        }
    }

    /// The same parts again and again, until nothing is left.
    ///
    /// @param element the parts
    record Repeated(List<TlsPart> element) implements TlsPart {

        /// Takes a copy of the parts.
        public Repeated {
            element = List.copyOf(element);
        }
    }

    /// Parts that are shown as one.
    ///
    /// @param whole the row of the whole
    /// @param parts its parts
    record Structure(FieldDefinition whole, List<TlsPart> parts) implements TlsPart {

        /// Takes a copy of the parts.
        public Structure {
            parts = List.copyOf(parts);
        }
    }

    /// A number that decides what follows.
    ///
    /// @param selector the row of the number
    /// @param parts    what follows each number
    record Chosen(FieldDefinition selector, IntFunction<List<TlsPart>> parts) implements TlsPart {}

    /// Parts that may be left out at the end.
    ///
    /// @param parts the parts
    record Perhaps(List<TlsPart> parts) implements TlsPart {

        /// Takes a copy of the parts.
        public Perhaps {
            parts = List.copyOf(parts);
        }
    }

    /// A certificate (RFC 5280): all that is left.
    ///
    /// @param row the row of the whole
    record Certificate(FieldDefinition row) implements TlsPart {}

    /// A distinguished name (RFC 5280 section 4.1.2.4): all that is left.
    ///
    /// @param row the row of the whole
    record DistinguishedName(FieldDefinition row) implements TlsPart {}

    /// A row of fixed length, and after it those within it.
    static TlsPart fixed(FieldDefinition... rows) {
        return new Fixed(Arrays.asList(rows));
    }

    /// A vector of no more than a field.
    static Vector opaque(FieldDefinition length, FieldDefinition row) {
        return new Vector(length, Optional.empty(), List.of(new Rest(row)));
    }

    /// A vector of other parts.
    static Vector vector(FieldDefinition length, TlsPart... content) {
        return new Vector(length, Optional.empty(), Arrays.asList(content));
    }

    /// A vector of elements that are all alike, shown as one.
    static Vector list(FieldDefinition length, FieldDefinition whole, TlsPart... element) {
        return new Vector(length, Optional.of(whole), List.of(new Repeated(Arrays.asList(element))));
    }

    /// The same parts again and again.
    static TlsPart repeated(TlsPart... element) {
        return new Repeated(Arrays.asList(element));
    }
}
