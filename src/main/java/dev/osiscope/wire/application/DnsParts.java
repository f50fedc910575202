package dev.osiscope.wire.application;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;
import static dev.osiscope.wire.FieldFormat.TEXT;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.CodePoints;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.Reference;
import java.util.List;

/// Writes the parts of a DNS record's data. The names of the rows begin with `dns.`.
final class DnsParts {

    private DnsParts() {}

    /// A number of `bytes` bytes.
    static DnsPart number(String id, String name, int bytes, Reference reference, String meaning) {
        return fixed(id, name, bytes, DECIMAL, reference, meaning);
    }

    /// A number of `bytes` bytes in hexadecimal digits.
    static DnsPart hexadecimal(String id, String name, int bytes, Reference reference, String meaning) {
        return fixed(id, name, bytes, HEXADECIMAL, reference, meaning);
    }

    /// A value of `bytes` bytes.
    static DnsPart fixed(
            String id, String name, int bytes, FieldFormat format, Reference reference, String meaning) {
        return new DnsPart.Fixed(List.of(
                row(id, name, 0, bytes * Byte.SIZE, format, CodePoints.NONE, reference, meaning)));
    }

    /// A number of `bytes` bytes whose values have names.
    static DnsPart coded(
            String id, String name, int bytes, CodePoints names, Reference reference, String meaning) {
        return new DnsPart.Fixed(List.of(row(id, name, 0, bytes * Byte.SIZE, DECIMAL, names, reference, meaning)));
    }

    /// The code or the length of a structure, at byte `at` of it.
    static FieldDefinition coded(String id, String name, int at, CodePoints names, Reference reference) {
        return row(id, name, at * Byte.SIZE, 2 * Byte.SIZE, DECIMAL, names, reference,
                at == 0 ? "Which one it is." : "How many bytes of value follow.");
    }

    /// The value of a structure, of `bytes` bytes, or 0 for all that is left.
    static FieldDefinition value(
            String id, String name, int bytes, FieldFormat format, Reference reference, String meaning) {
        return row(id, name, 4 * Byte.SIZE, bytes * Byte.SIZE, format, CodePoints.NONE, reference, meaning);
    }

    /// A domain name.
    static DnsPart name(String id, String name, Reference reference, String meaning) {
        return new DnsPart.Name(open(id, name, TEXT, reference, meaning));
    }

    /// A length, then a text of that length.
    static DnsPart text(String id, String name, Reference reference, String meaning) {
        return counted(id + ".length", id, name, reference, meaning);
    }

    /// A length, then a text of that length; the length has a row of this name.
    static DnsPart counted(String lengthId, String id, String name, Reference reference, String meaning) {
        return new DnsPart.Counted(row(lengthId, name + " length", 0, Byte.SIZE, DECIMAL, CodePoints.NONE, reference,
                "How many bytes follow."), open(id, name, TEXT, reference, meaning));
    }

    /// All that is left.
    static DnsPart rest(String id, String name, FieldFormat format, Reference reference, String meaning) {
        return new DnsPart.Rest(open(id, name, format, reference, meaning));
    }

    /// A row of no fixed length.
    static FieldDefinition open(
            String id, String name, FieldFormat format, Reference reference, String meaning) {
        return row(id, name, 0, 0, format, CodePoints.NONE, reference, meaning);
    }

    /// A row.
    static FieldDefinition row(
            String id, String name, int bit, int bits, FieldFormat format, CodePoints names, Reference reference,
            String meaning) {
        return new FieldDefinition("dns." + id, name, new BitRange(bit, bits), format, names, reference, meaning);
    }
}
