package dev.osiscope.view.capture;

import dev.osiscope.viewmodel.capture.SocketItem;
import dev.osiscope.viewmodel.capture.SocketSort;
import java.util.List;
import java.util.stream.IntStream;

/// The columns of the list of sockets: as many characters wide as their values usually are. What is left over is shared out
/// among the two ends; what is missing is taken from what the values that there are leave empty, then from all, down to what is
/// still worth reading.
final class SocketColumns {

    /// A column is sorted by what has its place there.
    static final List<SocketSort> ALL = List.of(SocketSort.values());

    /// The usual ones; the two ends have at least the longest of IPv4 and a little room.
    private static final int[] CHARACTERS = {20, 8, 23, 23, 13, 10};
    private static final int[] FEWEST = {12, 7, 17, 17, 12, 8};
    /// The room of their titles.
    private static final int[] TITLES = {12, 7, 9, 9, 10, 8};
    /// Between a value and the next column.
    private static final int GAP = 2;
    private static final int USUAL = IntStream.of(CHARACTERS).sum();
    /// How much of what is left over the local end gets: the remote one is more often of IPv6.
    private static final double LOCAL_SHARE = 0.4;
    private static final int LOCAL = SocketSort.LOCAL.ordinal();
    private static final int REMOTE = SocketSort.REMOTE.ordinal();

    private final double[] ends = new double[CHARACTERS.length];
    private int[] needed = CHARACTERS;

    /// What stands in the columns.
    static List<String> texts(SocketItem item) {
        return List.of(item.process(), item.pid(), item.local(), item.remote(), item.state(), item.age());
    }

    /// Notes how long the values are that are to stand in them.
    void measure(List<SocketItem> items) {
        int[] longest = TITLES.clone();
        for (SocketItem item : items) {
            List<String> texts = texts(item);
            for (int column = 0; column < longest.length; column++) {
                longest[column] = Math.max(longest[column], Math.min(texts.get(column).length() + GAP, CHARACTERS[column]));
            }
        }
        needed = longest;
    }

    /// Places them in this width.
    ///
    /// @param character the width of a character in pixels
    void place(double width, double character) {
        double left = width / character - USUAL;
        int wanted = IntStream.of(needed).sum();
        double empty = share(-left, USUAL - wanted);
        double missing = share(wanted - USUAL - left, wanted - IntStream.range(0, needed.length).map(this::fewest).sum());
        double end = 0;
        for (int column = 0; column < CHARACTERS.length; column++) {
            double share = column == LOCAL ? LOCAL_SHARE : column == REMOTE ? 1 - LOCAL_SHARE : 0;
            double count = CHARACTERS[column] + share * Math.max(0, left) - empty * (CHARACTERS[column] - needed[column])
                    - missing * (needed[column] - fewest(column));
            end += count * character;
            ends[column] = Math.round(end);
        }
    }

    private int fewest(int column) {
        return Math.min(needed[column], FEWEST[column]);
    }

    /// Which share of what can be given is to be given; none where nothing can.
    private static double share(double asked, int most) {
        return most == 0 ? 0 : Math.clamp(asked / most, 0, 1);
    }

    double start(int column) {
        return column == 0 ? 0 : ends[column - 1];
    }

    double width(int column) {
        return ends[column] - start(column);
    }
}
