package dev.osiscope.view.lab;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.WholeLines;
import dev.osiscope.viewmodel.lab.HostAct;
import dev.osiscope.viewmodel.lab.HostCard;
import dev.osiscope.viewmodel.lab.HostsModel;
import dev.osiscope.viewmodel.lab.LabClients;
import dev.osiscope.viewmodel.lab.LabViewModel;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The hosts: a card for each, the text that is sent, and one more client.
public final class HostsPane extends VBox {

    private final LabViewModel model;
    private final HostsModel hosts;
    private final VBox cards = new VBox();
    private final Label empty = new Label();
    private final TextField message = new TextField();
    private final Button addClient = new Button();
    private List<String> shown = List.of();

    /// The hosts of `model`.
    public HostsPane(LabViewModel model) {
        this.model = model;
        hosts = model.hosts();
        setId("lab-hosts");
        getStyleClass().addAll("panel", "lab-side");
        cards.getStyleClass().add("cards");
        ScrollPane scroll = WholeLines.scroll(cards);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        empty.setText(messages().text("lab.hosts.none"));
        empty.getStyleClass().add("muted");
        empty.setWrapText(true);
        message.setId("lab-message");
        message.setText(messages().text("stage.message.first"));
        message.setPromptText(messages().text("stage.message"));
        message.setAccessibleText(messages().text("stage.message"));
        message.setOnAction(event -> hosts.actOnPicked(HostAct.SEND, message.getText()));
        HBox.setHgrow(message, Priority.ALWAYS);
        addClient.setId("lab-add-client");
        addClient.setMaxWidth(Double.MAX_VALUE);
        addClient.getStyleClass().add("compact");
        addClient.setTooltip(new Tooltip(messages().text("lab.hosts.add.hint")));
        addClient.setOnAction(event -> model.clients().add());
        getChildren().setAll(empty, scroll, new HBox(message), addClient);
        model.session().lookProperty().subscribe(this::refresh);
        model.statusProperty().subscribe(this::refresh);
        hosts.pickedProperty().subscribe(this::refresh);
        refresh();
    }

    Messages messages() {
        return model.session().messages();
    }

    void pick(String name) {
        hosts.pick(name);
    }

    void act(HostAct act, String name) {
        hosts.pick(name);
        hosts.act(act, name, message.getText());
        model.session().player().play();
    }

    /// Does it at the host that is picked, where it is offered there.
    public void actOnPicked(HostAct act) {
        hosts.actOnPicked(act, message.getText());
        model.session().player().play();
    }

    /// Puts the keyboard into the text that is sent.
    public void focusMessage() {
        message.requestFocus();
        message.selectAll();
    }

    /// Looks whether another client may be added; called once a pulse.
    public void pulse() {
        Optional<String> next = model.clients().next();
        addClient.setDisable(next.isEmpty());
        String words = next.map(name -> messages().text("stage.add", name)).orElseGet(() ->
                messages().text(hosts.clients().size() >= LabClients.MOST ? "stage.full" : "lab.hosts.adding"));
        if (!words.equals(addClient.getText())) {
            addClient.setText(words);
        }
    }

    private void refresh() {
        List<HostCard> newest = hosts.cards();
        List<String> names = newest.stream().map(HostCard::name).toList();
        if (!names.equals(shown)) {
            shown = names;
            cards.getChildren().setAll(newest.stream().map(card -> new HostCardNode(card, this)).toList());
        }
        for (int index = 0; index < newest.size(); index++) {
            HostCard card = newest.get(index);
            ((HostCardNode) cards.getChildren().get(index)).show(card, card.name().equals(hosts.pickedProperty().get()));
        }
        empty.setVisible(newest.isEmpty());
        empty.setManaged(newest.isEmpty());
    }
}
