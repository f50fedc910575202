package dev.osiscope.view.lab;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.Buttons;
import dev.osiscope.view.parts.WholeLines;
import dev.osiscope.viewmodel.lab.LabStatus;
import dev.osiscope.viewmodel.lab.LabViewModel;
import dev.osiscope.viewmodel.lab.ScriptLine;
import dev.osiscope.viewmodel.lab.ScriptModel;
import dev.osiscope.viewmodel.lab.ScriptState;
import dev.osiscope.viewmodel.lab.Shipped;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The script: which one, its lines with the one that is being done marked, and how it is run.
public final class ScriptPane extends VBox {

    private final LabViewModel model;
    private final ScriptModel script;
    private final Messages messages;
    private final ComboBox<Shipped> choice = new ComboBox<>();
    private final Label title = new Label();
    private final Label state = new Label();
    private final VBox rows = new VBox();
    private final ScrollPane lines = WholeLines.scroll(rows);
    private final Button run = new Button();
    private final Button step = new Button();
    private final Button stop = new Button();

    /// The script of `model`.
    public ScriptPane(LabViewModel model) {
        this.model = model;
        script = model.script();
        messages = model.session().messages();
        setId("lab-script");
        getStyleClass().addAll("panel", "lab-side");
        choice.setId("lab-scripts");
        choice.getItems().setAll(script.shipped());
        choice.setPromptText(messages.text("lab.script.choose"));
        choice.setAccessibleText(messages.text("lab.script.choose"));
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setVisibleRowCount(15);
        choice.valueProperty().subscribe((before, chosen) -> {
            if (chosen != null && !chosen.name().equals(script.name())) {
                script.choose(chosen);
            }
        });
        HBox.setHgrow(choice, Priority.ALWAYS);
        choice.setMinWidth(0);
        choice.setPrefWidth(0);
        Button open = new Button();
        button(open, "open", model::openScript);
        button(run, "run", script::run);
        run.getStyleClass().add("primary");
        button(step, "step", script::step);
        button(stop, "stop", script::stop);
        title.getStyleClass().add("card-name");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        state.getStyleClass().add("small");
        state.setId("lab-script-state");
        state.setWrapText(true);
        state.setMinHeight(USE_PREF_SIZE);
        lines.setId("lab-script-lines");
        lines.setAccessibleRole(AccessibleRole.LIST_VIEW);
        lines.setAccessibleText(messages.text("lab.script.lines"));
        lines.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        rows.getStyleClass().add("script-rows");
        lines.setMinHeight(0);
        VBox.setVgrow(lines, Priority.ALWAYS);
        HBox head = new HBox(choice, open);
        head.getStyleClass().add("wish-line");
        HBox buttons = new HBox(run, step, stop);
        buttons.getStyleClass().add("wish-line");
        getChildren().setAll(head, title, lines, state, buttons);
        script.linesProperty().subscribe(this::showLines);
        script.stateProperty().subscribe(this::refresh);
        model.statusProperty().subscribe(this::refresh);
    }

    private void button(Button button, String id, Runnable action) {
        Buttons.dressed(button, "lab-script-" + id, messages, "lab.script." + id, action, "compact");
    }

    private void showLines(List<ScriptLine> newest) {
        boolean other = rows.getChildren().size() != newest.size();
        if (other) {
            rows.getChildren().setAll(newest.stream().map(_ -> new ScriptRow(messages)).toList());
        }
        for (int index = 0; index < newest.size(); index++) {
            ((ScriptRow) rows.getChildren().get(index)).show(newest.get(index));
        }
        newest.stream().filter(line -> switch (line.mark()) {
            case NEXT, DOING, FAILED, WRONG -> true;
            case NONE, DONE -> false;
        }).findFirst().ifPresentOrElse(line -> bringIntoSight(rows.getChildren().get(line.number() - 1)),
                () -> lines.setVvalue(other ? 0 : lines.getVvalue()));
    }

    /// In the middle, where there is something above and below it.
    private void bringIntoSight(Node row) {
        lines.applyCss();
        lines.layout();
        double room = lines.getViewportBounds().getHeight();
        double hidden = rows.getHeight() - room;
        double top = row.getBoundsInParent().getCenterY() - room / 2;
        lines.setVvalue(hidden <= 0 ? 0 : Math.clamp(top / hidden, 0, 1));
    }

    private void refresh() {
        ScriptState now = script.stateProperty().get();
        LabStatus.Phase lab = model.statusProperty().get().phase();
        boolean possible = lab == LabStatus.Phase.IDLE || lab == LabStatus.Phase.RUNNING;
        title.setText(now.phase() == ScriptState.Phase.NONE ? messages.text("lab.script.none") : now.title());
        state.setText(messages.text("lab.script.phase." + now.phase().name()));
        state.getStyleClass().removeAll("danger", "good", "muted");
        state.getStyleClass().add(switch (now.phase()) {
            case WRONG, FAILED -> "danger";
            case DONE -> "good";
            default -> "muted";
        });
        run.setText(messages.text(now.phase() == ScriptState.Phase.PAUSED ? "lab.script.goon" : "lab.script.run"));
        run.setDisable(!possible || !now.startable() && now.phase() != ScriptState.Phase.PAUSED);
        step.setDisable(!possible || !now.startable() && !now.active());
        stop.setDisable(!now.active());
        // One that was opened from a file stands in no list.
        Shipped chosen = script.shipped().stream().filter(one -> one.name().equals(script.name())).findFirst().orElse(null);
        if (choice.getValue() != chosen) {
            choice.setValue(chosen);
        }
    }

    /// Puts the keyboard into the list of scripts.
    public void takeFocus() {
        choice.requestFocus();
    }
}
