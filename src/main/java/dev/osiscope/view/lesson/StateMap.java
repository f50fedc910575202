package dev.osiscope.view.lesson;

import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.viewmodel.tcp.Arrow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;

/// The states with an arrow where one leads to the other, as a [plan][StateMapPlan] places them.
final class StateMap extends Region {

    private static final double LINES_ORDER = 1;
    private static final double HEAD_LENGTH = 0.3;
    private static final double HEAD_WIDTH = 0.13;

    private final Map<TcpState, ToggleButton> buttons;
    private final List<Way> ways = new ArrayList<>();

    private record Way(Arrow arrow, Polyline line, Polygon head) {

        Stream<Node> nodes() {
            return Stream.of(line, head);
        }

        void place(List<StateMapPlan.Point> route, double chip) {
            StateMapPlan.Point tip = route.getLast();
            StateMapPlan.Point before = route.get(route.size() - 2);
            double length = Math.max(1, Math.hypot(tip.x() - before.x(), tip.y() - before.y()));
            double alongX = (tip.x() - before.x()) / length;
            double alongY = (tip.y() - before.y()) / length;
            double backX = tip.x() - alongX * HEAD_LENGTH * chip;
            double backY = tip.y() - alongY * HEAD_LENGTH * chip;
            double side = HEAD_WIDTH * chip;
            head.getPoints().setAll(tip.x(), tip.y(), backX - alongY * side, backY + alongX * side,
                    backX + alongY * side, backY - alongX * side);
            line.getPoints().setAll(Stream.concat(route.stream().limit(route.size() - 1L)
                    .flatMap(point -> Stream.of(point.x(), point.y())), Stream.of(backX, backY)).toList());
        }
    }

    StateMap(Map<TcpState, ToggleButton> buttons) {
        this.buttons = buttons;
        getStyleClass().add("state-map");
        for (Arrow arrow : Arrow.all().stream().filter(StateMapPlan::shows).toList()) {
            Way way = new Way(arrow, new Polyline(), new Polygon());
            way.line.getStyleClass().add("state-way");
            way.head.getStyleClass().add("state-way-head");
            way.nodes().forEach(node -> {
                node.setManaged(false);
                node.setViewOrder(LINES_ORDER);
            });
            ways.add(way);
        }
        getChildren().setAll(ways.stream().flatMap(Way::nodes).toList());
        getChildren().addAll(buttons.values());
    }

    /// As many lines as it needs depends on its width.
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double chip() {
        return buttons.get(TcpState.CLOSED).prefHeight(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(StateMapPlan.height(width, chip()));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        StateMapPlan plan = new StateMapPlan(getWidth(), chip(), state -> buttons.get(state).prefWidth(-1));
        buttons.forEach((state, button) -> {
            StateMapPlan.Box box = plan.box(state);
            button.resizeRelocate(snapPositionX(box.x() - box.width() / 2), snapPositionY(box.y() - box.height() / 2),
                    box.width(), box.height());
        });
        ways.forEach(way -> way.place(plan.route(way.arrow()), chip()));
    }
}
