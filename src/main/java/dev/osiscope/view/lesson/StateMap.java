package dev.osiscope.view.lesson;

import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.viewmodel.tcp.Arrow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/// The states as RFC 9293 draws them (figure 5), from above: in three columns, with a line where one leads to the other.
final class StateMap extends Region {

    private static final double ROW = 1.75;
    private static final int ROWS = 7;
    private static final int COLUMNS = 3;
    private static final double LINES_ORDER = 1;

    private final Map<TcpState, ToggleButton> buttons;
    private final List<Way> ways = new ArrayList<>();

    private record Way(Line line, TcpState from, TcpState to) {}

    /// Where a state stands.
    private record Place(int column, int row) {}

    StateMap(Map<TcpState, ToggleButton> buttons) {
        this.buttons = buttons;
        getStyleClass().add("state-map");
        for (Arrow arrow : Arrow.all()) {
            if (!arrow.breaksOff() && arrow.to() != TcpState.CLOSED) {
                Line line = new Line();
                line.getStyleClass().add("state-way");
                line.setManaged(false);
                line.setViewOrder(LINES_ORDER);
                ways.add(new Way(line, arrow.from(), arrow.to()));
            }
        }
        getChildren().setAll(ways.stream().map(Way::line).toList());
        getChildren().addAll(buttons.values());
    }

    private static Place place(TcpState state) {
        return switch (state) {
            case CLOSED -> new Place(1, 0);
            case LISTEN -> new Place(1, 1);
            case SYN_RECEIVED -> new Place(0, 2);
            case SYN_SENT -> new Place(2, 2);
            case ESTABLISHED -> new Place(1, 3);
            case FIN_WAIT_1 -> new Place(0, 4);
            case CLOSE_WAIT -> new Place(2, 4);
            case FIN_WAIT_2 -> new Place(0, 5);
            case CLOSING -> new Place(1, 5);
            case LAST_ACK -> new Place(2, 5);
            case TIME_WAIT -> new Place(1, 6);
        };
    }

    private double rowHeight() {
        return ROW * buttons.get(TcpState.CLOSED).prefHeight(-1) * 0.8;
    }

    @Override
    protected double computePrefHeight(double width) {
        return ROWS * rowHeight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        buttons.forEach((state, button) -> {
            double wide = button.prefWidth(-1);
            double high = button.prefHeight(-1);
            button.resizeRelocate(snapPositionX(x(state) - wide / 2), snapPositionY(y(state) - high / 2), wide, high);
        });
        for (Way way : ways) {
            way.line.setStartX(x(way.from));
            way.line.setStartY(y(way.from));
            way.line.setEndX(x(way.to));
            way.line.setEndY(y(way.to));
        }
    }

    /// The outer columns stand at the edges.
    private double x(TcpState state) {
        double half = buttons.get(TcpState.SYN_RECEIVED).prefWidth(-1) / 2;
        return half + place(state).column() * (getWidth() - 2 * half) / (COLUMNS - 1);
    }

    private double y(TcpState state) {
        return (place(state).row() + 0.5) * rowHeight();
    }
}
