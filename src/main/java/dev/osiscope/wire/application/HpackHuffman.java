package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import java.util.Optional;
import java.util.stream.Stream;

/// Text in HPACK's code (RFC 7541 appendix B). The codes of one length follow each other in the order of the characters,
/// the shorter ones before the longer, so the lengths tell them all.
final class HpackHuffman {

    /// How many bits the code of each character has; the last one ends a text and stands in none.
    private static final int[] LENGTHS = Stream.of("""
            13 23 28 28 28 28 28 28 28 24 30 28 28 30 28 28 28 28 28 28 28 28 30 28 28 28 28 28 28 28 28 28
            6 10 10 12 13 6 8 11 10 10 8 11 8 6 6 6 5 5 5 6 6 6 6 6 6 6 7 8 15 6 12 10
            13 6 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 8 7 8 13 19 13 14 6
            15 5 6 5 6 5 6 6 6 5 7 7 6 6 6 5 6 7 6 5 5 6 7 7 7 7 7 15 11 14 13 28
            20 22 20 20 22 22 22 23 22 23 23 23 23 23 24 23 24 24 22 23 24 23 23 23 23 21 22 23 22 23 23 24
            22 21 20 22 22 23 23 21 23 22 22 24 21 22 23 23 21 21 22 21 23 22 23 23 20 22 22 22 23 22 22 23
            26 26 20 19 22 23 22 25 26 26 26 27 27 26 24 25 19 21 26 27 27 26 27 24 21 21 26 26 28 27 27 27
            20 24 20 21 22 21 21 23 22 22 25 25 24 24 26 23 26 27 26 26 27 27 27 27 27 28 27 27 27 27 27 26
            30""".split("\\s+")).mapToInt(Integer::parseInt).toArray();
    private static final int LONGEST = 30;
    private static final int END = 256;
    private static final int[] CHARACTERS = new int[LENGTHS.length];
    private static final int[] FIRST_CODE = new int[LONGEST + 1];
    private static final int[] FIRST_PLACE = new int[LONGEST + 2];

    static {
        int place = 0;
        int code = 0;
        for (int length = 1; length <= LONGEST; length++) {
            FIRST_CODE[length] = code;
            FIRST_PLACE[length] = place;
            for (int character = 0; character < LENGTHS.length; character++) {
                if (LENGTHS[character] == length) {
                    CHARACTERS[place++] = character;
                    code++;
                }
            }
            code <<= 1;
        }
        FIRST_PLACE[LONGEST + 1] = place;
    }

    private HpackHuffman() {}

    /// The text; empty where a code is none. Bits that are left over fill the last byte.
    static Optional<String> text(Bytes packed) {
        StringBuilder text = new StringBuilder(packed.length() * 2);
        int code = 0;
        int length = 0;
        for (int bit = 0; bit < packed.length() * Byte.SIZE; bit++) {
            code = code << 1 | packed.u8(bit / Byte.SIZE) >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1;
            length++;
            int place = FIRST_PLACE[length] + code - FIRST_CODE[length];
            if (code >= FIRST_CODE[length] && place < FIRST_PLACE[length + 1]) {
                if (CHARACTERS[place] == END) {
                    return Optional.empty();
                }
                text.append((char) CHARACTERS[place]);
                code = 0;
                length = 0;
            } else if (length == LONGEST) {
                return Optional.empty();
            }
        }
        return length < Byte.SIZE ? Optional.of(text.toString()) : Optional.empty();
    }
}
