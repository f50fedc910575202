package dev.osiscope.dissect;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.FieldValue;
import dev.osiscope.wire.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the options of a header, which are written alike in IPv4 and TCP: a code, mostly a length, data.
///
/// A table of rows has the option as a whole first, then its code, then (unless the option is one byte) its
/// length, then what it says; a last row of no fixed length takes what is left.
final class OptionReader {

    private static final int LENGTH = 2;

    private final Span room;
    private final List<Option> options = new ArrayList<>();
    private int position;

    /// An option that was found.
    private record Option(Span span, List<FieldDefinition> rows) {

        Field field() {
            return FieldReader.structure(span, rows, parts -> OptionReader.text(rows, parts));
        }
    }

    /// @param room the part of the header that is left for options
    OptionReader(Span room) {
        this.room = room;
    }

    /// Reads the next option, of `length` captured bytes.
    void next(int length, List<FieldDefinition> rows) {
        options.add(new Option(room.after(position).atMost(length, room.limit()), rows));
        position += length;
    }

    private List<Field> fields() {
        return options.stream().map(Option::field).toList();
    }

    /// Adds all options read to `layer`, as one field of this row.
    void addAll(LayerBuilder layer, FieldDefinition row) {
        if (options.isEmpty()) {
            return;
        }
        int end = position;
        layer.addLater(() -> {
            List<Field> fields = fields();
            return List.of(FieldReader.whole(room, row, 0, end, text(fields), fields));
        });
    }

    private static String text(List<Field> fields) {
        return fields.stream()
                .map(option -> (option.definition().name() + " " + option.text()).strip())
                .collect(Collectors.joining(", "));
    }

    /// Adds all options read to `layer`, and what follows the last of them, as one field of this row; it is empty where
    /// nothing was captured of them.
    ///
    /// @param rest the row of what follows
    void addAllAndRest(LayerBuilder layer, FieldDefinition row, FieldDefinition rest) {
        int read = position;
        int left = Math.max(0, room.captured().length() - read);
        position += left;
        layer.addLater(() -> {
            List<Field> fields = new ArrayList<>(fields());
            String text = text(fields);
            if (left > 0) {
                fields.add(FieldReader.open(room, rest, read, left));
            }
            return List.of(FieldReader.whole(room, row, 0, read + left, text, fields));
        });
    }

    /// Adds each option read to `layer`.
    void addEach(LayerBuilder layer) {
        layer.addLater(this::fields);
    }

    /// Adds what follows the last option to `layer`, where something does, as one field of this row.
    void addRest(LayerBuilder layer, FieldDefinition row) {
        int left = room.captured().length() - position;
        if (left > 0) {
            layer.add(FieldReader.open(room, row, position, left));
        }
    }

    /// Says that the option after the last one read can't be right.
    Stop unreadable(Protocol protocol) {
        return room.after(position).wrong(protocol, "the length of an option can't be right");
    }

    /// What an option says, of its flags those that are set; before it the name of its code, where the row of the
    /// whole has another one.
    private static String text(List<FieldDefinition> rows, List<Field> parts) {
        Field code = parts.getFirst();
        boolean named = code.text().endsWith(" " + rows.getFirst().name());
        return Stream.concat(
                        named ? Stream.empty() : Stream.of(code.text()),
                        parts.stream().skip(LENGTH).flatMap(OptionReader::said))
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> said(Field part) {
        if (part.definition().format() != FieldFormat.FLAG) {
            return Stream.of(part.text());
        }
        boolean set = part.value() instanceof FieldValue.Unsigned flag && flag.value() != 0;
        return set ? Stream.of(part.definition().name()) : Stream.empty();
    }
}
