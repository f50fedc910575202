package dev.osiscope.view.lab;

import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.lab.WhatIfDeed;
import dev.osiscope.viewmodel.lab.WhatIfModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// "What if?": from which step, what else happens there, and the runs.
public final class WhatIfPane extends VBox {

    private static final int LINES = 4;

    private final WhatIfModel model;
    private final Messages messages;
    private final Label chosen = LabParts.words("whatif-step");
    private final Label problem = LabParts.words("whatif-problem");
    private final Label phase = LabParts.words("whatif-phase");
    private final List<Button> deeds = new ArrayList<>();
    private final TextField line = new TextField();
    private final TextArea others = new TextArea();
    private final Button here;
    private final Button run;
    private final Button stop;

    /// The form of `model`.
    public WhatIfPane(WhatIfModel model) {
        this.model = model;
        messages = model.messages();
        setId("lab-whatif");
        getStyleClass().addAll("panel", "lab-side");
        here = button("here", model::suggestLine, "compact");
        run = button("run", model::run, "primary");
        stop = button("stop", model::stop);
        chosen.getStyleClass().add("strong");
        problem.getStyleClass().addAll("danger", "small");
        phase.getStyleClass().addAll("muted", "small");
        getChildren().setAll(chosen, deedButtons(), lineRow(), othersBox(), problem, new HBox(8, run, stop), phase);
        model.steps().lookProperty().subscribe(this::refresh);
        model.phaseProperty().subscribe(this::refresh);
        model.problemProperty().subscribe(this::refresh);
        refresh();
    }

    private Button button(String id, Runnable action, String... styles) {
        return LabParts.button(messages, "whatif", id, action, styles);
    }

    private FlowPane deedButtons() {
        Arrays.stream(WhatIfDeed.values()).forEach(deed -> {
            Button button = new Button(messages.text("whatif.deed." + deed));
            button.setId("whatif-" + deed);
            button.getStyleClass().add("compact");
            button.setTooltip(new Tooltip(messages.text("whatif.deed.hint")));
            button.setOnAction(event -> model.suggest(deed));
            deeds.add(button);
        });
        FlowPane pane = new FlowPane();
        pane.getStyleClass().add("flow-buttons");
        pane.getChildren().setAll(deeds);
        return pane;
    }

    private HBox lineRow() {
        Label name = new Label(messages.text("whatif.line"));
        name.setLabelFor(line);
        name.setMinWidth(USE_PREF_SIZE);
        line.setId("whatif-line");
        line.setPrefColumnCount(LINES);
        line.getStyleClass().add("mono");
        line.setTooltip(new Tooltip(messages.text("whatif.line.hint")));
        line.setAccessibleText(messages.text("whatif.line.hint"));
        line.textProperty().bindBidirectional(model.lineProperty());
        HBox row = new HBox(name, line, here);
        row.getStyleClass().add("wish-line");
        return row;
    }

    private VBox othersBox() {
        Label name = new Label(messages.text("whatif.others"));
        name.setLabelFor(others);
        others.setId("whatif-others");
        others.getStyleClass().add("mono");
        others.setPrefRowCount(LINES);
        others.setWrapText(true);
        others.setTooltip(new Tooltip(messages.text("whatif.others.hint")));
        others.setAccessibleText(messages.text("whatif.others.hint"));
        others.textProperty().bindBidirectional(model.othersProperty());
        VBox box = new VBox(name, others);
        box.getStyleClass().add("wish-field");
        VBox.setVgrow(others, Priority.SOMETIMES);
        return box;
    }

    private void refresh() {
        boolean possible = model.possible();
        chosen.setText(model.chosen().orElse(messages.text(possible ? "whatif.nostep" : "whatif.noscript")));
        deeds.forEach(deed -> deed.setDisable(model.chosen().isEmpty()));
        here.setDisable(model.chosen().isEmpty());
        boolean idle = model.phaseProperty().get() == WhatIfModel.Phase.IDLE;
        run.setDisable(!possible || !idle);
        stop.setDisable(idle);
        phase.setText(messages.text("whatif.phase." + model.phaseProperty().get()));
        problem.setText(model.problemProperty().get());
        problem.setManaged(!problem.getText().isEmpty());
    }

    /// Gives the keyboard to what can be chosen.
    public void takeFocus() {
        (deeds.getFirst().isDisabled() ? line : deeds.getFirst()).requestFocus();
    }
}
