package dev.osiscope.filter;

/// One side of a comparison of which the type is known.
///
/// @param values where its values come from
/// @param type   what kind of values they are
/// @param bytes  how many bytes its numbers fill; 0 where it has no numbers
/// @param source what it was made from
/// @param place  where it stands
record Typed(Values values, FieldType type, int bytes, Source source, TextRange place) {

    enum Source {
        /// A field as a whole.
        FIELD,
        /// Some bytes of a field.
        SLICE,
        /// Some bits of another one.
        MASK,
        /// A function of a field.
        FUNCTION
    }

    static Typed field(KnownField field, TextRange place) {
        return new Typed(new Values.OfField(field.name()), field.type(), field.bytes(), Source.FIELD, place);
    }

    /// Where what is searched comes from: of a protocol, all that it carries counts.
    Values contents() {
        return values instanceof Values.OfField field && type == FieldType.PROTOCOL
                ? new Values.Contents(field.name())
                : values;
    }

    /// Whether its values can be compared with those of `other`: some bytes with whatever has bytes.
    boolean comparableWith(Typed other) {
        boolean slice = source == Source.SLICE || other.source == Source.SLICE;
        return type.comparableWith(other.type) || slice && type.sliceable() && other.type.sliceable();
    }
}
