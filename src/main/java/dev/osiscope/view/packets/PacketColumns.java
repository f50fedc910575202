package dev.osiscope.view.packets;

import dev.osiscope.viewmodel.file.PacketRow;
import java.util.Arrays;
import java.util.List;

/// The columns of the list of packets and where they stand. They become as wide as what was seen in them; the last one,
/// what a packet says, has the rest, and never less than its share: long addresses are cut for it. Where little is left for it even so,
/// the lengths go: what a packet says tells how much it carries.
final class PacketColumns {

    static final List<String> IDS =
            List.of("number", "time", "source", "destination", "protocol", "length", "info");

    static final int INFO = IDS.size() - 1;
    private static final int LENGTH = INFO - 1;
    private static final int SOURCE = 2;
    private static final int DESTINATION = 3;
    /// The room on both sides of a text, in characters.
    private static final double PADDING = 2.1;
    /// How wide a character of a title is on average, whose widths differ.
    private static final double TITLE = 0.85;
    private static final double SHARE_OF_INFO = 0.4;
    /// With less for what a packet says, in characters, the lengths go.
    private static final double LEAST_INFO = 28;
    /// The longest address of IPv4 is whole.
    private static final double SHORTEST_ADDRESS = 15 + PADDING;

    private final int[] fewest;
    private final int[] characters;
    private final double[] ends = new double[IDS.size()];

    /// @param titles the titles of the columns: none is narrower than its own
    PacketColumns(List<String> titles) {
        fewest = titles.stream().mapToInt(title -> (int) Math.ceil(TITLE * title.length())).toArray();
        characters = fewest.clone();
    }

    /// Forgets what was seen.
    void reset() {
        System.arraycopy(fewest, 0, characters, 0, fewest.length);
    }

    /// Makes room for a packet.
    ///
    /// @return whether a column has become wider
    boolean admit(PacketRow packet) {
        int before = Arrays.hashCode(characters);
        List<String> texts = texts(packet);
        for (int column = 0; column < INFO; column++) {
            characters[column] = Math.max(characters[column], texts.get(column).length());
        }
        return Arrays.hashCode(characters) != before;
    }

    /// What stands in the columns.
    static List<String> texts(PacketRow packet) {
        return List.of(packet.number(), packet.time(), packet.source(), packet.destination(), packet.protocol(),
                packet.length(), packet.info());
    }

    /// Places them in this width.
    ///
    /// @param character the width of a character in pixels
    /// @return whether they stand elsewhere now
    boolean place(double width, double character) {
        double[] before = ends.clone();
        double[] wanted = Arrays.stream(characters).mapToDouble(count -> (count + PADDING) * character).toArray();
        double others = Arrays.stream(wanted, 0, INFO).sum();
        double less = Math.max(0, others - (1 - SHARE_OF_INFO) * width) / 2;
        for (int address : List.of(SOURCE, DESTINATION)) {
            wanted[address] = Math.max(Math.min(wanted[address], SHORTEST_ADDRESS * character), wanted[address] - less);
        }
        if (width - Arrays.stream(wanted, 0, INFO).sum() < LEAST_INFO * character) {
            wanted[LENGTH] = 0;
        }
        double end = 0;
        for (int column = 0; column < INFO; column++) {
            end += wanted[column];
            ends[column] = Math.round(end);
        }
        ends[INFO] = Math.max(width, end);
        return !Arrays.equals(before, ends);
    }

    double start(int column) {
        return column == 0 ? 0 : ends[column - 1];
    }

    /// How wide a column is; 0 where it has gone.
    double width(int column) {
        return ends[column] - start(column);
    }
}
