package dev.osiscope.view.capture;

import dev.osiscope.viewmodel.capture.SocketItem;
import dev.osiscope.viewmodel.capture.SocketSort;
import java.util.List;

/// The columns of the list of sockets: as many characters wide as their values usually are; what is left over, or missing,
/// is shared out among the two ends.
final class SocketColumns {

    /// A column is sorted by what has its place there.
    static final List<SocketSort> ALL = List.of(SocketSort.values());

    private static final int[] CHARACTERS = {20, 8, 24, 34, 13, 10};
    private static final int LOCAL = SocketSort.LOCAL.ordinal();
    private static final int REMOTE = SocketSort.REMOTE.ordinal();
    /// The longest endpoint of IPv4 and a little room.
    private static final int FEWEST = 23;

    private final double[] ends = new double[CHARACTERS.length];

    /// What stands in the columns.
    static List<String> texts(SocketItem item) {
        return List.of(item.process(), item.pid(), item.local(), item.remote(), item.state(), item.age());
    }

    /// Places them in this width.
    ///
    /// @param character the width of a character in pixels
    void place(double width, double character) {
        double wanted = 0;
        for (int count : CHARACTERS) {
            wanted += count * character;
        }
        double more = (width - wanted) / 2;
        double end = 0;
        for (int column = 0; column < CHARACTERS.length; column++) {
            double own = CHARACTERS[column] * character;
            boolean shares = column == LOCAL || column == REMOTE;
            end += shares ? Math.max(Math.min(own, FEWEST * character), own + more) : own;
            ends[column] = Math.round(end);
        }
    }

    double start(int column) {
        return column == 0 ? 0 : ends[column - 1];
    }

    double width(int column) {
        return ends[column] - start(column);
    }
}
