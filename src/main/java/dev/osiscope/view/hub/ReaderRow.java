package dev.osiscope.view.hub;

import dev.osiscope.hub.HubStatus;
import dev.osiscope.hub.SubscriberStatus;
import dev.osiscope.i18n.Messages;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Somebody who is connected: who, what it wants, how full its queue is, what it missed.
final class ReaderRow extends VBox {

    private static final PseudoClass SLOW = PseudoClass.getPseudoClass("slow");
    private static final int KIB = 1024;

    ReaderRow(HubStatus.Reader reader, Messages messages) {
        SubscriberStatus status = reader.status();
        String endpoint = status.remote().getAddress().getHostAddress() + ":" + status.remote().getPort();
        Label name = new Label(reader.name().isEmpty() ? messages.text("readers.stranger") : reader.name());
        name.getStyleClass().add("strong");
        Label where = new Label(endpoint);
        where.getStyleClass().addAll("mono", "small", "muted");
        Label state = new Label(messages.text(!status.joined() ? "readers.notjoined" : status.slow() ? "readers.slow" : "readers.keepsup"));
        state.getStyleClass().addAll("small", "reader-state");
        state.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(name, where, gap, state);
        head.getStyleClass().add("scrub-head");
        ProgressBar fill = new ProgressBar((double) status.waiting() / status.most());
        fill.setMaxWidth(Double.MAX_VALUE);
        fill.setAccessibleText(messages.text("readers.fill"));
        Label amounts = new Label();
        amounts.getStyleClass().add("small");
        amounts.setMinWidth(USE_PREF_SIZE);
        amounts.setText(messages.text("readers.amounts", messages.number(Math.ceilDiv(status.waiting(), KIB)),
                messages.number(status.most() / KIB), messages.number(status.missed())));
        Label wants = new Label(status.patterns().equals(List.of("*")) ? messages.text("readers.wants.all")
                : messages.text("readers.wants", String.join(", ", status.patterns())));
        wants.getStyleClass().addAll("small", "muted");
        HBox foot = new HBox(amounts, wants);
        foot.getStyleClass().add("scrub-head");
        getStyleClass().add("reader-row");
        pseudoClassStateChanged(SLOW, status.slow());
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(messages.text("readers.spoken", name.getText(), state.getText(), amounts.getText()));
        getChildren().setAll(head, fill, foot);
    }
}
