package dev.osiscope.view.ladder;

import dev.osiscope.viewmodel.LadderRow;
import dev.osiscope.viewmodel.ladder.RowMeasures;
import java.util.List;
import javafx.scene.control.Label;

/// Something that the wire of a lab did to a frame: words in mid-air, between its sender and its receiver. What was done to a
/// cable stands on its host's lifeline.
final class WireNode extends RowNode {

    private final LadderRow.OnWire row;
    private final Label title = new Label();

    WireNode(LadderRow.OnWire row) {
        super(row);
        this.row = row;
        title.setText(row.title());
        title.getStyleClass().add("wire-title");
        addBelowChips(List.of(title));
    }

    @Override
    void place(Geometry geometry) {
        double em = geometry.em();
        double middle = (geometry.x(row.from()) + geometry.x(row.to())) / 2;
        placeCentred(title, middle, RowMeasures.PADDING * em);
    }
}
