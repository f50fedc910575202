package dev.osiscope.view.lab;

import dev.osiscope.view.parts.StateCard;
import dev.osiscope.viewmodel.lab.HostAct;
import dev.osiscope.viewmodel.lab.HostCard;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/// A host: its name, its endpoint, its state at the playhead, and what can be done there now.
final class HostCardNode extends StateCard {

    private final HostsPane pane;
    private final FlowPane buttons;
    private List<HostAct> offered = List.of();

    HostCardNode(HostCard card, HostsPane pane) {
        this(card, pane, new FlowPane());
    }

    private HostCardNode(HostCard card, HostsPane pane, FlowPane buttons) {
        super(card.name(), card.state(), buttons, pane.messages());
        this.pane = pane;
        this.buttons = buttons;
        buttons.getStyleClass().add("flow-buttons");
        setId("host-" + name());
        setOnMouseClicked(event -> pane.pick(name()));
    }

    void show(HostCard card, boolean picked) {
        show(card.state(), card.detail(), picked);
        if (!card.offers().equals(offered)) {
            offered = card.offers();
            buttons.getChildren().setAll(offered.stream().map(this::button).toList());
        }
    }

    private Button button(HostAct act) {
        Button button = new Button(pane.messages().text("lab.host." + act.word()));
        button.getStyleClass().add("compact");
        button.setId("host-" + act.word() + "-" + name());
        button.setMinWidth(USE_PREF_SIZE);
        String hint = pane.messages().text("lab.host." + act.word() + ".hint", name());
        button.setTooltip(new Tooltip(hint));
        button.setAccessibleText(hint);
        button.setOnAction(event -> pane.act(act, name()));
        return button;
    }
}
