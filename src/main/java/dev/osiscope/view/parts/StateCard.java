package dev.osiscope.view.parts;

import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.i18n.Messages;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Somebody who takes part: a name, a TCP state, a line more, and what can be done.
public abstract class StateCard extends VBox {

    private final Messages messages;
    private final String name;
    private final StateChip chip;
    private final Label detail = new Label();

    /// A card.
    ///
    /// @param buttons where what can be done stands
    // Nothing calls back before the card is in a scene.
    @SuppressWarnings("this-escape")
    protected StateCard(String name, TcpState state, Pane buttons, Messages messages) {
        this.messages = messages;
        this.name = name;
        Label title = new Label(name);
        title.getStyleClass().add("card-name");
        chip = new StateChip(state);
        chip.setMinWidth(USE_PREF_SIZE);
        detail.getStyleClass().addAll("mono", "small", "muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getStyleClass().add("card");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        getChildren().setAll(new HBox(title, gap, chip), detail, buttons);
    }

    /// Who it is.
    protected final String name() {
        return name;
    }

    /// Shows a state, the line below it, and whether the card is picked.
    protected final void show(TcpState state, String words, boolean picked) {
        chip.show(state);
        detail.setText(words);
        setAccessibleText(messages.text("stage.card", name, state, words));
        getStyleClass().remove("picked");
        if (picked) {
            getStyleClass().add("picked");
        }
    }
}
