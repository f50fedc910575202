package dev.osiscope.view.lesson;

import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.viewmodel.tcp.Arrow;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Where the states of a question and the ways between them stand, in pixels: from above in three columns as RFC 9293 draws
/// them (figure 5), or, where there is room across, from the left in three rows. No way runs behind a state that is not its
/// own. Pure.
final class StateMapPlan {

    private static final double LINE_PITCH = 1.4;
    private static final double ROW_PITCH = 1.45;
    private static final double RAIL = 0.15;
    private static final double MARGIN = 0.4;
    private static final double WIDE = 23;
    private static final double CORNER = 0.4;
    private static final int LINES = 7;
    private static final int ROWS = 3;

    private final boolean across;
    private final double width;
    private final double chip;
    private final Map<TcpState, Box> boxes = new EnumMap<>(TcpState.class);

    /// A place to go through, in pixels.
    record Point(double x, double y) {}

    /// Where a state stands, in pixels.
    ///
    /// @param x its middle
    /// @param y its middle
    record Box(double x, double y, double width, double height) {

        /// Where the way to `other` leaves it.
        private Point towards(Point other) {
            double dx = other.x - x;
            double dy = other.y - y;
            double share = Math.min(dx == 0 ? Double.MAX_VALUE : width / 2 / Math.abs(dx),
                    dy == 0 ? Double.MAX_VALUE : height / 2 / Math.abs(dy));
            return new Point(x + share * dx, y + share * dy);
        }

        private Point middle() {
            return new Point(x, y);
        }
    }

    /// A plan for this width.
    ///
    /// @param chip   how high a state is
    /// @param widths how wide each is
    StateMapPlan(double width, double chip, ToDoubleFunction<TcpState> widths) {
        across = width >= WIDE * chip;
        this.width = width;
        this.chip = chip;
        for (TcpState state : TcpState.values()) {
            double wide = widths.applyAsDouble(state);
            double x = across ? fromLeft(state) * width : column(state, widths.applyAsDouble(TcpState.SYN_RECEIVED));
            boxes.put(state, new Box(x, y(state), wide, chip));
        }
    }

    /// The height that a map of this width needs.
    static double height(double width, double chip) {
        return width >= WIDE * chip ? (1 + (ROWS - 1) * ROW_PITCH + 4 * RAIL) * chip : (1 + (LINES - 1) * LINE_PITCH) * chip;
    }

    Box box(TcpState state) {
        return boxes.get(state);
    }

    /// Whether the way is drawn: not those that break off, nor those that the figure leaves out.
    static boolean shows(Arrow arrow) {
        return !arrow.breaksOff() && !arrow.joins()
                && !(arrow.from() == TcpState.SYN_RECEIVED && arrow.to() == TcpState.CLOSE_WAIT);
    }

    /// The points that a way goes through, the last one where its head is.
    List<Point> route(Arrow arrow) {
        Box from = box(arrow.from());
        Box to = box(arrow.to());
        if (arrow.to() == TcpState.CLOSED) {
            return across ? roundTheEdge(from, to) : upTheEdge(from, to);
        }
        if (!across && arrow.from() == TcpState.CLOSED && arrow.to() == TcpState.SYN_SENT) {
            // Past LISTEN.
            Point start = new Point(from.x + CORNER * from.width, from.y + from.height / 2);
            return List.of(start, to.towards(start));
        }
        return List.of(from.towards(to.middle()), to.towards(from.middle()));
    }

    /// Back to CLOSED along the right edge.
    private List<Point> upTheEdge(Box from, Box to) {
        double edge = width - 1;
        return List.of(from.towards(new Point(edge, from.y)), new Point(edge, from.y), new Point(edge, to.y),
                to.towards(new Point(edge, to.y)));
    }

    /// Back to CLOSED along the upper edge from the upper row, along the lower one from the lower row.
    private List<Point> roundTheEdge(Box from, Box to) {
        double edge = from.y < to.y ? RAIL * chip : height(width, chip) - RAIL * chip;
        return List.of(from.towards(new Point(from.x, edge)), new Point(from.x, edge), new Point(to.x, edge),
                to.towards(new Point(to.x, edge)));
    }

    /// The outer columns stand at the edges; beside the right one there is room for the way back.
    private double column(TcpState state, double broadest) {
        double left = broadest / 2;
        double right = width - broadest / 2 - MARGIN * chip;
        return switch (state) {
            case SYN_RECEIVED, FIN_WAIT_1, FIN_WAIT_2 -> left;
            case CLOSED, LISTEN, ESTABLISHED, CLOSING, TIME_WAIT -> (left + right) / 2;
            case SYN_SENT, CLOSE_WAIT, LAST_ACK -> right;
        };
    }

    private double y(TcpState state) {
        return across ? (0.5 + 2 * RAIL + ROW_PITCH * row(state)) * chip : (0.5 + LINE_PITCH * line(state)) * chip;
    }

    private static int line(TcpState state) {
        return switch (state) {
            case CLOSED -> 0;
            case LISTEN -> 1;
            case SYN_RECEIVED, SYN_SENT -> 2;
            case ESTABLISHED -> 3;
            case FIN_WAIT_1, CLOSE_WAIT -> 4;
            case FIN_WAIT_2, CLOSING, LAST_ACK -> 5;
            case TIME_WAIT -> 6;
        };
    }

    private static int row(TcpState state) {
        return switch (state) {
            case LISTEN, SYN_RECEIVED, FIN_WAIT_1, FIN_WAIT_2, TIME_WAIT -> 0;
            case CLOSED, ESTABLISHED, CLOSING -> 1;
            case SYN_SENT, CLOSE_WAIT, LAST_ACK -> 2;
        };
    }

    private static double fromLeft(TcpState state) {
        return switch (state) {
            case CLOSED -> 0.06;
            case LISTEN -> 0.17;
            case SYN_SENT -> 0.2;
            case SYN_RECEIVED -> 0.36;
            case ESTABLISHED -> 0.45;
            case FIN_WAIT_1 -> 0.56;
            case CLOSE_WAIT -> 0.63;
            case CLOSING -> 0.73;
            case FIN_WAIT_2 -> 0.745;
            case LAST_ACK -> 0.82;
            case TIME_WAIT -> 0.92;
        };
    }
}
