package dev.osiscope.view.hub;

import dev.osiscope.hub.scrub.ScrubberKind;
import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.hub.ScrubExample;
import dev.osiscope.viewmodel.hub.ScrubPlan;
import dev.osiscope.viewmodel.hub.ScrubbersModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The scrubbers in their order: a text to try them with above them, what each makes of it, and what goes on below.
public final class ScrubbersPane extends VBox {

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final ScrubbersModel model;
    private final Messages messages;
    private final TextField sample = new TextField();
    private final Label result = HubParts.words("scrub-result", "mono", "scrub-result");
    private final Label fault = HubParts.words("scrub-fault", "small", "problem");
    private final VBox rows = new VBox();
    private final Map<ScrubberKind, ScrubberRow> known = new EnumMap<>(ScrubberKind.class);

    /// The scrubbers of `model`.
    public ScrubbersPane(ScrubbersModel model) {
        this.model = model;
        messages = model.messages();
        for (ScrubberKind kind : ScrubberKind.values()) {
            known.put(kind, new ScrubberRow(kind, model));
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(HubParts.title(messages.text("scrub.title")), gap,
                HubParts.button("scrub-undo", "scrub.undo", messages, model::undo),
                HubParts.button("scrub-redo", "scrub.redo", messages, model::redo));
        head.getStyleClass().add("pane-head");
        sample.setId("scrub-sample");
        sample.getStyleClass().add("mono");
        sample.setPromptText(messages.text("scrub.sample"));
        sample.setAccessibleText(messages.text("scrub.sample"));
        sample.setTooltip(new Tooltip(messages.text("scrub.sample.hint")));
        sample.textProperty().bindBidirectional(model.sampleProperty());
        rows.getStyleClass().add("scrub-rows");
        rows.setId("scrub-rows");
        ScrollPane scroll = HubParts.scroll(rows);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        fault.textProperty().bind(model.faultProperty());
        fault.visibleProperty().bind(model.faultProperty().isNotEmpty());
        fault.managedProperty().bind(fault.visibleProperty());
        getStyleClass().addAll("panel", "scrubbers-pane");
        setId("scrubbers");
        getChildren().setAll(head, sample, scroll, fault, result);
        model.exampleProperty().subscribe(_ -> refresh());
    }

    private void refresh() {
        ScrubPlan plan = model.planProperty().get();
        ScrubExample example = model.exampleProperty().get();
        List<Node> order = new ArrayList<>();
        for (int index = 0; index < plan.items().size(); index++) {
            ScrubberRow row = known.get(plan.items().get(index).kind());
            row.show(example.line(row.kind()), index, index == plan.items().size() - 1, String.join(" ", plan.words()));
            order.add(row);
        }
        if (!rows.getChildren().equals(order)) {
            rows.getChildren().setAll(order);
        }
        result.pseudoClassStateChanged(REFUSED, example.result().isEmpty());
        result.setText(example.result().map(text -> messages.text("scrub.result", ShownText.of(text)))
                .orElseGet(() -> messages.text("scrub.refused", example.refusal())));
    }

    /// Puts the keyboard into the text that is tried.
    public void takeFocus() {
        sample.requestFocus();
    }
}
