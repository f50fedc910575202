package dev.osiscope.view.ladder;

import dev.osiscope.viewmodel.LadderRow;
import dev.osiscope.viewmodel.ladder.RowMeasures;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Circle;

/// Something the application did: a dot on its lifeline and a word beside it.
final class ApplicationNode extends RowNode {

    private final LadderRow.Application row;
    private final Circle dot = new Circle();
    private final Label title = new Label();

    ApplicationNode(LadderRow.Application row) {
        super(row);
        this.row = row;
        dot.getStyleClass().add("event-dot");
        title.getStyleClass().add("event-title");
        title.setText(row.title());
        Tooltip.install(this, new Tooltip(row.title()));
        addBelowChips(List.of(dot, title));
    }

    @Override
    void place(Geometry geometry) {
        double em = geometry.em();
        double x = geometry.x(row.lifeline());
        double top = RowMeasures.PADDING * em;
        dot.setRadius(0.3 * em);
        dot.setCenterX(x);
        dot.setCenterY(top + RowMeasures.TEXT * em / 2);
        double gap = 0.55 * em;
        double roomLeft = x - gap;
        double roomRight = geometry.width() - x - gap;
        double wanted = title.prefWidth(-1);
        boolean last = row.lifeline() == geometry.lifelines() - 1;
        boolean left = last || wanted > roomRight && roomLeft > roomRight;
        double width = Math.min(wanted, left ? roomLeft : roomRight);
        title.resize(width, title.prefHeight(width));
        title.relocate(Math.round(left ? x - gap - width : x + gap),
                Math.round(top + (RowMeasures.TEXT * em - title.getHeight()) / 2));
    }
}
