package dev.osiscope.view.stage;

import dev.osiscope.hub.SubscriberStatus;
import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.StateCard;
import dev.osiscope.viewmodel.StageControl;
import dev.osiscope.viewmodel.StageModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// One participant: its name, its endpoint, its state at the playhead, and what can be done to it now.
final class ParticipantCard extends StateCard {

    private static final PseudoClass SLOW = PseudoClass.getPseudoClass("slow");
    private static final int KIB = 1024;

    private final StagePane stage;
    private final HBox buttons;
    private final Label more = new Label();
    private List<String> offered = List.of();

    ParticipantCard(StageModel.Card card, StagePane stage) {
        this(card, stage, new HBox());
    }

    private ParticipantCard(StageModel.Card card, StagePane stage, HBox buttons) {
        super(card.name(), card.state(), buttons, stage.messages());
        this.stage = stage;
        this.buttons = buttons;
        buttons.getStyleClass().add("card-buttons");
        setId("card-" + name());
        more.getStyleClass().addAll("small", "card-more");
        more.setWrapText(true);
        more.setMinHeight(USE_PREF_SIZE);
        getChildren().add(getChildren().indexOf(buttons), more);
        if (!card.hub()) {
            setOnMouseClicked(event -> stage.pick(name()));
        }
    }

    /// Shows the state at the playhead and the buttons for what is so now.
    void show(StageModel.Card card, StageControl.Now now, boolean picked) {
        Messages messages = stage.messages();
        String open = card.hub() && card.open() > 0 ? "  " + messages.text("stage.open", card.open()) : "";
        String where = card.endpoint().isEmpty() ? messages.text("stage.noendpoint") : card.endpoint() + open;
        show(card.state(), where, picked);
        offer(card.hub() ? hubActions(now) : clientActions(now));
        Optional<SubscriberStatus> behind = stage.behind(name());
        more.setText(card.hub() ? stage.working() : behind.map(this::queue).orElse(""));
        more.setVisible(!more.getText().isEmpty());
        more.setManaged(more.isVisible());
        more.pseudoClassStateChanged(SLOW, behind.isPresent());
    }

    private String queue(SubscriberStatus status) {
        Messages messages = stage.messages();
        return messages.text("readers.amounts", messages.number(Math.ceilDiv(status.waiting(), KIB)),
                messages.number(status.most() / KIB), messages.number(status.missed()));
    }

    private static List<String> hubActions(StageControl.Now now) {
        return List.of(now.hubRunning() ? "stop" : "start");
    }

    private List<String> clientActions(StageControl.Now now) {
        return now.connected().contains(name()) ? List.of("send", "close", "abort") : List.of("connect");
    }

    private void offer(List<String> actions) {
        if (actions.equals(offered)) {
            return;
        }
        offered = actions;
        List<Button> made = new ArrayList<>();
        actions.forEach(action -> made.add(button(action)));
        buttons.getChildren().setAll(made);
    }

    private Button button(String action) {
        Button button = new Button(stage.messages().text("stage." + action));
        button.getStyleClass().add("compact");
        button.setId(action + "-" + name());
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(stage.messages().text("stage." + action + ".hint", name())));
        button.setAccessibleText(stage.messages().text("stage." + action + ".hint", name()));
        button.setOnAction(event -> stage.act(action, name()));
        return button;
    }
}
