package dev.osiscope.view.layers;

import dev.osiscope.viewmodel.StackModel;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The parts of a frame, each in the one around it, with their sizes.
final class NestView {

    private NestView() {}

    /// The nested boxes; an empty region where there are none.
    static Node of(List<StackModel.Box> boxes) {
        Node inner = null;
        for (StackModel.Box box : boxes.reversed()) {
            Label title = new Label(box.title() + " " + box.size());
            title.getStyleClass().add("nest-title");
            title.setMinWidth(Region.USE_PREF_SIZE);
            HBox shell = new HBox(title);
            shell.getStyleClass().addAll("nest", "l" + box.osi().number());
            if (inner != null) {
                HBox.setHgrow(inner, Priority.ALWAYS);
                shell.getChildren().add(inner);
            }
            inner = shell;
        }
        return inner == null ? new Region() : inner;
    }
}
