package dev.osiscope.view.states;

import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.viewmodel.tcp.Arrow;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Where the parts of the diagram stand, in pixels from its top left corner. Pure.
final class DiagramPlan {

    private static final double BOX_HEIGHT = 1.7;
    private static final double PADDING = 1.3;
    private static final double RAIL = 0.45;
    private static final double LEAST_WIDTH = 50;
    private static final double LEAST_HEIGHT = 9.4;

    private final double em;
    private final double width;
    private final double height;
    private final Map<Spot, Box> boxes = new EnumMap<>(Spot.class);

    /// A place to go through, in pixels.
    record Point(double x, double y) {}

    /// Where a state stands, in pixels.
    ///
    /// @param x its middle
    /// @param y its middle
    record Box(double x, double y, double width, double height) {

        double left() {
            return x - width / 2;
        }

        double right() {
            return x + width / 2;
        }

        double top() {
            return y - height / 2;
        }

        double bottom() {
            return y + height / 2;
        }

        boolean contains(Point point) {
            return point.x > left() && point.x < right() && point.y > top() && point.y < bottom();
        }

        private Point at(double across, double down) {
            return new Point(left() + across * width, top() + down * height);
        }
    }

    /// A plan for this room; less than the least is as much as the least.
    ///
    /// @param em        the size of the text
    /// @param character the width of a character in a state's name
    DiagramPlan(double width, double height, double em, double character) {
        this.em = em;
        this.width = Math.max(width, leastWidth(em));
        this.height = Math.max(height, leastHeight(em));
        for (Spot spot : Spot.values()) {
            boxes.put(spot, box(spot, character));
        }
    }

    /// The width that it needs at this size of text.
    static double leastWidth(double em) {
        return LEAST_WIDTH * em;
    }

    /// The height that it needs.
    static double leastHeight(double em) {
        return LEAST_HEIGHT * em;
    }

    private Box box(Spot spot, double character) {
        double wide = spot.state().toString().length() * character + PADDING * em;
        double high = BOX_HEIGHT * em;
        double first = 2 * RAIL * em + high / 2;
        double last = height - first;
        double y = first + (last - first) * spot.row() / 2;
        return new Box(spot.across() * width, y, wide, high);
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    Box box(Spot spot) {
        return boxes.get(spot);
    }

    /// Where the rail along the edges turns up to CLOSED: what it means stands inside of it.
    Point corner() {
        return new Point(width - RAIL * em, height - RAIL * em);
    }

    /// The points that an arrow goes through, the last one where its head is.
    List<Point> route(Arrow arrow) {
        Box from = box(Spot.from(arrow));
        Box to = box(Spot.to(arrow));
        if (arrow.breaksOff()) {
            return exit(Spot.from(arrow), from, to);
        }
        if (arrow.from() == TcpState.SYN_RECEIVED && arrow.to() == TcpState.CLOSE_WAIT) {
            // Round ESTABLISHED.
            Point start = from.at(0.2, 1);
            return List.of(start, new Point(start.x, to.y), to.at(0, 0.5));
        }
        if (Spot.from(arrow).row() == Spot.to(arrow).row()) {
            return List.of(from.at(1, 0.5), to.at(0, 0.5));
        }
        return slanted(arrow, from, to);
    }

    /// From a state to the rail along the edge, which leads round to CLOSED.
    private List<Point> exit(Spot spot, Box from, Box to) {
        boolean up = spot.row() == 0;
        double rail = up ? RAIL * em : height - RAIL * em;
        double right = width - RAIL * em;
        Point start = from.at(up ? 0.5 : spot == Spot.ESTABLISHED ? 0.3 : 0.5, up ? 0 : 1);
        return List.of(start, new Point(start.x, rail), new Point(right, rail), new Point(right, to.y), to.at(1, 0.5));
    }

    private List<Point> slanted(Arrow arrow, Box from, Box to) {
        boolean down = to.y > from.y;
        double leave = down ? 1 : 0;
        double arrive = down ? 0 : 1;
        return switch (arrow.from()) {
            case CLOSED -> List.of(from.at(0.6, leave), to.at(0.25, arrive));
            case LISTEN -> List.of(from.at(0.4, leave), to.at(0.42, arrive));
            case SYN_SENT -> arrow.to() == TcpState.ESTABLISHED
                    ? List.of(from.at(1, 0.35), to.at(0.12, arrive))
                    : List.of(from.at(0.75, leave), to.at(0.1, arrive));
            case SYN_RECEIVED -> List.of(from.at(0.7, leave), to.at(0.4, arrive));
            case ESTABLISHED -> List.of(from.at(0.7, leave), to.at(0.2, arrive));
            case FIN_WAIT_1 -> List.of(from.at(0.7, leave), to.at(0.25, arrive));
            case CLOSING -> List.of(from.at(1, 0.35), to.at(0.2, arrive));
            case LAST_ACK -> List.of(from.at(1, 0.35), to.at(0.3, arrive));
            case TIME_WAIT -> List.of(from.at(0.6, leave), to.at(0.5, arrive));
            case FIN_WAIT_2, CLOSE_WAIT -> throw new IllegalStateException("no slanted arrow: " + arrow);
        };
    }
}
