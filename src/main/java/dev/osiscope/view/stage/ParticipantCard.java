package dev.osiscope.view.stage;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.StateChip;
import dev.osiscope.viewmodel.StageControl;
import dev.osiscope.viewmodel.StageModel;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One participant: its name, its endpoint, its state at the playhead, and what can be done to it now.
final class ParticipantCard extends VBox {

    private final String name;
    private final StagePane stage;
    private final StateChip chip;
    private final Label detail = new Label();
    private final HBox buttons = new HBox();
    private List<String> offered = List.of();

    ParticipantCard(StageModel.Card card, StagePane stage) {
        this.name = card.name();
        this.stage = stage;
        Label title = new Label(name);
        title.getStyleClass().add("card-name");
        chip = new StateChip(card.state());
        chip.setMinWidth(USE_PREF_SIZE);
        detail.getStyleClass().addAll("mono", "small", "muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        buttons.getStyleClass().add("card-buttons");
        getStyleClass().add("card");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setId("card-" + name);
        getChildren().setAll(new HBox(title, gap, chip), detail, buttons);
        if (!card.hub()) {
            setOnMouseClicked(event -> stage.pick(name));
        }
    }

    /// Shows the state at the playhead and the buttons for what is so now.
    void show(StageModel.Card card, StageControl.Now now, boolean picked) {
        Messages messages = stage.messages();
        chip.show(card.state());
        String open = card.hub() && card.open() > 0 ? "  " + messages.text("stage.open", card.open()) : "";
        detail.setText(card.endpoint().isEmpty() ? messages.text("stage.noendpoint") : card.endpoint() + open);
        setAccessibleText(messages.text("stage.card", name, card.state(), detail.getText()));
        getStyleClass().remove("picked");
        if (picked) {
            getStyleClass().add("picked");
        }
        offer(card.hub() ? hubActions(now) : clientActions(now));
    }

    private static List<String> hubActions(StageControl.Now now) {
        return List.of(now.hubRunning() ? "stop" : "start");
    }

    private List<String> clientActions(StageControl.Now now) {
        return now.connected().contains(name) ? List.of("send", "close", "abort") : List.of("connect");
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
        button.setId(action + "-" + name);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(stage.messages().text("stage." + action + ".hint", name)));
        button.setAccessibleText(stage.messages().text("stage." + action + ".hint", name));
        button.setOnAction(event -> stage.act(action, name));
        return button;
    }
}
