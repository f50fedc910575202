package dev.osiscope.dissect;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldValue;
import dev.osiscope.wire.network.Ipv4Fields;
import dev.osiscope.wire.network.Ipv4Option;
import dev.osiscope.wire.network.Ipv4OptionFields;
import dev.osiscope.wire.network.Ipv4Options;
import java.util.List;
import java.util.function.Predicate;

/// The rows of an IPv4 header, as far as its bytes mean what they say.
///
/// @param span the packet
record Ipv4HeaderRows(Span span) {

    /// Flags and fragment offset are read as one.
    private static final Block FLAGS_AND_OFFSET = new Block(6, 8);

    /// The fields of a header that was cut before its options.
    List<Field> cut() {
        int counted = FLAGS_AND_OFFSET.counted(span.captured().length());
        return FieldReader.fixed(span, Ipv4Fields.ALL.stream().filter(row -> row.range().endByte() <= counted).toList())
                .stream().map(this::workedOut).toList();
    }

    /// The fields of a header that is valid, or was cut in its options.
    ///
    /// @param headerLength how many bytes it has
    /// @param options      its options, as far as they were captured
    List<Field> fields(int headerLength, Ipv4Options options) {
        int room = headerLength - Ipv4Fields.FIXED_LENGTH;
        boolean destinationKnown = Ipv4Options.visible(room(span, headerLength).captured(), room);
        boolean elsewhere = options.options().stream().map(Ipv4OptionFields::of).flatMap(List::stream)
                .anyMatch(row -> row.id().equals(Ipv4Fields.DESTINATION.id()));
        Predicate<FieldDefinition> shown = row -> destinationKnown || !row.equals(Ipv4Fields.DESTINATION);
        return FieldReader.fixed(span, Ipv4Fields.ALL.stream().filter(shown)
                        .map(row -> elsewhere && row.equals(Ipv4Fields.DESTINATION) ? Ipv4Fields.CURRENT_ROUTE : row)
                        .toList()).stream()
                .map(this::workedOut).toList();
    }

    /// The part of the header that is left for options.
    static Span room(Span span, int headerLength) {
        return span.atMost(headerLength, "the header length ends the header there").after(Ipv4Fields.FIXED_LENGTH);
    }

    /// The reader of options that has read them all.
    static OptionReader reader(Span room, Ipv4Options options) {
        OptionReader reader = new OptionReader(room);
        for (Ipv4Option option : options.options()) {
            reader.next(option.length(), Ipv4OptionFields.of(option));
        }
        return reader;
    }

    /// A total length of 0 is that of a packet that the network card was to cut up: it is as long as the frame.
    private Field workedOut(Field field) {
        boolean leftOut = field.definition().equals(Ipv4Fields.TOTAL_LENGTH)
                && field.value().equals(new FieldValue.Unsigned(0));
        return !leftOut ? field : new Field(field.definition(), field.range(), new FieldValue.Unsigned(span.length()),
                span.length() + " (0: the network card is to cut the packet up)", List.of());
    }
}
