package dev.osiscope.view.states;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.Terms;
import dev.osiscope.viewmodel.tcp.EndStates;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The state machine of one end: whose it is, the diagram, and the last change in words.
final class EndStatesPane extends VBox {

    private final Messages messages;
    private final Label name = new Label();
    private final Label endpoint = new Label();
    private final Label wait = new Label();
    private final Label now = new Label();
    private final Label kernel = new Label();
    private final StateDiagram diagram;

    EndStatesPane(Messages messages) {
        this.messages = messages;
        getStyleClass().add("state-machine");
        name.getStyleClass().add("card-name");
        endpoint.getStyleClass().addAll("mono", "small", "muted");
        wait.getStyleClass().addAll("state-wait", "small");
        now.getStyleClass().add("state-now");
        now.setWrapText(true);
        now.setMinHeight(USE_PREF_SIZE);
        Terms.explain(now, messages);
        kernel.getStyleClass().addAll("state-kernel", "small");
        kernel.setWrapText(true);
        kernel.setMinHeight(USE_PREF_SIZE);
        kernel.setTooltip(new Tooltip(messages.text("states.kernel.hint")));
        wait.setTooltip(new Tooltip(messages.text("states.wait.hint")));
        diagram = new StateDiagram(messages);
        VBox.setVgrow(diagram, Priority.ALWAYS);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(name, endpoint, gap, wait);
        head.getStyleClass().add("state-head-line");
        for (Label label : new Label[] {name, wait}) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().setAll(head, diagram, now, kernel);
        setMinSize(0, 0);
        setPrefWidth(0);
    }

    void show(EndStates end, IntConsumer pick) {
        name.setText(end.name());
        endpoint.setText(end.endpoint());
        wait.setText(end.waiting());
        wait.setVisible(!end.waiting().isEmpty());
        wait.setManaged(!end.waiting().isEmpty());
        now.setText(end.now());
        kernel.setText(end.kernel());
        kernel.setVisible(!end.kernel().isEmpty());
        kernel.setManaged(!end.kernel().isEmpty());
        diagram.show(end, pick);
    }
}
