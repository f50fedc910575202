package dev.osiscope.view.lab;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.scenario.ScenarioResult;
import dev.osiscope.view.parts.WholeLines;
import dev.osiscope.viewmodel.lab.LabViewModel;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What a script expected and what there was, side by side; not there while nothing has failed.
public final class FailurePane extends VBox {

    /// In heights of the text.
    private static final double MOST = 14;

    private final Messages messages;
    private final Label line = new Label();
    private final VBox expected = new VBox();
    private final VBox actual = new VBox();
    private Optional<ScenarioResult.Failure> shown = Optional.empty();

    /// The failure in `model`.
    public FailurePane(LabViewModel model) {
        messages = model.session().messages();
        setId("lab-failure");
        getStyleClass().addAll("panel", "failure");
        line.getStyleClass().add("failure-title");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        Button close = new Button(messages.text("notice.close"));
        close.setId("lab-failure-close");
        close.getStyleClass().add("compact");
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(event -> hide());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(line, gap, close);
        head.getStyleClass().add("pane-head");
        HBox sides = new HBox(side("lab.failure.expected", expected), side("lab.failure.actual", actual));
        sides.getStyleClass().add("failure-sides");
        VBox.setVgrow(sides, Priority.ALWAYS);
        HBox.setHgrow(sides.getChildren().get(1), Priority.ALWAYS);
        getChildren().setAll(head, sides);
        setAccessibleRole(AccessibleRole.TEXT);
        model.script().stateProperty().subscribe(state -> {
            if (!state.failure().equals(shown)) {
                show(state.failure());
            }
        });
        hide();
    }

    private VBox side(String key, VBox words) {
        Label title = new Label(messages.text(key));
        title.getStyleClass().add("panel-title");
        ScrollPane scroll = WholeLines.scroll(words);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox side = new VBox(title, scroll);
        side.getStyleClass().add("failure-side");
        return side;
    }

    /// As high as what is said, within bounds: the ladder has the rest.
    @Override
    protected double computeMinHeight(double width) {
        return Math.min(computePrefHeight(width), MOST * line.getFont().getSize());
    }

    private void show(Optional<ScenarioResult.Failure> failure) {
        shown = failure;
        failure.ifPresentOrElse(failed -> {
            line.setText(messages.text("lab.failure.title", failed.step().line(), failed.step().text()));
            fill(expected, List.of(messages.said(failed.expected())));
            List<String> there = failed.actual().isEmpty() ? List.of(messages.text("lab.failure.nothing")) : failed.actual();
            fill(actual, there);
            setAccessibleText(messages.text("lab.failure.spoken", line.getText(), messages.said(failed.expected()), String.join("; ", there)));
            setVisible(true);
            setManaged(true);
        }, this::hide);
    }

    private static void fill(VBox side, List<String> words) {
        side.getChildren().setAll(words.stream().map(word -> {
            Label label = new Label(word);
            label.getStyleClass().addAll("mono", "small");
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            return label;
        }).toList());
    }

    /// Puts it away until something else fails.
    ///
    /// @return whether it was there
    public boolean hide() {
        boolean there = isVisible();
        setVisible(false);
        setManaged(false);
        return there;
    }
}
