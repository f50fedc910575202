package dev.osiscope.viewmodel.ladder;

import dev.osiscope.layers.OsiLayer;
import dev.osiscope.viewmodel.SegmentLooks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A whole ladder at a glance: at most so many lines, each for all the rows that stand there. Immutable; it costs as much as
/// the lines, and a look at a few numbers of each step.
///
/// @param lines those that have rows, from the top
/// @param total what the whole session has
public record LadderOverview(List<Line> lines, Total total) {

    private static final OsiLayer[] LAYERS = OsiLayer.values();

    /// What stands at one height.
    ///
    /// @param place  how far down it is, 0 to 1 of the ladder
    /// @param client how much the clients send there: 0 to 1, each tenfold as much the same measure more
    /// @param server how much the servers send there
    /// @param layer  the layer of most of it; empty where nothing is sent
    /// @param event  whether something happens there in which no frame moves
    /// @param change whether a state changes
    /// @param trouble whether the analysis says that something goes wrong
    /// @param loss   whether a frame is lost
    public record Line(double place, double client, double server, Optional<OsiLayer> layer, boolean event, boolean change, boolean trouble,
            boolean loss) {}

    /// What the whole session has.
    ///
    /// @param steps   how many steps
    /// @param changes in how many of them a state changes
    /// @param trouble in how many something goes wrong
    /// @param losses  in how many a frame is lost
    public record Total(int steps, int changes, int trouble, int losses) {}

    /// The overview of the ladder of `layout`.
    ///
    /// @param looks what its steps are
    /// @param most  how many lines at most
    public static LadderOverview of(LadderLayout layout, SegmentLooks looks, int most) {
        int size = Math.min(layout.ladder().size(), looks.size());
        List<Sum> sums = new ArrayList<>();
        Sum whole = new Sum(0);
        double height = layout.top(size, size - 1);
        int from = 0;
        for (int line = 1; line <= most && from < size; line++) {
            int end = line == most ? size : firstFrom(layout, height * line / most, size);
            if (end > from) {
                Sum sum = new Sum(layout.rowTop(from, size - 1) / height);
                for (int step = from; step < end; step++) {
                    sum.add(looks, step);
                    whole.add(looks, step);
                }
                sums.add(sum);
                from = end;
            }
        }
        double largest = sums.stream().mapToLong(sum -> Math.max(sum.client, sum.server)).max().orElse(1);
        return new LadderOverview(sums.stream().map(sum -> sum.line(largest)).toList(),
                new Total(size, whole.changes, whole.trouble, whole.losses));
    }

    /// The first row that begins at `offset` or below it.
    private static int firstFrom(LadderLayout layout, double offset, int size) {
        int at = layout.rowAt(offset, size - 1);
        return layout.top(at, size - 1) < offset ? at + 1 : at;
    }

    /// The step at a height.
    ///
    /// @param place how far down it is, 0 to 1
    public static int step(LadderLayout layout, double place) {
        int last = layout.ladder().size() - 1;
        return last < 0 ? -1 : layout.rowAt(layout.top(last + 1, last) * Math.clamp(place, 0, 1), last);
    }

    /// How far down a step begins, 0 to 1; the end of the last one for the number of steps.
    public static double place(LadderLayout layout, int step) {
        int last = layout.ladder().size() - 1;
        return last < 0 ? 0 : layout.top(Math.clamp(step, 0, last + 1), last) / layout.top(last + 1, last);
    }

    /// What several steps have together.
    private static final class Sum {

        private final double place;
        private long client;
        private long server;
        private final long[] sent = new long[LAYERS.length];
        private int events;
        private int changes;
        private int trouble;
        private int losses;

        Sum(double place) {
            this.place = place;
        }

        void add(SegmentLooks looks, int step) {
            Optional<OsiLayer> layer = looks.layer(step);
            if (layer.isPresent()) {
                sent[layer.get().ordinal()] += looks.sent(step);
            } else {
                events++;
            }
            if (looks.fromServer(step)) {
                server += looks.sent(step);
            } else {
                client += looks.sent(step);
            }
            changes += looks.change(step) ? 1 : 0;
            trouble += looks.trouble(step) ? 1 : 0;
            losses += looks.loss(step) ? 1 : 0;
        }

        Line line(double largest) {
            Optional<OsiLayer> most = Arrays.stream(LAYERS).filter(layer -> sent[layer.ordinal()] > 0)
                    .max(Comparator.comparingLong(layer -> sent[layer.ordinal()]));
            return new Line(place, share(client, largest), share(server, largest), most, events > 0, changes > 0, trouble > 0,
                    losses > 0);
        }

        private static double share(long amount, double largest) {
            return Math.log1p(amount) / Math.log1p(Math.max(1, largest));
        }
    }
}
