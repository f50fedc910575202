package dev.osiscope.view.lab;

import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.lab.WireLook;
import dev.osiscope.viewmodel.lab.WireModel;
import java.util.List;
import java.util.OptionalLong;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A host's cable: whole or cut, and how much passes through it.
final class CableRow extends HBox {

    private static final List<String> RATES = List.of("off", "10Mbit/s", "1Mbit/s", "64kbit/s", "8kbit/s");
    private static final long THOUSAND = 1_000;

    private final Messages messages;
    private final String host;
    private final Label state = new Label();
    private final Button cut = new Button();
    private final MenuButton rate = new MenuButton();

    CableRow(String host, WireModel wire, Messages messages) {
        this.host = host;
        this.messages = messages;
        Label name = new Label(host);
        name.getStyleClass().add("strong");
        name.setMinWidth(USE_PREF_SIZE);
        state.getStyleClass().add("small");
        state.setMinWidth(0);
        state.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(state, Priority.ALWAYS);
        rate.setId("rate-" + host);
        rate.getStyleClass().add("compact");
        rate.setMinWidth(USE_PREF_SIZE);
        for (String one : RATES) {
            MenuItem item = new MenuItem(one.equals("off") ? messages.text("lab.cable.full") : one);
            item.setOnAction(event -> wire.limit(host, one));
            rate.getItems().add(item);
        }
        cut.setId("cut-" + host);
        cut.getStyleClass().add("compact");
        cut.setMinWidth(USE_PREF_SIZE);
        cut.setOnAction(event -> wire.toggleCable(host));
        getStyleClass().add("cable-row");
        getChildren().setAll(name, state, rate, cut);
    }

    void show(WireLook look) {
        boolean isCut = look.cut(host);
        OptionalLong limit = look.limit(host);
        String words = isCut ? messages.text("lab.cable.cut") : messages.text("lab.cable.whole");
        state.setText(words);
        state.getStyleClass().removeAll("danger", "muted");
        state.getStyleClass().add(isCut ? "danger" : "muted");
        cut.setText(messages.text(isCut ? "lab.cable.mend" : "lab.cable.docut"));
        cut.setAccessibleText(messages.text(isCut ? "lab.cable.mend.hint" : "lab.cable.docut.hint", host));
        rate.setText(limit.isEmpty() ? messages.text("lab.cable.full") : written(limit.getAsLong()));
        rate.setAccessibleText(messages.text("lab.cable.rate.hint", host, rate.getText()));
    }

    private static String written(long bits) {
        return bits >= THOUSAND * THOUSAND ? bits / (THOUSAND * THOUSAND) + "Mbit/s"
                : bits >= THOUSAND ? bits / THOUSAND + "kbit/s" : bits + "bit/s";
    }
}
