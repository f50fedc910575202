package dev.osiscope.view.stage;

import dev.osiscope.hub.HubStatus;
import dev.osiscope.hub.SubscriberStatus;
import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.WholeLines;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.StageControl;
import dev.osiscope.viewmodel.StageModel;
import dev.osiscope.viewmodel.hub.ScrubPlan;
import dev.osiscope.viewmodel.hub.ScrubbersModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The stage: a card for the hub and for each client, the message to send, more clients, the demo.
public final class StagePane extends VBox {

    private final SessionViewModel model;
    private final StageControl control;
    private final VBox cards = new VBox();
    private final TextField message = new TextField();
    private final Button addClient = new Button();
    private final Label ahead = new Label();
    private final Button demo;
    private List<String> shown = List.of();
    private StageControl.Now now;
    private String picked = "";
    private String working = "";
    private Optional<HubStatus> hub = Optional.empty();

    /// The stage of `model`, worked by `control`.
    public StagePane(SessionViewModel model, StageControl control) {
        this.model = model;
        this.control = control;
        now = control.now();
        getStyleClass().addAll("panel", "stage-pane");
        setId("stage");
        Label title = new Label(messages().text("stage.title"));
        title.getStyleClass().add("panel-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        demo = new Button(messages().text("stage.demo"));
        demo.getStyleClass().addAll("primary", "compact");
        demo.setId("run-demo");
        demo.setTooltip(new Tooltip(messages().text("stage.demo.hint")));
        demo.setOnAction(event -> runDemo());
        HBox head = new HBox(title, gap, demo);
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        cards.getStyleClass().add("cards");
        ScrollPane scroll = WholeLines.scroll(cards);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        ahead.getStyleClass().addAll("small", "muted");
        ahead.setWrapText(true);
        ahead.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(head, scroll, ahead, messageLine(), addClient);
        buildAddClient();
        model.lookProperty().subscribe(this::refresh);
        refresh();
    }

    private HBox messageLine() {
        message.setId("message");
        message.setText(messages().text("stage.message.first"));
        message.setPromptText(messages().text("stage.message"));
        message.setAccessibleText(messages().text("stage.message"));
        message.setOnAction(event -> act("send", picked));
        HBox.setHgrow(message, Priority.ALWAYS);
        return new HBox(message);
    }

    private void buildAddClient() {
        addClient.setId("add-client");
        addClient.setMaxWidth(Double.MAX_VALUE);
        addClient.getStyleClass().add("compact");
        addClient.setOnAction(event -> control.addClient());
    }

    Messages messages() {
        return model.messages();
    }

    /// The hub's card shows which scrubbers work, in which order.
    public void showScrubbers(ScrubbersModel scrubbers) {
        scrubbers.planProperty().subscribe(plan -> {
            working = plan.items().stream().filter(ScrubPlan.Item::on)
                    .map(item -> messages().text("scrub.short." + item.kind().id())).collect(Collectors.joining(" \u2192 "));
            refresh();
        });
    }

    /// Which scrubbers work, in words.
    String working() {
        return working.isEmpty() ? messages().text("stage.scrubbers.none") : messages().text("stage.scrubbers", working);
    }

    /// How full the queue of a client is; empty where nothing waits and nothing was missed.
    Optional<SubscriberStatus> behind(String name) {
        return hub.stream().flatMap(status -> status.readers().stream()).filter(reader -> reader.name().equals(name))
                .map(HubStatus.Reader::status).filter(status -> status.waiting() > 0 || status.missed() > 0).findFirst();
    }

    /// Runs the demo anew, and plays it.
    public void runDemo() {
        control.runDemo();
        model.player().goTo(-1);
        model.player().play();
    }

    /// Does one of the actions: start, stop, connect, send, close, abort.
    void act(String action, String name) {
        switch (action) {
            case "start", "stop" -> control.toggleHub();
            case "connect" -> control.connect(name);
            case "send" -> control.send(name, message.getText());
            case "close" -> control.close(name);
            case "abort" -> control.abort(name);
            default -> throw new IllegalArgumentException("no such action: " + action);
        }
        if (!action.equals("start") && !action.equals("stop")) {
            pick(name);
        }
        model.player().play();
    }

    /// Does an action to the client that is picked.
    public void actOnPicked(String action) {
        act(action, picked);
    }

    /// Puts the keyboard into the message.
    public void focusMessage() {
        message.requestFocus();
        message.selectAll();
    }

    /// Picks a client: the keys act on it.
    public void pick(String name) {
        picked = name;
        refresh();
    }

    /// Picks the client at `index` from 0, where there is one.
    public void pick(int index) {
        List<String> clients = StageControl.clients(model.snapshotProperty().get().participants());
        if (index < clients.size()) {
            pick(clients.get(index));
        }
    }

    /// Looks whether other buttons are due; called once a pulse.
    public void pulse() {
        StageControl.Now newest = control.now();
        Optional<HubStatus> status = control.hub().status();
        if (!newest.equals(now) || !status.equals(hub)) {
            now = newest;
            hub = status;
            refresh();
        }
    }

    private void refresh() {
        List<StageModel.Card> models = model.stage().cards();
        List<String> names = models.stream().map(StageModel.Card::name).toList();
        if (!names.equals(shown)) {
            shown = names;
            List<ParticipantCard> made = new ArrayList<>();
            models.forEach(card -> made.add(new ParticipantCard(card, this)));
            cards.getChildren().setAll(made);
            picked = names.contains(picked) ? picked : StageControl.clients(names).stream().findFirst().orElse("");
        }
        for (int index = 0; index < models.size(); index++) {
            ((ParticipantCard) cards.getChildren().get(index))
                    .show(models.get(index), now, models.get(index).name().equals(picked));
        }
        demo.setDisable(now.busy());
        int newest = model.snapshotProperty().get().timeline().size();
        boolean behind = model.player().stepProperty().get() + 1 < newest;
        ahead.setText(behind ? messages().text("stage.ahead", newest) : "");
        Optional<String> next = now.nextClient();
        addClient.setDisable(next.isEmpty());
        addClient.setText(next.map(name -> messages().text("stage.add", name))
                .orElseGet(() -> messages().text("stage.full")));
    }
}
