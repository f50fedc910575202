package dev.osiscope.view.lab;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.endpoint.LearnerRole;
import dev.osiscope.view.parts.StickyToggle;
import dev.osiscope.viewmodel.lab.LabClients;
import dev.osiscope.viewmodel.lab.LabStatus;
import dev.osiscope.viewmodel.lab.LabViewModel;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What is shown while no lab runs: how to start one, how far it has started, or why it can't run here and what mends
/// that.
public final class LabStart extends VBox {

    private static final int USUAL_CLIENTS = 1;

    private final LabViewModel model;
    private final Messages messages;
    private final ToggleGroup clients = new ToggleGroup();
    private final Button start = new Button();
    private final Button again = new Button();
    private final Button cancel = new Button();
    private final Label progress = new Label();
    private final Label reason = new Label();
    private final HBox choice;
    private final HBox learning;
    private final VBox starting;
    private final VBox refused;

    /// The start of `model`.
    public LabStart(LabViewModel model) {
        this.model = model;
        messages = model.session().messages();
        setId("lab-start");
        getStyleClass().addAll("panel", "file-start");
        Label title = new Label(messages.text("lab.start.title"));
        title.getStyleClass().add("explain-title");
        choice = choice();
        learning = learning();
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setId("lab-progress");
        bar.setAccessibleText(messages.text("lab.start.progress"));
        progress.setWrapText(true);
        button(cancel, "lab-cancel", "lab.cancel", model::end);
        starting = new VBox(progress, new HBox(bar), cancel);
        starting.getStyleClass().add("lab-starting");
        reason.getStyleClass().add("problem");
        reason.setWrapText(true);
        reason.setId("lab-refused");
        reason.setMaxWidth(Double.MAX_VALUE);
        button(again, "lab-look", "lab.look", model::look);
        refused = new VBox(reason, again);
        refused.getStyleClass().add("lab-starting");
        VBox column = new VBox(title, paragraph("lab.start.words"), choice, learning, starting, refused,
                paragraph("lab.start.script"));
        column.getStyleClass().add("file-start-column");
        getChildren().setAll(column);
        model.statusProperty().subscribe(this::refresh);
    }

    private Label paragraph(String key) {
        Label words = new Label(messages.text(key));
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        return words;
    }

    private void button(Button button, String id, String key, Runnable action) {
        button.setText(messages.text(key));
        button.setId(id);
        button.setOnAction(event -> action.run());
    }

    private HBox choice() {
        HBox numbers = new HBox();
        numbers.getStyleClass().add("segments");
        for (int number = 1; number <= LabClients.MOST; number++) {
            ToggleButton one = new StickyToggle(String.valueOf(number));
            one.setId("lab-clients-" + number);
            one.setAccessibleText(messages.text("lab.start.clients.spoken", number));
            one.setUserData(number);
            one.setToggleGroup(clients);
            one.setSelected(number == USUAL_CLIENTS);
            numbers.getChildren().add(one);
        }
        button(start, "lab-start-hub", "lab.start.hub", this::startHub);
        start.getStyleClass().add("primary");
        start.setMinWidth(USE_PREF_SIZE);
        Label words = new Label(messages.text("lab.start.clients"));
        words.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(words, numbers, start);
        row.getStyleClass().add("lab-choice");
        return row;
    }

    private HBox learning() {
        Label words = new Label(messages.text("lab.start.learner"));
        words.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(words, learner(LearnerRole.CLIENT), learner(LearnerRole.SERVER));
        row.getStyleClass().add("lab-choice");
        return row;
    }

    private Button learner(LearnerRole role) {
        String key = "learner." + role.name().toLowerCase(Locale.ROOT);
        Button begin = new Button();
        button(begin, "lab-start-" + role.name().toLowerCase(Locale.ROOT), key, () -> model.learner().begin(role));
        begin.setTooltip(new Tooltip(messages.text(key + ".hint")));
        begin.setMinWidth(USE_PREF_SIZE);
        return begin;
    }

    /// Starts a hub with as many clients as are chosen.
    public void startHub() {
        if (model.statusProperty().get().phase() == LabStatus.Phase.IDLE) {
            model.start((int) clients.getSelectedToggle().getUserData());
        }
    }

    private void refresh(LabStatus status) {
        boolean waits = status.phase() == LabStatus.Phase.STARTING;
        boolean stopped = status.phase() == LabStatus.Phase.REFUSED;
        show(starting, waits);
        show(refused, stopped);
        show(choice, !waits && !stopped);
        show(learning, !waits && !stopped);
        start.setDisable(status.phase() != LabStatus.Phase.IDLE);
        progress.setText(waits ? status.words() : "");
        reason.setText(stopped ? status.words() : "");
        if (waits && start.isFocused()) {
            cancel.requestFocus();
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// Gives the keyboard to what can be done.
    public void takeFocus() {
        (refused.isVisible() ? again : starting.isVisible() ? cancel : start).requestFocus();
    }
}
