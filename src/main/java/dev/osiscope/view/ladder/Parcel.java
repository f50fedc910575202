package dev.osiscope.view.ladder;

import dev.osiscope.viewmodel.LadderRow;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What moves along the arrow while a segment is on its way: its flags and its size.
final class Parcel extends VBox {

    private static final PseudoClass DATA = PseudoClass.getPseudoClass("data");

    private final Label flags = new Label();
    private final Label size = new Label();

    Parcel() {
        getStyleClass().add("parcel");
        flags.getStyleClass().add("flags");
        size.getStyleClass().add("size");
        getChildren().addAll(flags, size);
    }

    /// Shows the segment of `row` from now on.
    void show(LadderRow.Segment row) {
        flags.setText(row.title());
        size.setText(row.cargo());
        pseudoClassStateChanged(DATA, row.data());
    }
}
