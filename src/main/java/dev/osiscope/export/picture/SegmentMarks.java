package dev.osiscope.export.picture;

import static dev.osiscope.export.picture.LadderMeasures.SMALL;
import static dev.osiscope.viewmodel.ladder.RowMeasures.PADDING;
import static dev.osiscope.viewmodel.ladder.RowMeasures.TEXT;

import dev.osiscope.export.font.Typeface;
import dev.osiscope.viewmodel.LadderRow;
import dev.osiscope.viewmodel.ladder.ArrowShape;
import dev.osiscope.viewmodel.ladder.RowMeasures;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The shapes of a segment: flags, what the analysis says of it, and numbers above a slanted arrow, which on the wire of a lab may end in mid-air.
final class SegmentMarks {

    private static final List<Double> SOLID = List.of();
    private static final List<Double> MODELLED = List.of(7.0, 5.0);
    private static final List<Double> AHEAD = List.of(3.0, 5.0);
    /// The room between a segment's name and what the analysis says of it.
    static final double REMARK_GAP = 0.8;

    private final LadderRow.Segment row;
    private final RowMarks marks;
    private final double em;
    private final double start;
    private final double end;
    private final ArrowShape arrow;
    private final Ink hue;

    private SegmentMarks(LadderRow.Segment row, RowMarks marks) {
        this.row = row;
        this.marks = marks;
        em = marks.measures().em();
        hue = Ink.of(row.layer());
        start = marks.measures().x(row.from());
        end = marks.measures().x(row.to());
        arrow = new ArrowShape(start, end, marks.top() + RowMeasures.ARROW * em, em);
    }

    static void add(LadderRow.Segment row, RowMarks marks) {
        SegmentMarks made = new SegmentMarks(row, marks);
        made.words();
        made.arrow();
        marks.chips(row);
        made.transit();
    }

    private void words() {
        double middle = (start + end) / 2;
        double room = Math.abs(end - start) - em;
        double line = marks.top() + (PADDING + 0.98) * em;
        double width = Typeface.CODE_BOLD.width(row.title()) * em;
        String remark = longestThatFits(row.remark().words(), Typeface.WORDS_BOLD, room - width - REMARK_GAP * em);
        Mark.Label beside = Mark.Label.at(remark, 0, line, Typeface.WORDS_BOLD, SMALL * em,
                row.remark().trouble() ? Ink.DANGER : Ink.MUTED);
        double more = remark.isEmpty() ? 0 : REMARK_GAP * em + beside.width();
        marks.centred(row.title(), middle - more / 2, line, Typeface.CODE_BOLD, em, hue);
        if (!remark.isEmpty()) {
            marks.onGround(beside.shifted(middle + (width + more) / 2 - beside.width()));
        }
        String details = longestThatFits(row.details(), Typeface.CODE, room);
        if (!details.isEmpty()) {
            marks.centred(details, middle, marks.top() + (PADDING + TEXT + 0.92) * em, Typeface.CODE, SMALL * em, Ink.MUTED);
        }
    }

    private String longestThatFits(List<String> wordings, Typeface face, double room) {
        return wordings.stream().filter(wording -> face.width(wording) * SMALL * em <= room).findFirst()
                .orElseGet(wordings::getLast);
    }

    private void arrow() {
        LadderRow.Transit transit = row.transit();
        if (transit.waits()) {
            marks.add(new Mark.Line(arrow.x(transit.end()), arrow.y(transit.end()), arrow.x(1), arrow.y(1), Ink.MUTED, 1, AHEAD));
        }
        // The head is sharper than the shaft.
        double shaft = transit.arrives() ? 0.5 * em : 0;
        marks.add(new Mark.Line(arrow.x(transit.begin()), arrow.y(transit.begin()),
                arrow.x(transit.end()) - shaft * Math.cos(arrow.angle()),
                arrow.y(transit.end()) - shaft * Math.sin(arrow.angle()), hue, 0.17 * em, row.modelled() ? MODELLED : SOLID));
        if (transit.arrives()) {
            marks.add(new Mark.Head(Arrays.stream(arrow.head()).boxed().toList(), hue));
        }
    }

    private void transit() {
        LadderRow.Transit transit = row.transit();
        if (transit.reach() == LadderRow.Reach.WHOLE) {
            return;
        }
        double x = arrow.x(transit.end());
        double y = arrow.y(transit.end());
        if (transit.waits()) {
            box(x, y);
        } else if (transit.lost()) {
            cross(x, y, 1);
            cross(x, y, -1);
        } else {
            double at = transit.begin() > 0 ? transit.begin() : transit.end();
            ring(arrow.x(at), arrow.y(at));
        }
        if (transit.reach() == LadderRow.Reach.REFUSED) {
            ring(arrow.x(transit.begin()), arrow.y(transit.begin()));
        }
        if (!transit.waits() && !transit.words().isEmpty()) {
            beside(x, y);
        }
    }

    private void ring(double x, double y) {
        marks.add(new Mark.Disc(x, y, arrow.ringRadius(), marks.ground(), Optional.of(new Mark.Edge(hue, 0.14 * em, SOLID))));
    }

    private void cross(double x, double y, int slope) {
        double arm = arrow.crossArm();
        marks.add(new Mark.Line(x - arm, y - slope * arm, x + arm, y + slope * arm, Ink.DANGER, 0.22 * em, SOLID));
    }

    private void box(double x, double y) {
        boolean hangs = row.transit().reach() == LadderRow.Reach.HANGS;
        Typeface face = hangs ? Typeface.WORDS_BOLD : Typeface.WORDS;
        Mark.Label label = Mark.Label.at(row.transit().words(), 0, y + 0.3 * em, face, SMALL * em, Ink.TEXT);
        double width = label.width() + 1.2 * em;
        marks.add(new Mark.Box(x - width / 2, y - 0.7 * em, width, 1.4 * em, 6, Optional.of(marks.ground()),
                Optional.of(new Mark.Edge(hangs ? Ink.ACCENT : Ink.MUTED, 1.5, SOLID))));
        marks.add(label.shifted(x - label.width() / 2));
    }

    /// What became of it, beyond the mark, where there is room; where there is none, the steps below say the same.
    private void beside(double x, double y) {
        boolean lost = row.transit().lost();
        Mark.Label label = Mark.Label.at(row.transit().words(), 0, y + 0.3 * em,
                lost ? Typeface.WORDS_BOLD : Typeface.WORDS, SMALL * em, lost ? Ink.DANGER : Ink.MUTED);
        if (arrow.fitsBeside(x, label.width())) {
            marks.onGround(label.shifted(arrow.beside(x, label.width())));
        }
    }
}
