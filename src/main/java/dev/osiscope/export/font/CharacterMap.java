package dev.osiscope.export.font;

import java.nio.ByteBuffer;

/// Which glyph a character has: the table `cmap` in format 12 (ISO/IEC 14496-22, section 5.2.1.3.7).
final class CharacterMap {

    private static final int FORMAT = 12;
    private static final int ENCODINGS = 4;
    private static final int ENCODING = 8;
    private static final int GROUP_COUNT = 12;
    private static final int GROUPS = 16;
    private static final int GROUP = 12;

    private final ByteBuffer groups;
    private final int count;

    /// @throws IllegalArgumentException where the table has no such format
    CharacterMap(ByteBuffer table) {
        ByteBuffer found = null;
        for (int index = 0; index < table.getShort(2); index++) {
            int offset = table.getInt(ENCODINGS + index * ENCODING + 4);
            if (table.getShort(offset) == FORMAT) {
                found = table.slice(offset, table.getInt(offset + 4));
            }
        }
        if (found == null) {
            throw new IllegalArgumentException("the font has no character map of format 12");
        }
        groups = found;
        count = found.getInt(GROUP_COUNT);
    }

    /// The glyph of a character; 0, that of no character, where the font has none.
    int glyph(int character) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (last(middle) < character) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < count && first(low) <= character ? glyphOfFirst(low) + character - first(low) : 0;
    }

    private int first(int group) {
        return groups.getInt(GROUPS + group * GROUP);
    }

    private int last(int group) {
        return groups.getInt(GROUPS + group * GROUP + 4);
    }

    private int glyphOfFirst(int group) {
        return groups.getInt(GROUPS + group * GROUP + 8);
    }
}
