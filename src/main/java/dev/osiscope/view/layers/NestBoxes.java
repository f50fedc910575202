package dev.osiscope.view.layers;

import dev.osiscope.viewmodel.StackModel;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The nodes of a [NestView]: boxes in boxes. They show another view of the same layers by other words; to make and to style them
/// anew for every step would cost as much as the rest of the pane.
final class NestBoxes {

    private final List<Label> titles = new ArrayList<>();
    private final List<Label> shares = new ArrayList<>();
    private final Node node;
    private NestView view;

    /// The nodes of `view`; an empty region where nothing is nested.
    NestBoxes(NestView view) {
        this.view = view;
        Node inner = null;
        for (StackModel.Box box : view.boxes().reversed()) {
            inner = shell(box, inner);
        }
        node = inner == null ? new Region() : inner;
    }

    private Node shell(StackModel.Box box, Node inner) {
        Pane words = view.stacked() ? new HBox() : new VBox();
        words.getStyleClass().add("nest-words");
        Label title = label(NestView.title(box), "nest-title");
        Label share = label(box.share(), "nest-share");
        titles.addFirst(title);
        shares.addFirst(share);
        words.getChildren().setAll(title, share);
        Pane shell = view.stacked() ? new VBox(words) : new HBox(words);
        shell.getStyleClass().addAll("nest", view.stacked() ? "nest-stacked" : "nest-beside", "l" + box.osi().number());
        if (inner != null) {
            HBox.setHgrow(inner, Priority.ALWAYS);
            shell.getChildren().add(inner);
        }
        return shell;
    }

    private static Label label(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// The outermost box.
    Node node() {
        return node;
    }

    /// How much higher it is than what is kept free for it, in em.
    double above() {
        return view.above();
    }

    /// Shows another view, which has the same layers in the same form.
    void show(NestView other) {
        view = other;
        for (int place = 0; place < titles.size(); place++) {
            titles.get(place).setText(NestView.title(other.boxes().get(place)));
            shares.get(place).setText(other.boxes().get(place).share());
        }
    }
}
