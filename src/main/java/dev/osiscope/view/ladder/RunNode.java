package dev.osiscope.view.ladder;

import dev.osiscope.viewmodel.LadderRow;
import dev.osiscope.viewmodel.ladder.RowMeasures;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// Many segments in one row, because they came too fast: a band between the lifelines that says how many.
final class RunNode extends RowNode {

    private final LadderRow.Run row;
    private final Region band = new Region();
    private final Label title = new Label();
    private final Label details = new Label();

    RunNode(LadderRow.Run row, String unfold) {
        super(row);
        this.row = row;
        band.getStyleClass().add("run-band");
        title.setText(row.title());
        title.getStyleClass().add("run-title");
        details.setText(row.details());
        details.getStyleClass().add("run-details");
        Tooltip.install(this, new Tooltip(unfold));
        addBelowChips(List.of(band, title, details));
    }

    @Override
    void place(Geometry geometry) {
        double em = geometry.em();
        double start = geometry.x(row.from());
        double end = geometry.x(row.to());
        double top = RowMeasures.PADDING * em;
        band.resizeRelocate(Math.round(Math.min(start, end)), Math.round(top), Math.round(Math.abs(end - start)),
                Math.round(2 * RowMeasures.TEXT * em + RowMeasures.PADDING * em));
        placeCentred(title, (start + end) / 2, top + RowMeasures.PADDING * em / 2);
        placeCentred(details, (start + end) / 2, top + (RowMeasures.TEXT + RowMeasures.PADDING / 2) * em);
    }
}
