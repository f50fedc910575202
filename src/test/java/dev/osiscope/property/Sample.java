package dev.osiscope.property;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.Frame;
import dev.osiscope.wire.Header;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// A kind of header: how one is made at random, read, and brought into a frame.
///
/// @param type  its record
/// @param words what is drawn, where there is more than one kind of it: `VlanHeader of a provider`
/// @param draw  makes one, with any values that are valid together
/// @param read  reads the one at the start of any bytes; empty where they can't be one
/// @param carry puts encoded bytes into frames, of which the last is the one in which the dissector meets them as this
///              header
public record Sample<H extends Header>(
        Class<H> type, String words, Function<RandomGenerator, H> draw, Function<Bytes, Optional<H>> read,
        Function<Bytes, List<Frame>> carry) {

    /// The only kind of a record.
    static <H extends Header> Sample<H> of(
            Class<H> type, Function<RandomGenerator, H> draw, Function<Bytes, Optional<H>> read,
            Function<Bytes, Frame> carry) {
        return of(type, type.getSimpleName(), draw, read, carry);
    }

    /// One of several kinds of a record.
    static <H extends Header> Sample<H> of(
            Class<H> type, String words, Function<RandomGenerator, H> draw, Function<Bytes, Optional<H>> read,
            Function<Bytes, Frame> carry) {
        return new Sample<>(type, words, draw, read, bytes -> List.of(carry.apply(bytes)));
    }

    /// Reads with `reader` where there are at least `length` bytes.
    static <H> Function<Bytes, Optional<H>> fixed(int length, Function<Bytes, H> reader) {
        return bytes -> bytes.length() < length ? Optional.empty() : Optional.of(reader.apply(bytes));
    }

    /// Reads with `reader` where there are as many bytes as the header says: it stands in its first `least` bytes.
    static <H> Function<Bytes, Optional<H>> open(
            int least, Function<Bytes, Integer> length, Function<Bytes, H> reader) {
        return bytes -> Optional.of(bytes).filter(there -> there.length() >= least)
                .map(length).filter(needed -> needed >= least && needed <= bytes.length())
                .map(needed -> reader.apply(bytes.atMost(needed)));
    }

    @Override
    public String toString() {
        return words;
    }
}
