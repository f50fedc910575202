package dev.osiscope.view.ladder;

import dev.osiscope.view.parts.Hue;
import dev.osiscope.view.parts.Wording;
import dev.osiscope.viewmodel.LadderRow;
import dev.osiscope.viewmodel.ladder.ArrowShape;
import dev.osiscope.viewmodel.ladder.RowMeasures;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;

/// A segment: flags and numbers above a slanted arrow; while it moves, a parcel at the arrow's tip. The
/// sender's new state shows from the start, the receiver's when the segment has arrived. On the wire of a lab the arrow may
/// end in mid-air, and its rest stand in a later row.
final class SegmentNode extends RowNode {

    /// What is kept free between a parcel and the end of its row, in pixels.
    private static final double EDGE = 3;

    private LadderRow.Segment row;
    private final Label title = new Label();
    private final Label remark = new Label();
    private final Label details = new Label();
    private final Line ahead = new Line();
    private final Line line = new Line();
    private final Polygon head = new Polygon();
    /// Made when the segment moves: almost all have done so.
    private Optional<Parcel> parcel = Optional.empty();
    private final TransitMark mark;
    private double progress = 1;

    SegmentNode(LadderRow.Segment row) {
        super(row);
        this.row = row;
        title.getStyleClass().add("segment-title");
        remark.getStyleClass().addAll("segment-remark", row.remark().trouble() ? "trouble" : "harmless");
        Hue.show(this, row.layer());
        details.getStyleClass().add("segment-details");
        ahead.getStyleClass().add("segment-ahead");
        line.getStyleClass().add("segment-line");
        head.getStyleClass().add("segment-head");
        if (row.modelled()) {
            line.getStyleClass().add("modelled");
        }
        mark = new TransitMark(row.transit());
        addBelowChips(List.of(ahead, line, head, title, remark, details));
        addAboveChips(mark.nodes());
        title.setText(row.title());
    }

    @Override
    boolean canBecomeAnother() {
        return row.chips().isEmpty();
    }

    @Override
    boolean become(LadderRow other) {
        if (!(other instanceof LadderRow.Segment segment) || !looksLike(segment)) {
            return false;
        }
        row = segment;
        parcel.ifPresent(moving -> moving.show(segment));
        progress = 1;
        title.setText(segment.title());
        take(segment);
        return true;
    }

    private boolean looksLike(LadderRow.Segment other) {
        return row.layer() == other.layer() && row.modelled() == other.modelled() && row.remark().trouble() == other.remark().trouble()
                && row.chips().isEmpty() && other.chips().isEmpty() && row.transit().equals(other.transit());
    }

    private Parcel makeParcel() {
        Parcel made = new Parcel();
        made.show(row);
        addAboveChips(List.of(made));
        made.applyCss();
        return made;
    }

    @Override
    void setProgress(double next) {
        if (next != progress) {
            progress = next;
            if (next < 1 && parcel.isEmpty()) {
                parcel = Optional.of(makeParcel());
            }
            requestLayout();
        }
    }

    @Override
    void place(Geometry geometry) {
        double em = geometry.em();
        double start = geometry.x(row.from());
        double end = geometry.x(row.to());
        double middle = (start + end) / 2;
        double top = RowMeasures.PADDING * em;
        double room = Math.abs(end - start) - em;
        placeTitle(middle, top, room);
        // Its numbers may stand over the ends of the lines: what SYN and SYN,ACK offer is compared.
        details.setText(Wording.longestThatFits(details, row.details(), room + 2 * em));
        placeCentred(details, middle, top + RowMeasures.TEXT * em);
        layoutArrow(new ArrowShape(start, end, RowMeasures.ARROW * em, em));
        boolean arrived = progress >= 1;
        showChips(row.to(), arrived);
        showChips(row.from(), true);
    }

    /// The remark stands beside the title, where there is room for both.
    private void placeTitle(double middle, double top, double room) {
        title.autosize();
        remark.setText(Wording.longestThatFits(remark, row.remark().words(), room - title.getWidth()));
        remark.autosize();
        double width = remark.getText().isEmpty() ? 0 : remark.getWidth();
        placeCentred(title, middle - width / 2, top);
        // Both stand on one line, though their type is not of one size.
        remark.relocate(title.getLayoutX() + title.getWidth(),
                Math.round(title.getLayoutY() + title.getBaselineOffset() - remark.getBaselineOffset()));
    }

    private void layoutArrow(ArrowShape arrow) {
        LadderRow.Transit transit = row.transit();
        boolean arrived = progress >= 1;
        double from = transit.begin();
        double to = from + (transit.end() - from) * progress;
        place(line, arrow, from, to);
        place(ahead, arrow, to, 1);
        ahead.setVisible(!arrived || transit.waits());
        head.setVisible(arrived && transit.arrives());
        title.setVisible(arrived);
        details.setVisible(arrived);
        remark.setVisible(arrived && !remark.getText().isEmpty());
        head.getPoints().setAll(Arrays.stream(arrow.head()).boxed().toList());
        parcel.ifPresent(moving -> placeParcel(moving, arrow, to));
        mark.layout(arrow, to, arrived);
    }

    /// It stays in its row: below it, another may begin.
    private void placeParcel(Parcel moving, ArrowShape arrow, double to) {
        moving.setVisible(progress < 1);
        moving.autosize();
        placeCentred(moving, arrow.x(to), Math.min(arrow.y(to) - moving.getHeight() / 2, getHeight() - moving.getHeight() - EDGE));
    }

    private static void place(Line line, ArrowShape arrow, double from, double to) {
        line.setStartX(arrow.x(from));
        line.setStartY(arrow.y(from));
        line.setEndX(arrow.x(to));
        line.setEndY(arrow.y(to));
    }
}
