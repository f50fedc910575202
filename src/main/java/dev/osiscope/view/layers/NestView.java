package dev.osiscope.view.layers;

import dev.osiscope.viewmodel.StackModel;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The parts of a frame, each in the one around it, with their sizes and their shares of the frame.
final class NestView {

    private NestView() {}

    /// The nested boxes; an empty region where there are none.
    static Node of(List<StackModel.Box> boxes) {
        Node inner = null;
        for (StackModel.Box box : boxes.reversed()) {
            VBox words = new VBox(label(box.title() + " " + box.size(), "nest-title"), label(box.share(), "nest-share"));
            words.getStyleClass().add("nest-words");
            HBox shell = new HBox(words);
            shell.getStyleClass().addAll("nest", "l" + box.osi().number());
            if (inner != null) {
                HBox.setHgrow(inner, Priority.ALWAYS);
                shell.getChildren().add(inner);
            }
            inner = shell;
        }
        return inner == null ? new Region() : inner;
    }

    private static Label label(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
