package dev.osiscope.view.states;

import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.tcp.Arrow;
import dev.osiscope.viewmodel.tcp.EndStates;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;

/// The diagram of the eleven states, for one end. In too little room it is drawn smaller.
final class StateDiagram extends Region {

    private static final double SPOTS_ORDER = -3;

    private final Pane content = new Pane();
    private final Scale scale = new Scale(1, 1);
    private final Text ruler = new Text("0000000000");
    private final Text wordRuler = new Text("0");
    private final Label exits = new Label();
    private final List<StateNode> spots = new ArrayList<>();
    private final List<ArrowNode> arrows = new ArrayList<>();

    StateDiagram(Messages messages) {
        getStyleClass().add("state-diagram");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setMinSize(0, 0);
        content.setManaged(false);
        content.getTransforms().add(scale);
        ruler.getStyleClass().add("line-ruler");
        exits.setText(messages.text("states.exits"));
        exits.getStyleClass().add("state-exits");
        exits.setManaged(false);
        for (Text text : List.of(ruler, wordRuler)) {
            text.setManaged(false);
            text.setVisible(false);
        }
        Arrow.all().forEach(arrow -> arrows.add(new ArrowNode(arrow, messages)));
        for (Spot spot : Spot.values()) {
            StateNode node = new StateNode(spot, messages);
            node.setViewOrder(SPOTS_ORDER);
            spots.add(node);
        }
        content.getChildren().addAll(arrows);
        content.getChildren().addAll(spots);
        content.getChildren().add(exits);
        getChildren().setAll(content, ruler, wordRuler);
    }

    void show(EndStates end, IntConsumer pick) {
        setAccessibleText(end.spoken());
        spots.forEach(spot -> spot.show(end, pick));
        arrows.forEach(arrow -> arrow.show(end, pick));
    }

    private double em() {
        return wordRuler.getFont().getSize();
    }

    @Override
    protected double computePrefWidth(double height) {
        return DiagramPlan.leastWidth(em());
    }

    @Override
    protected double computePrefHeight(double width) {
        return DiagramPlan.leastHeight(em());
    }

    @Override
    protected void layoutChildren() {
        double shrunk = Math.min(1, Math.min(getWidth() / DiagramPlan.leastWidth(em()), getHeight() / DiagramPlan.leastHeight(em())));
        if (shrunk <= 0) {
            return;
        }
        double character = ruler.getLayoutBounds().getWidth() / ruler.getText().length();
        DiagramPlan plan = new DiagramPlan(getWidth() / shrunk, getHeight() / shrunk, em(), character);
        scale.setX(shrunk);
        scale.setY(shrunk);
        content.resize(plan.width(), plan.height());
        for (StateNode spot : spots) {
            DiagramPlan.Box box = plan.box(spot.spot());
            spot.resizeRelocate(box.left(), box.top(), box.width(), box.height());
        }
        arrows.forEach(arrow -> arrow.place(plan.route(arrow.arrow()), em()));
        double words = exits.prefWidth(-1);
        double high = exits.prefHeight(-1);
        DiagramPlan.Point corner = plan.corner();
        exits.resizeRelocate(corner.x() - words, corner.y() - high, words, high);
    }
}
