package dev.osiscope.export.font;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The table `CFF `: outlines as small programs, and the routines that they share (Adobe Technical Note 5176, The Compact
/// Font Format Specification, of 4 December 2003). Fonts that are keyed by CID are not read: none is shipped.
final class CffTable {

    private static final int CHAR_STRINGS = 17;
    private static final int PRIVATE = 18;
    private static final int SUBROUTINES = 19;
    private static final int ESCAPE = 12;

    private final ByteBuffer table;
    private final List<ByteBuffer> global;
    private final List<ByteBuffer> local;
    private final List<ByteBuffer> programs;

    CffTable(ByteBuffer table) {
        this.table = table;
        ByteBuffer header = table.duplicate().position(Byte.toUnsignedInt(table.get(2)));
        index(header);
        Map<Integer, int[]> top = dictionary(index(header).getFirst());
        index(header);
        global = index(header);
        programs = index(at(top.get(CHAR_STRINGS)[0]));
        int size = top.get(PRIVATE)[0];
        int start = top.get(PRIVATE)[1];
        int[] routines = dictionary(table.slice(start, size)).get(SUBROUTINES);
        local = routines == null ? List.of() : index(at(start + routines[0]));
    }

    /// The program of each glyph.
    List<ByteBuffer> programs() {
        return programs;
    }

    /// The routines of all fonts of the file.
    List<ByteBuffer> global() {
        return global;
    }

    /// The routines of this font.
    List<ByteBuffer> local() {
        return local;
    }

    private ByteBuffer at(int offset) {
        return table.duplicate().position(offset);
    }

    /// An INDEX (section 5): the pieces that it lists. `bytes` stands behind it afterwards.
    private static List<ByteBuffer> index(ByteBuffer bytes) {
        int count = Short.toUnsignedInt(bytes.getShort());
        if (count == 0) {
            return List.of();
        }
        int size = bytes.get();
        int[] offsets = new int[count + 1];
        for (int place = 0; place <= count; place++) {
            for (int digit = 0; digit < size; digit++) {
                offsets[place] = offsets[place] << Byte.SIZE | Byte.toUnsignedInt(bytes.get());
            }
        }
        int start = bytes.position() - 1;
        List<ByteBuffer> pieces = new ArrayList<>(count);
        for (int place = 0; place < count; place++) {
            pieces.add(bytes.slice(start + offsets[place], offsets[place + 1] - offsets[place]));
        }
        bytes.position(start + offsets[count]);
        return pieces;
    }

    /// A DICT (section 4): for each operator its whole numbers; broken ones count as 0, and nobody asks for them.
    private static Map<Integer, int[]> dictionary(ByteBuffer bytes) {
        Map<Integer, int[]> found = new HashMap<>();
        List<Integer> operands = new ArrayList<>();
        while (bytes.hasRemaining()) {
            int first = Byte.toUnsignedInt(bytes.get());
            if (first <= 21) {
                int operator = first == ESCAPE ? ESCAPE << Byte.SIZE | bytes.get() : first;
                found.put(operator, operands.stream().mapToInt(Integer::intValue).toArray());
                operands.clear();
            } else {
                operands.add(operand(first, bytes));
            }
        }
        return found;
    }

    private static int operand(int first, ByteBuffer bytes) {
        return switch (first) {
            case 28 -> bytes.getShort();
            case 29 -> bytes.getInt();
            case 30 -> skipReal(bytes);
            default -> small(first, bytes);
        };
    }

    private static int skipReal(ByteBuffer bytes) {
        while ((bytes.get() & 0x0f) != 0x0f) {
            // Two digits a byte; the last one says that it ends.
        }
        return 0;
    }

    /// A whole number of one or two bytes, of which `first` is the first.
    static int small(int first, ByteBuffer bytes) {
        if (first <= 246) {
            return first - 139;
        }
        int second = Byte.toUnsignedInt(bytes.get());
        return first <= 250 ? (first - 247) * 256 + second + 108 : -(first - 251) * 256 - second - 108;
    }
}
