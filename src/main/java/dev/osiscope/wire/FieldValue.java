package dev.osiscope.wire;

import dev.osiscope.bytes.Bytes;

/// The value of a field.
public sealed interface FieldValue {

    /// No value of its own: a structure whose parts have values.
    FieldValue NONE = new None();

    /// An unsigned number; a flag is 0 or 1.
    ///
    /// @param value 0 or more; of a number of 64 bits the first is the sign of the `long`
    record Unsigned(long value) implements FieldValue {}

    /// Bytes: an address, an option's data, a payload.
    ///
    /// @param bytes as they stand in the frame
    record Octets(Bytes bytes) implements FieldValue {}

    /// Text decoded from bytes.
    ///
    /// @param text the characters; bytes that are none are U+FFFD
    record Text(String text) implements FieldValue {}

    /// No value of its own.
    record None() implements FieldValue {}
}
