package dev.osiscope.view.bytes;

import dev.osiscope.viewmodel.SessionViewModel;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The tree of fields below the titles of its columns.
final class FieldPane extends VBox {

    private final FieldColumns columns = new FieldColumns();
    private final List<Label> titles;
    private final Pane head = new Pane();

    FieldPane(SessionViewModel model) {
        titles = Stream.of("name", "value", "meaning").map(id -> title(model.messages().text("fields." + id))).toList();
        head.getChildren().setAll(titles);
        head.getStyleClass().add("packet-head");
        FieldTree tree = new FieldTree(model, columns);
        tree.onPlaced(this::placeTitles);
        VBox.setVgrow(tree, Priority.ALWAYS);
        getStyleClass().add("field-pane");
        getChildren().setAll(head, tree);
    }

    private static Label title(String words) {
        Label title = new Label(words);
        title.getStyleClass().add("packet-title");
        title.setManaged(false);
        return title;
    }

    private void placeTitles() {
        for (int column = 0; column < titles.size(); column++) {
            double wide = columns.start(column + 1) - columns.start(column);
            titles.get(column).resizeRelocate(columns.start(column), 0, wide, head.getHeight());
            titles.get(column).setVisible(wide > 0);
        }
    }
}
