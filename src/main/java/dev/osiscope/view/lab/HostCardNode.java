package dev.osiscope.view.lab;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.StateChip;
import dev.osiscope.viewmodel.lab.HostAct;
import dev.osiscope.viewmodel.lab.HostCard;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A host: its name, its endpoint, its state at the playhead, and what can be done there now.
final class HostCardNode extends VBox {

    private final HostsPane pane;
    private final String name;
    private final StateChip chip;
    private final Label detail = new Label();
    private final FlowPane buttons = new FlowPane();
    private List<HostAct> offered = List.of();

    HostCardNode(HostCard card, HostsPane pane) {
        this.pane = pane;
        name = card.name();
        Label title = new Label(name);
        title.getStyleClass().add("card-name");
        chip = new StateChip(card.state());
        chip.setMinWidth(USE_PREF_SIZE);
        detail.getStyleClass().addAll("mono", "small", "muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        buttons.getStyleClass().add("flow-buttons");
        getStyleClass().add("card");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setId("host-" + name);
        getChildren().setAll(new HBox(title, gap, chip), detail, buttons);
        setOnMouseClicked(event -> pane.pick(name));
    }

    void show(HostCard card, boolean picked) {
        Messages messages = pane.messages();
        chip.show(card.state());
        detail.setText(card.detail());
        setAccessibleText(messages.text("stage.card", name, card.state(), card.detail()));
        getStyleClass().remove("picked");
        if (picked) {
            getStyleClass().add("picked");
        }
        if (!card.offers().equals(offered)) {
            offered = card.offers();
            buttons.getChildren().setAll(offered.stream().map(this::button).toList());
        }
    }

    private Button button(HostAct act) {
        Button button = new Button(pane.messages().text("lab.host." + act.word()));
        button.getStyleClass().add("compact");
        button.setId("host-" + act.word() + "-" + name);
        button.setMinWidth(USE_PREF_SIZE);
        String hint = pane.messages().text("lab.host." + act.word() + ".hint", name);
        button.setTooltip(new Tooltip(hint));
        button.setAccessibleText(hint);
        button.setOnAction(event -> pane.act(act, name));
        return button;
    }
}
