package dev.osiscope.viewmodel.tcp;

import dev.osiscope.conversation.End;
import dev.osiscope.timeline.SegmentTrace;
import java.util.List;
import java.util.OptionalInt;

/// A graph of one direction of a connection, over the time of all its segments.
///
/// @param kind      which
/// @param sender    whose data it is about
/// @param fromNanos when the first segment was seen, nanoseconds since 1970-01-01T00:00:00Z
/// @param toNanos   when the last one was
/// @param top       the highest value, above 0: numbers, nanoseconds, bits in a second or bytes; the lowest is 0
/// @param spanNanos over how long each value of the throughput is taken; 0 for the others
/// @param series    what is drawn
public record StreamGraph(
        GraphKind kind, End sender, long fromNanos, long toNanos, double top, long spanNanos, List<Series> series) {

    private static final double BITS = 8;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final long LONGEST_SPAN = 1_000_000_000;
    private static final long SHORTEST_SPAN = 1_000_000;
    private static final int SPANS = 20;
    private static final String ROOM = "room";
    private static final double ROOM_AT_MOST = 1.6;

    /// Takes a copy of the series.
    public StreamGraph {
        series = List.copyOf(series);
    }

    /// Draws the graph.
    ///
    /// @param columns how many columns of pixels there are, at least 1
    public static StreamGraph of(SegmentTrace trace, GraphKind kind, End sender, int columns) {
        Drawing drawing = new Drawing(trace, sender, columns);
        List<Series> series = switch (kind) {
            case STEVENS -> drawing.stevens();
            case TCPTRACE -> drawing.tcptrace();
            case ROUND_TRIP -> List.of(drawing.roundTrips());
            case THROUGHPUT -> List.of(drawing.throughput());
            case WINDOW -> drawing.windows();
        };
        return new StreamGraph(kind, sender, drawing.from, drawing.to, Math.max(1, top(kind, series)),
                kind == GraphKind.THROUGHPUT ? drawing.span() : 0, series);
    }

    /// A window that is far larger than all data would press the data flat: the graph ends below it.
    private static double top(GraphKind kind, List<Series> series) {
        double all = series.stream().mapToDouble(Series::top).max().orElse(0);
        if (kind != GraphKind.TCPTRACE) {
            return all;
        }
        double data = series.stream().filter(part -> !part.name().equals(ROOM)).mapToDouble(Series::top).max().orElse(0);
        return Math.min(all, data * ROOM_AT_MOST);
    }

    /// Where a time stands, as a share of the width.
    public double across(long nanos) {
        return toNanos == fromNanos ? 0 : Math.clamp((double) (nanos - fromNanos) / (toNanos - fromNanos), 0.0, 1.0);
    }

    /// How many columns hold something, over all series.
    public int points() {
        return series.stream().mapToInt(Series::filled).sum();
    }

    /// The step of the segment that is nearest to a place.
    ///
    /// @param across as a share of the width
    /// @param value  as a share of the height, from below
    /// @param aspect how much wider than high it is drawn
    /// @param reach  how far it may be, as a share of the height
    public OptionalInt nearest(SegmentTrace trace, double across, double value, double aspect, double reach) {
        int best = -1;
        double least = reach;
        for (int entry = 0; entry < trace.size(); entry++) {
            double found = value(trace, entry);
            double sideways = Math.abs(across(trace.nanos(entry)) - across) * aspect;
            if (!Double.isNaN(found) && sideways <= least) {
                double distance = kind == GraphKind.THROUGHPUT ? sideways : Math.hypot(sideways, found / top - value);
                best = distance <= least ? entry : best;
                least = Math.min(least, distance);
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(trace.step(best));
    }

    /// The value that a segment brings to the graph; no number where it brings none.
    private double value(SegmentTrace trace, int entry) {
        boolean sends = trace.sender(entry) == sender;
        boolean uses = sends && trace.end(entry) > trace.sequence(entry);
        boolean answers = !sends && trace.acknowledgment(entry) != SegmentTrace.NONE;
        return switch (kind) {
            case STEVENS -> uses ? trace.sequence(entry) : Double.NaN;
            case TCPTRACE -> uses ? (trace.sequence(entry) + trace.end(entry)) / 2.0
                    : answers ? trace.acknowledgment(entry) : Double.NaN;
            case ROUND_TRIP -> !sends && trace.roundTrip(entry) != SegmentTrace.NONE ? trace.roundTrip(entry) : Double.NaN;
            case THROUGHPUT -> sends && trace.payload(entry) > 0 ? 0 : Double.NaN;
            case WINDOW -> answers ? trace.window(entry)
                    : sends && trace.inFlight(entry) != SegmentTrace.NONE ? trace.inFlight(entry) : Double.NaN;
        };
    }

    /// Goes through the segments, column by column.
    private static final class Drawing {

        private final SegmentTrace trace;
        private final End sender;
        private final int columns;
        private final long from;
        private final long to;

        Drawing(SegmentTrace trace, End sender, int columns) {
            this.trace = trace;
            this.sender = sender;
            this.columns = columns;
            long first = trace.size() == 0 ? 0 : trace.nanos(0);
            long last = first;
            for (int entry = 0; entry < trace.size(); entry++) {
                first = Math.min(first, trace.nanos(entry));
                last = Math.max(last, trace.nanos(entry));
            }
            from = first;
            to = last;
        }

        private int column(int entry) {
            return to == from ? 0 : (int) ((double) (trace.nanos(entry) - from) / (to - from) * (columns - 1));
        }

        private boolean sends(int entry) {
            return trace.sender(entry) == sender;
        }

        private boolean uses(int entry) {
            return sends(entry) && trace.end(entry) > trace.sequence(entry);
        }

        private boolean answers(int entry) {
            return !sends(entry) && trace.acknowledgment(entry) != SegmentTrace.NONE && !trace.has(entry, SegmentTrace.RST);
        }

        /// Where each segment begins, and up to where all have come: by the first alone, few segments would be specks that do
        /// not tell how much they brought.
        List<Series> stevens() {
            Series sent = new Series("sequence", Series.Form.MARKS, columns);
            Series upTo = new Series("upto", Series.Form.STEPS, columns);
            long end = Long.MIN_VALUE;
            for (int entry = 0; entry < trace.size(); entry++) {
                if (uses(entry)) {
                    sent.add(column(entry), trace.sequence(entry));
                    end = Math.max(end, trace.end(entry));
                    upTo.add(column(entry), end);
                }
            }
            return List.of(sent, upTo);
        }

        List<Series> tcptrace() {
            Series sent = new Series("sent", Series.Form.BARS, columns);
            Series again = new Series("again", Series.Form.BARS, columns);
            Series acknowledged = new Series("acknowledged", Series.Form.STEPS, columns);
            Series room = new Series(ROOM, Series.Form.STEPS, columns);
            Series selective = new Series("selective", Series.Form.BARS, columns);
            for (int entry = 0; entry < trace.size(); entry++) {
                int column = column(entry);
                if (uses(entry)) {
                    Series to = trace.has(entry, SegmentTrace.REPEATED) ? again : sent;
                    to.add(column, trace.sequence(entry), trace.end(entry));
                } else if (answers(entry)) {
                    acknowledged.add(column, trace.acknowledgment(entry));
                    room.add(column, trace.acknowledgment(entry) + trace.window(entry));
                }
            }
            trace.blocks().stream().filter(block -> answers(block.entry()))
                    .forEach(block -> selective.add(column(block.entry()), block.left(), block.right()));
            return List.of(room, acknowledged, selective, sent, again);
        }

        Series roundTrips() {
            Series trips = new Series("roundtrip", Series.Form.MARKS, columns);
            for (int entry = 0; entry < trace.size(); entry++) {
                if (!sends(entry) && trace.roundTrip(entry) != SegmentTrace.NONE) {
                    trips.add(column(entry), trace.roundTrip(entry));
                }
            }
            return trips;
        }

        /// A twentieth of the time, a second at most.
        long span() {
            return Math.clamp((to - from) / SPANS, SHORTEST_SPAN, LONGEST_SPAN);
        }

        /// At each segment with data: what was sent within the span before it.
        Series throughput() {
            Series rate = new Series("throughput", Series.Form.STEPS, columns);
            long span = span();
            long sum = 0;
            int oldest = 0;
            for (int entry = 0; entry < trace.size(); entry++) {
                sum += sends(entry) ? trace.payload(entry) : 0;
                for (; oldest < entry && trace.nanos(entry) - trace.nanos(oldest) >= span; oldest++) {
                    sum -= sends(oldest) ? trace.payload(oldest) : 0;
                }
                rate.add(column(entry), sum * BITS * NANOS_PER_SECOND / span);
            }
            return rate;
        }

        List<Series> windows() {
            Series window = new Series("window", Series.Form.STEPS, columns);
            Series flight = new Series("flight", Series.Form.STEPS, columns);
            long next = 0;
            long acknowledged = 0;
            for (int entry = 0; entry < trace.size(); entry++) {
                if (answers(entry)) {
                    window.add(column(entry), trace.window(entry));
                    acknowledged = Math.max(acknowledged, trace.acknowledgment(entry));
                } else if (sends(entry)) {
                    acknowledged = next == 0 ? trace.sequence(entry) : acknowledged;
                    next = Math.max(next, trace.end(entry));
                }
                flight.add(column(entry), Math.max(0, next - acknowledged));
            }
            return List.of(window, flight);
        }
    }
}
