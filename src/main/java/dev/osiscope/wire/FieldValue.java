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

    /// A time: since the epoch, or since something earlier.
    ///
    /// @param nanos nanoseconds; below 0 where the clock of the capture went back
    record Time(long nanos) implements FieldValue {

        private static final long SECOND = 1_000_000_000L;

        /// The time in seconds with nine places: `0.000125000`.
        @Override
        public String toString() {
            return "%s%d.%09d".formatted(nanos < 0 ? "-" : "", Math.abs(nanos / SECOND), Math.abs(nanos % SECOND));
        }
    }

    /// No value of its own.
    record None() implements FieldValue {}
}
