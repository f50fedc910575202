package dev.osiscope.view.ladder;

import dev.osiscope.view.parts.Ground;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.find.FindModel;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The ladder with its title; it takes the keyboard for the window's keys.
public final class LadderPanel extends VBox {

    /// The ladder of `model`, with the line of `find` over it.
    public LadderPanel(SessionViewModel model, FindModel find, FindBar line) {
        Label title = new Label(model.messages().text("ladder.title"));
        title.getStyleClass().add("panel-title");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(title, between, new TimeScaleChoice(model));
        head.getStyleClass().add("pane-head");
        LadderPane ladder = new LadderPane(model, find);
        VBox.setVgrow(ladder, Priority.ALWAYS);
        getChildren().setAll(head, line, ladder);
        Ground.within(this);
        getStyleClass().addAll("panel", "ladder-panel");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(model.messages().text("ladder.accessible"));
        setFocusTraversable(true);
        setMinSize(0, 0);
        setPrefWidth(0);
    }
}
