package dev.osiscope.view.hub;

import dev.osiscope.hub.ConnectLines;
import dev.osiscope.hub.HubIdentity;
import dev.osiscope.hub.HubStatus;
import dev.osiscope.hub.SlowReaderPolicy;
import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.Contents;
import dev.osiscope.viewmodel.hub.HubForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// How others connect to the hub, and how it is to be.
public final class HubPane extends VBox {

    private final HubForm form;
    private final Messages messages;
    private final VBox lines = new VBox();
    private final Label fault = HubParts.words("hub-fault", "small", "problem");
    private final TextField first;
    private Optional<HubStatus> shown = Optional.empty();

    /// The hub that `form` is for.
    public HubPane(HubForm form) {
        this.form = form;
        messages = form.messages();
        first = field("address", form.addressProperty());
        fault.textProperty().bind(form.faultProperty());
        fault.visibleProperty().bind(form.faultProperty().isNotEmpty());
        fault.managedProperty().bind(fault.visibleProperty());
        lines.getStyleClass().add("scrub-rows");
        lines.setId("connect-lines");
        CheckBox tls = new CheckBox(messages.text("hub.form.tls"));
        tls.setId("hub-tls");
        tls.setTooltip(new Tooltip(messages.text("hub.form.tls.hint")));
        tls.selectedProperty().bindBidirectional(form.tlsProperty());
        FlowPane fields = new FlowPane(row("address", first), row("port", field("port", form.portProperty())),
                row("code", field("code", form.codeProperty())),
                row("connections", field("connections", form.connectionsProperty())),
                row("rate", field("rate", form.rateProperty())), row("queue", field("queue", form.queueProperty())));
        fields.getStyleClass().add("hub-fields");
        VBox settings = new VBox(HubParts.title(messages.text("hub.form.title")), fields);
        settings.getStyleClass().addAll("hub-settings", "together");
        VBox column = new VBox(HubParts.title(messages.text("hub.connect.title")), lines, settings, policies(), tls, fault,
                HubParts.button("hub-use", "hub.form.use", messages, form::use));
        column.getStyleClass().add("hub-column");
        ScrollPane scroll = HubParts.scroll(column);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().addAll("panel", "scrubbers-pane");
        setId("hub-pane");
        getChildren().setAll(scroll);
        show(form.control().status());
    }

    private TextField field(String id, StringProperty text) {
        TextField field = new TextField();
        field.setId("hub-" + id);
        field.getStyleClass().addAll("mono", "small", "hub-field");
        field.setPromptText(messages.text("hub.form." + id + ".prompt"));
        field.setAccessibleText(messages.text("hub.form." + id));
        field.setTooltip(new Tooltip(messages.text("hub.form." + id + ".hint")));
        field.textProperty().bindBidirectional(text);
        field.setOnAction(_ -> form.use());
        return field;
    }

    private VBox row(String id, TextField field) {
        Label label = new Label(messages.text("hub.form." + id));
        label.getStyleClass().add("small");
        label.setLabelFor(field);
        VBox row = new VBox(label, field);
        row.getStyleClass().add("together");
        return row;
    }

    private HBox policies() {
        ToggleGroup group = new ToggleGroup();
        HBox segments = new HBox();
        segments.getStyleClass().add("segments");
        for (SlowReaderPolicy policy : SlowReaderPolicy.values()) {
            String id = policy.name().toLowerCase(Locale.ROOT);
            ToggleButton choice = new ToggleButton(messages.text("hub.form.policy." + id));
            choice.setId("hub-policy-" + id);
            choice.setMinWidth(USE_PREF_SIZE);
            choice.setTooltip(new Tooltip(messages.text("hub.form.policy." + id + ".hint")));
            choice.setToggleGroup(group);
            choice.setOnAction(_ -> form.policyProperty().set(policy));
            form.policyProperty().subscribe(chosen -> choice.setSelected(chosen == policy));
            segments.getChildren().add(choice);
        }
        Label label = new Label(messages.text("hub.form.policy"));
        label.getStyleClass().add("small");
        HBox row = new HBox(label, segments);
        row.getStyleClass().add("scrub-head");
        return row;
    }

    /// Shows what is so now, if that is something else; called once a pulse.
    public void pulse() {
        Optional<HubStatus> now = form.control().status();
        if (isVisible() && !now.map(HubStatus::address).equals(shown.map(HubStatus::address))
                || !now.map(HubStatus::options).equals(shown.map(HubStatus::options))) {
            show(now);
        }
    }

    private void show(Optional<HubStatus> status) {
        shown = status;
        List<Node> made = new ArrayList<>();
        status.ifPresentOrElse(running -> addLines(running, made), () -> made.add(words("hub.connect.none")));
        Contents.replace(lines, made);
    }

    private void addLines(HubStatus running, List<Node> made) {
        boolean everywhere = running.address().getAddress().isAnyLocalAddress();
        String host = everywhere ? messages.text("hub.any.address") : ConnectLines.host(running.address().getAddress());
        ConnectLines.of(host, running.address().getPort(), running.options().code(), running.options().identity().isPresent())
                .lines().forEach((program, line) -> made.add(new ConnectLine(program, line, messages)));
        running.options().code().ifPresent(code -> made.add(words("hub.join", code)));
        running.options().identity().map(HubIdentity::fingerprint).filter(known -> !known.isEmpty())
                .ifPresent(known -> made.add(words("hub.connect.fingerprint", known)));
    }

    private Label words(String key, Object... values) {
        Label words = HubParts.words("", "small", "muted");
        words.setText(messages.text(key, values));
        return words;
    }

    /// Puts the keyboard into the form.
    public void takeFocus() {
        first.requestFocus();
    }
}
