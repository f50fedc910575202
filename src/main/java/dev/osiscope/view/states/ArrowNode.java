package dev.osiscope.view.states;

import dev.osiscope.conversation.tcp.TcpEvent;
import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.tcp.Arrow;
import dev.osiscope.viewmodel.tcp.EndStates;
import dev.osiscope.viewmodel.tcp.Passage;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;

/// An arrow of the diagram: a line with a head, and a broader one that nobody sees and the mouse finds. Where the end goes
/// along it in this session, it can be picked as the state can be that it leads to.
final class ArrowNode extends Group {

    private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");
    private static final PseudoClass GOES = PseudoClass.getPseudoClass("goes");
    private static final double HEAD_LENGTH = 0.62;
    private static final double HEAD_WIDTH = 0.27;
    private static final double GOES_ORDER = -2;
    private static final double GONE_ORDER = -1;

    private final Arrow arrow;
    private final Messages messages;
    private final Polyline line = new Polyline();
    private final Polyline broad = new Polyline();
    private final Polygon head = new Polygon();
    private final String label;
    private Optional<Passage> along = Optional.empty();
    private IntConsumer pick = _ -> { };

    ArrowNode(Arrow arrow, Messages messages) {
        this.arrow = arrow;
        this.messages = messages;
        label = messages.text(arrow.events().contains(TcpEvent.CALLED_CLOSE) && arrow.breaksOff() ? "states.arrow.exit.close"
                : arrow.breaksOff() ? "states.arrow.exit" : "states.arrow." + arrow.key());
        line.getStyleClass().add("state-line");
        head.getStyleClass().add("state-head");
        broad.getStyleClass().add("state-hit");
        Stream.of(line, head).forEach(this::look);
        getStyleClass().add("state-arrow");
        getChildren().setAll(broad, line, head);
        setManaged(false);
        setAccessibleRole(AccessibleRole.BUTTON);
        Tooltip.install(this, new Tooltip(messages.text("states.arrow", arrow.from(), arrow.to(), label)));
        setOnMouseClicked(_ -> fire());
    }

    private void look(Node node) {
        if (arrow.breaksOff()) {
            node.getStyleClass().add("exit");
        } else if (arrow.joins()) {
            node.getStyleClass().add("joins");
        }
    }

    Arrow arrow() {
        return arrow;
    }

    /// Where it goes, in pixels.
    void place(List<DiagramPlan.Point> route, double em) {
        DiagramPlan.Point tip = route.getLast();
        DiagramPlan.Point before = route.get(route.size() - 2);
        double length = Math.hypot(tip.x() - before.x(), tip.y() - before.y());
        double alongX = (tip.x() - before.x()) / length;
        double alongY = (tip.y() - before.y()) / length;
        double backX = tip.x() - alongX * HEAD_LENGTH * em;
        double backY = tip.y() - alongY * HEAD_LENGTH * em;
        double sideX = -alongY * HEAD_WIDTH * em;
        double sideY = alongX * HEAD_WIDTH * em;
        head.getPoints().setAll(tip.x(), tip.y(), backX + sideX, backY + sideY, backX - sideX, backY - sideY);
        line.getPoints().setAll(Stream.concat(route.stream().limit(route.size() - 1L).flatMap(ArrowNode::numbers),
                Stream.of(backX, backY)).toList());
        // Those that break off share the rail: there each has only its own part.
        broad.getPoints().setAll((arrow.breaksOff() ? route.subList(0, 2) : route).stream()
                .flatMap(ArrowNode::numbers).toList());
    }

    private static Stream<Double> numbers(DiagramPlan.Point point) {
        return Stream.of(point.x(), point.y());
    }

    void show(EndStates end, IntConsumer picker) {
        boolean gone = end.hasGone(arrow);
        boolean goes = end.goes(arrow);
        // What the RFC doesn't know is drawn where it was needed only.
        setVisible(gone || goes || !arrow.joins());
        along = end.along(arrow);
        pick = picker;
        Stream.of(line, head).forEach(node -> {
            node.pseudoClassStateChanged(GONE, gone);
            node.pseudoClassStateChanged(GOES, goes);
        });
        setViewOrder(goes ? GOES_ORDER : gone ? GONE_ORDER : 0);
        setAccessibleText(messages.text("states.arrow.spoken", arrow.from(), arrow.to(), label,
                along.map(passage -> messages.text("states.gone", passage.step() + 1))
                        .orElse(messages.text("states.gone.never"))));
    }

    private void fire() {
        along.ifPresent(passage -> pick.accept(passage.step()));
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            fire();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
