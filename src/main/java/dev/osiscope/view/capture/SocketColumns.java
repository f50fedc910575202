package dev.osiscope.view.capture;

import dev.osiscope.viewmodel.capture.SocketItem;
import dev.osiscope.viewmodel.capture.SocketSort;
import java.util.List;
import java.util.stream.IntStream;

/// The columns of the list of sockets: as many characters wide as their values usually are. What is left over is shared out
/// among the two ends; what is missing is taken from all, down to what is still worth reading.
final class SocketColumns {

    /// A column is sorted by what has its place there.
    static final List<SocketSort> ALL = List.of(SocketSort.values());

    /// The usual ones; the two ends have at least the longest of IPv4 and a little room.
    private static final int[] CHARACTERS = {20, 8, 23, 23, 13, 10};
    private static final int[] FEWEST = {12, 7, 17, 17, 12, 8};
    private static final int USUAL = IntStream.of(CHARACTERS).sum();
    private static final int SLACK = USUAL - IntStream.of(FEWEST).sum();
    /// How much of what is left over the local end gets: the remote one is more often of IPv6.
    private static final double LOCAL_SHARE = 0.4;
    private static final int LOCAL = SocketSort.LOCAL.ordinal();
    private static final int REMOTE = SocketSort.REMOTE.ordinal();

    private final double[] ends = new double[CHARACTERS.length];

    /// What stands in the columns.
    static List<String> texts(SocketItem item) {
        return List.of(item.process(), item.pid(), item.local(), item.remote(), item.state(), item.age());
    }

    /// Places them in this width.
    ///
    /// @param character the width of a character in pixels
    void place(double width, double character) {
        double left = width / character - USUAL;
        double missing = Math.clamp(-left / SLACK, 0, 1);
        double end = 0;
        for (int column = 0; column < CHARACTERS.length; column++) {
            double share = column == LOCAL ? LOCAL_SHARE : column == REMOTE ? 1 - LOCAL_SHARE : 0;
            double count = CHARACTERS[column] + share * Math.max(0, left) - missing * (CHARACTERS[column] - FEWEST[column]);
            end += count * character;
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
