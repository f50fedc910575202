package dev.osiscope.viewmodel.file;

import java.util.Arrays;
import java.util.BitSet;

/// The rows that a filter has let through so far, ascending. Immutable; may be read from any thread.
final class ShownRows {

    private final Object run;
    private final int[] rows;
    private final int size;
    private final BitSet tcp;
    private final BitSet udp;

    /// @param run  which run of a filter found them
    /// @param rows at least `size` of them; nobody may change those any more
    /// @param tcp  the numbers of the TCP conversations that they belong to; nobody may change it any more
    /// @param udp  those of UDP
    ShownRows(Object run, int[] rows, int size, BitSet tcp, BitSet udp) {
        this.run = run;
        this.rows = rows;
        this.size = size;
        this.tcp = tcp;
        this.udp = udp;
    }

    int size() {
        return size;
    }

    /// The row at `position`.
    int get(int position) {
        return rows[position];
    }

    /// Where `row` stands, or the next one after it.
    int positionOf(int row) {
        int place = Arrays.binarySearch(rows, 0, size, row);
        return place >= 0 ? place : -place - 1;
    }

    boolean contains(int row) {
        return Arrays.binarySearch(rows, 0, size, row) >= 0;
    }

    /// Whether they are those of `earlier`, and perhaps more.
    boolean continues(ShownRows earlier) {
        return run == earlier.run && size >= earlier.size;
    }

    /// The numbers of the conversations that have a row here.
    BitSet conversations(boolean ofTcp) {
        return ofTcp ? tcp : udp;
    }
}
