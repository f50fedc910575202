package dev.osiscope.view.lab;

import dev.osiscope.viewmodel.lab.LearnerLine;
import dev.osiscope.viewmodel.lab.LearnerModel;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// All segments that the learner has sent and got, the newest last.
final class LearnerLog extends VBox {

    private static final String SENT = "→  ";
    private static final String CAME = "←  ";

    private final ListView<LearnerLine> list;

    LearnerLog(LearnerModel model) {
        Label title = new Label(model.messages().text("learner.history"));
        title.getStyleClass().add("panel-title");
        list = new ListView<>(model.lines());
        list.setId("learner-lines");
        list.getStyleClass().add("learner-lines");
        list.setAccessibleText(model.messages().text("learner.history"));
        list.setPlaceholder(new Label(model.messages().text("learner.history.none")));
        list.setCellFactory(_ -> new Cell());
        model.lines().addListener((ListChangeListener<LearnerLine>) change -> list.scrollTo(model.lines().size() - 1));
        getStyleClass().add("learner-log");
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(title, list);
    }

    /// The list has room for whole lines only.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double line = list.getFixedCellSize();
        double border = list.snappedTopInset() + list.snappedBottomInset();
        double lines = Math.floor((list.getHeight() - border) / line);
        if (line > 0 && lines > 0) {
            list.resize(list.getWidth(), lines * line + border);
        }
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
