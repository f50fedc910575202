package dev.osiscope.viewmodel;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.i18n.Phrase;

/// How ranges of bytes and bits are written.
public final class Ranges {

    private static final int BITS = 8;

    private Ranges() {}

    /// `byte 9`, `bytes 4\u20137`, `byte 6, bits 1\u20133`, counted from 0.
    public static Phrase of(BitRange range) {
        if (range.bitLength() == 0) {
            return Phrase.of("range.none", range.firstByte());
        }
        Phrase bytes = span("range.byte", range.firstByte(), range.endByte() - 1L);
        long base = (long) range.firstByte() * BITS;
        return range.wholeBytes() ? bytes
                : Phrase.of("range.both", bytes, span("range.bit", range.firstBit() - base, range.endBit() - 1 - base));
    }

    private static Phrase span(String key, long first, long last) {
        return first == last ? Phrase.of(key + ".one", first) : Phrase.of(key + ".many", first, last);
    }
}
