package dev.osiscope.view;

import dev.osiscope.view.ladder.LadderPanel;
import dev.osiscope.view.stage.StagePane;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.StageControl;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;

/// The app's own hub and clients: the stage on the left, the ladder of their session beside it.
final class DemoWorkspace extends Workspace {

    private static final int CLIENTS = 8;

    private final StageControl control;
    private final StagePane stage;
    private final LadderPanel ladder;
    private final List<Action> actions;

    DemoWorkspace(SessionViewModel model, StageControl control) {
        super(model, "toggleStage");
        this.control = control;
        stage = new StagePane(model, control);
        ladder = new LadderPanel(model);
        actions = makeActions();
        build(stage, ladder, layers());
    }

    @Override
    Node side() {
        return stage;
    }

    @Override
    public void takeFocus() {
        ladder.requestFocus();
    }

    @Override
    public String id() {
        return "demo";
    }

    @Override
    public String title() {
        return messages().text("session.demo");
    }

    @Override
    public void pulse(long nowNanos) {
        super.pulse(nowNanos);
        stage.pulse();
    }

    @Override
    List<Action> ownActions() {
        return actions;
    }

    private List<Action> makeActions() {
        List<Action> own = new ArrayList<>(List.of(
                Action.of("demo", stage::runDemo, "D"),
                Action.of("hub", control::toggleHub, "H"),
                Action.of("addClient", control::addClient, "N"),
                Action.of("connect", () -> stage.actOnPicked("connect"), "C"),
                Action.of("send", () -> stage.actOnPicked("send"), "S"),
                Action.of("close", () -> stage.actOnPicked("close"), "X"),
                Action.of("abort", () -> stage.actOnPicked("abort"), "A"),
                Action.of("message", stage::focusMessage, "M")));
        for (int client = 0; client < CLIENTS; client++) {
            int index = client;
            String digit = String.valueOf(client + 1);
            own.add(Action.of("pick" + digit, () -> stage.pick(index), "DIGIT" + digit, "NUMPAD" + digit));
        }
        return List.copyOf(own);
    }
}
