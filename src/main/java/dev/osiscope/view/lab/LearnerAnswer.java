package dev.osiscope.view.lab;

import dev.osiscope.viewmodel.lab.LearnerModel;
import dev.osiscope.viewmodel.lab.LearnerVerdict;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What became of the segment that was sent last: which rule it kept or broke, and what came back. Above it the hint,
/// where
/// one was asked for.
final class LearnerAnswer extends VBox {

    private final LearnerModel model;
    private final Label hint = LabParts.words("learner-hint-words");
    private final Label title = LabParts.words("learner-verdict-title");
    private final Label reason = LabParts.words("learner-verdict-reason");
    private final Label outcome = LabParts.words("learner-verdict-outcome");
    private final VBox verdict = new VBox(title, reason, outcome);

    LearnerAnswer(LearnerModel model) {
        this.model = model;
        getStyleClass().add("learner-answer");
        verdict.setId("learner-verdict");
        verdict.getStyleClass().add("learner-verdict");
        verdict.setAccessibleRole(AccessibleRole.TEXT);
        title.getStyleClass().add("strong");
        outcome.getStyleClass().add("mono");
        hint.getStyleClass().add("learner-hint");
        getChildren().setAll(hint, verdict);
        model.hintProperty().subscribe(this::show);
        model.verdictProperty().subscribe(this::show);
        show();
    }

    private void show() {
        hint.setText(model.hintProperty().get());
        hint.setVisible(!hint.getText().isEmpty());
        hint.setManaged(hint.isVisible());
        Optional<LearnerVerdict> found = model.verdictProperty().get();
        verdict.setVisible(found.isPresent());
        verdict.setManaged(found.isPresent());
        found.ifPresent(known -> {
            verdict.getStyleClass().removeAll("kept", "broken");
            verdict.getStyleClass().add(known.kept() ? "kept" : "broken");
            title.setText(known.title());
            reason.setText(known.reason());
            outcome.setText(known.outcome().isEmpty() ? model.messages().text("learner.waiting") : known.outcome());
            verdict.setAccessibleText(String.join(" ", title.getText(), reason.getText(), outcome.getText()));
        });
    }
}
