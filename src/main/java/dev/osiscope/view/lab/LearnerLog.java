package dev.osiscope.view.lab;

import dev.osiscope.view.parts.RowList;
import dev.osiscope.viewmodel.lab.LearnerLine;
import dev.osiscope.viewmodel.lab.LearnerModel;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// All segments that the learner has sent and got, the newest last.
final class LearnerLog extends VBox {

    private static final String SENT = "→  ";
    private static final String CAME = "←  ";

    LearnerLog(LearnerModel model) {
        Label title = new Label(model.messages().text("learner.history"));
        title.getStyleClass().add("panel-title");
        RowList<LearnerLine> list = new RowList<>();
        list.setItems(model.lines());
        list.setId("learner-lines");
        list.getStyleClass().add("learner-lines");
        list.setAccessibleText(model.messages().text("learner.history"));
        list.setPlaceholder(new Label(model.messages().text("learner.history.none")));
        list.setCellFactory(_ -> new Cell());
        model.lines().addListener((ListChangeListener<LearnerLine>) _ -> list.bringIntoSight(model.lines().size() - 1, model.lines().size()));
        getStyleClass().addAll("learner-log", "together");
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(title, list);
    }

    /// A segment; who listens hears from whom to whom.
    private static final class Cell extends ListCell<LearnerLine> {

        Cell() {
            getStyleClass().addAll("mono", "learner-line");
        }

        @Override
        protected void updateItem(LearnerLine line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeAll("sent", "came");
            if (empty || line == null) {
                setText(null);
                setAccessibleText(null);
            } else {
                getStyleClass().add(line.sent() ? "sent" : "came");
                setText((line.sent() ? SENT : CAME) + line.text());
                setAccessibleText(line.spoken());
            }
        }
    }
}
