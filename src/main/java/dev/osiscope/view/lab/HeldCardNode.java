package dev.osiscope.view.lab;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.Buttons;
import dev.osiscope.viewmodel.lab.HeldCard;
import dev.osiscope.viewmodel.lab.WireModel;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A frame that hangs: what it is, for how long, how often it was sent again; and where it is picked, what can be done to
/// it.
final class HeldCardNode extends VBox {

    /// Wider than any line: it wraps where its room ends.
    private static final double NO_WRAP = 10_000;

    private final WireModel wire;
    private final Messages messages;
    private final long number;
    private final Label title = new Label();
    private final Label way = new Label();
    private final Label clock = new Label();
    private final Label details = new Label();
    private final Label resent = new Label();
    private final Label why = new Label();
    private final FlowPane buttons = new FlowPane();

    HeldCardNode(HeldCard card, WireModel wire, Messages messages) {
        this.wire = wire;
        this.messages = messages;
        number = card.number();
        title.getStyleClass().add("held-title");
        title.setMinWidth(USE_PREF_SIZE);
        way.getStyleClass().add("held-way");
        clock.getStyleClass().add("held-clock");
        clock.setMinWidth(USE_PREF_SIZE);
        details.getStyleClass().addAll("mono", "small", "muted");
        resent.getStyleClass().add("held-resent");
        why.getStyleClass().addAll("small", "muted");
        buttons.getStyleClass().add("flow-buttons");
        FlowPane what = said(title, way, details);
        HBox.setHgrow(what, Priority.ALWAYS);
        HBox head = new HBox(what, clock);
        head.getStyleClass().add("held-head");
        getStyleClass().addAll("card", "held-card");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setId("held-" + number);
        getChildren().setAll(head, said(resent, why), buttons);
        buttons.getChildren().add(button("release", () -> wire.release(number)));
        if (!card.late()) {
            for (HandFault fault : HandFault.values()) {
                buttons.getChildren().add(button(fault.word(), () -> wire.fault(number, fault.fault())));
            }
        }
        setOnMouseClicked(event -> wire.pick(number));
    }

    /// In one line, where it has room.
    private static FlowPane said(Label... words) {
        FlowPane line = new FlowPane(words);
        line.getStyleClass().add("said-line");
        line.setMinWidth(0);
        line.setPrefWrapLength(NO_WRAP);
        return line;
    }

    long number() {
        return number;
    }

    private Button button(String id, Runnable action) {
        Button button = Buttons.of(id + "-held-" + number, messages, "lab.fault." + id, () -> {
            wire.pick(number);
            action.run();
        }, "compact");
        button.setAccessibleText(button.getTooltip().getText());
        return button;
    }

    void show(HeldCard card, boolean picked) {
        write(title, card.title());
        write(way, card.way());
        write(clock, card.hangs());
        write(details, card.details());
        write(resent, card.resent());
        write(why, card.why() + (card.changed() ? " · " + messages.text("lab.held.changed") : ""));
        setAccessibleText(card.spoken());
        if (picked != getStyleClass().contains("picked")) {
            getStyleClass().remove("picked");
            if (picked) {
                getStyleClass().add("picked");
            }
        }
        buttons.setVisible(picked);
        buttons.setManaged(picked);
    }

    private static void write(Label label, String words) {
        if (!words.equals(label.getText())) {
            label.setText(words);
        }
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }
}
