package dev.osiscope.filter;

import dev.osiscope.bytes.Bytes;
import java.util.Optional;
import java.util.OptionalInt;

/// A part of a run of bytes, as it is written between square brackets. Positions below 0 count from the end.
///
/// @param first  its first byte
/// @param last   its last byte; empty where its length is given instead
/// @param length how many bytes it has; empty where it reaches to the last byte, or to the end
record SliceRange(int first, OptionalInt last, OptionalInt length) {

    /// `[i:j]`: `length` bytes from `first`.
    static SliceRange ofLength(int first, int length) {
        return new SliceRange(first, OptionalInt.empty(), OptionalInt.of(length));
    }

    /// `[i-j]`: the bytes from `first` to `last`, both included.
    static SliceRange ofBounds(int first, int last) {
        return new SliceRange(first, OptionalInt.of(last), OptionalInt.empty());
    }

    /// `[i:]`: all bytes from `first`.
    static SliceRange from(int first) {
        return new SliceRange(first, OptionalInt.empty(), OptionalInt.empty());
    }

    /// This part of `bytes`; empty where they do not have all of it, and where it would have no byte.
    Optional<Bytes> of(Bytes bytes) {
        long start = position(first, bytes);
        long end = last.isPresent() ? position(last.getAsInt(), bytes) + 1
                : length.isPresent() ? start + length.getAsInt() : bytes.length();
        boolean inside = start >= 0 && start < end && end <= bytes.length();
        return inside ? Optional.of(bytes.slice((int) start, (int) (end - start))) : Optional.empty();
    }

    private static long position(int index, Bytes bytes) {
        return index < 0 ? (long) index + bytes.length() : index;
    }
}
