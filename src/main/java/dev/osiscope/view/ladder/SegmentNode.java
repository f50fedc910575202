package dev.osiscope.view.ladder;

import dev.osiscope.view.parts.Hue;
import dev.osiscope.view.parts.Wording;
import dev.osiscope.viewmodel.LadderRow;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;

/// A segment: flags and numbers above a slanted arrow; while it moves, a parcel at the arrow's tip. The
/// sender's new state shows from the start, the receiver's when the segment has arrived. On the wire of a lab the arrow may
/// end in mid-air, and its rest stand in a later row.
final class SegmentNode extends RowNode {

    private final LadderRow.Segment row;
    private final Label title = new Label();
    private final Label remark = new Label();
    private final Label details = new Label();
    private final Line ahead = new Line();
    private final Line line = new Line();
    private final Polygon head = new Polygon();
    private final VBox parcel = new VBox();
    private final TransitMark mark;
    private double progress = 1;

    SegmentNode(LadderRow.Segment row) {
        super(row);
        this.row = row;
        title.setText(row.title());
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
        fillParcel();
        addBelowChips(List.of(ahead, line, head, title, remark, details));
        addAboveChips(mark.nodes());
        addAboveChips(List.of(parcel));
    }

    private void fillParcel() {
        Label flags = new Label(row.title());
        flags.getStyleClass().add("flags");
        Label size = new Label(row.cargo());
        size.getStyleClass().add("size");
        parcel.getStyleClass().add("parcel");
        if (row.data()) {
            parcel.getStyleClass().add("data");
        }
        parcel.getChildren().setAll(flags, size);
    }

    @Override
    void setProgress(double next) {
        if (next != progress) {
            progress = next;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        Geometry geometry = geometry();
        double em = geometry.em();
        layoutLifelines();
        double start = geometry.x(row.from());
        double end = geometry.x(row.to());
        double middle = (start + end) / 2;
        double top = Geometry.PADDING * em;
        double arrow = Geometry.ARROW * em;
        double room = Math.abs(end - start) - em;
        placeTitle(middle, top, room);
        details.setText(Wording.longestThatFits(details, row.details(), room));
        placeCentred(details, middle, top + Geometry.TEXT * em);
        layoutArrow(start, end, arrow, em);
        layoutChips(arrow + (Geometry.SLANT + Geometry.CHIP_GAP) * em);
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
        remark.relocate(title.getLayoutX() + title.getWidth(), Math.round(top));
    }

    private void layoutArrow(double start, double end, double top, double em) {
        boolean arrived = progress >= 1;
        double fall = Geometry.SLANT * em;
        double inset = Math.signum(end - start) * 2;
        double way = end - inset - start;
        double from = mark.begin();
        double to = from + (mark.end() - from) * progress;
        double tipX = start + way * to;
        double tipY = top + fall * to;
        place(line, start + way * from, top + fall * from, tipX, tipY);
        place(ahead, tipX, tipY, end - inset, top + fall);
        ahead.setVisible(!arrived || mark.waits());
        head.setVisible(arrived && mark.arrives());
        title.setVisible(arrived);
        details.setVisible(arrived);
        remark.setVisible(arrived && !remark.getText().isEmpty());
        parcel.setVisible(!arrived);
        pointHead(end - inset, top + fall, Math.atan2(fall, end - start), em);
        parcel.autosize();
        placeCentred(parcel, tipX, tipY - parcel.getHeight() / 2);
        mark.layout(tipX, tipY, start + way * from, top + fall * from, end, em, arrived);
    }

    private static void place(Line line, double startX, double startY, double endX, double endY) {
        line.setStartX(startX);
        line.setStartY(startY);
        line.setEndX(endX);
        line.setEndY(endY);
    }

    private void pointHead(double x, double y, double angle, double em) {
        double length = 0.95 * em;
        double spread = 0.38;
        head.getPoints().setAll(
                x, y,
                x - length * Math.cos(angle - spread), y - length * Math.sin(angle - spread),
                x - length * Math.cos(angle + spread), y - length * Math.sin(angle + spread));
    }
}
