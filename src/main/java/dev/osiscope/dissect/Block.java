package dev.osiscope.dissect;

import dev.osiscope.wire.FieldDefinition;
import java.util.List;

/// A part of a header that counts as one where the header was cut: its rows are shown where all of it was captured,
/// as Wireshark does it.
///
/// @param start its first byte in the header
/// @param end   the byte after its last one
record Block(int start, int end) {

    /// How many of `captured` bytes count.
    int counted(int captured) {
        return captured > start && captured < end ? start : captured;
    }

    /// The rows that are shown of a header of which `captured` bytes are there.
    static List<FieldDefinition> shown(List<FieldDefinition> rows, int captured, Block... blocks) {
        int counted = captured;
        for (Block block : blocks) {
            counted = block.counted(counted);
        }
        int end = counted;
        return rows.stream().filter(row -> row.range().endByte() <= end).toList();
    }
}
