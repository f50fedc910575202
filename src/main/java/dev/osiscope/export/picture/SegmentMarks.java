package dev.osiscope.export.picture;

import static dev.osiscope.export.picture.LadderMeasures.CHIP_GAP;
import static dev.osiscope.export.picture.LadderMeasures.PADDING;
import static dev.osiscope.export.picture.LadderMeasures.SLANT;
import static dev.osiscope.export.picture.LadderMeasures.SMALL;
import static dev.osiscope.export.picture.LadderMeasures.TEXT;

import dev.osiscope.export.font.Typeface;
import dev.osiscope.viewmodel.LadderRow;
import java.util.List;
import java.util.Optional;

/// The shapes of a segment: flags, what the analysis says of it, and numbers above a slanted arrow, which on the wire of a lab may end in mid-air.
final class SegmentMarks {

    private static final List<Double> SOLID = List.of();
    private static final List<Double> MODELLED = List.of(7.0, 5.0);
    private static final List<Double> AHEAD = List.of(3.0, 5.0);
    private static final double MIDDLE = 0.5;
    private static final double SPREAD = 0.38;
    /// The room between a segment's name and what the analysis says of it.
    static final double REMARK_GAP = 0.8;

    private final LadderRow.Segment row;
    private final RowMarks marks;
    private final double em;
    private final double start;
    private final double end;
    private final double arrow;
    private final Ink hue;

    private SegmentMarks(LadderRow.Segment row, RowMarks marks) {
        this.row = row;
        this.marks = marks;
        em = marks.measures().em();
        hue = Ink.of(row.layer());
        start = marks.measures().x(row.from());
        end = marks.measures().x(row.to());
        arrow = marks.top() + (PADDING + 2 * TEXT + 0.15) * em;
    }

    static void add(LadderRow.Segment row, RowMarks marks) {
        SegmentMarks made = new SegmentMarks(row, marks);
        made.words();
        made.arrow();
        marks.chips(row.chips(), made.arrow + (SLANT + CHIP_GAP) * made.em);
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

    /// Where on the way the row's arrow begins.
    private double begin() {
        return switch (row.transit().reach()) {
            case ARRIVES, REFUSED -> MIDDLE;
            case WHOLE, HANGS, ON_ITS_WAY, GONE_ON, ABSORBED, LOST -> 0;
        };
    }

    /// Where it ends.
    private double reach() {
        return begin() > 0 || row.transit().reach() == LadderRow.Reach.WHOLE ? 1 : MIDDLE;
    }

    private boolean waits() {
        return row.transit().reach() == LadderRow.Reach.HANGS || row.transit().reach() == LadderRow.Reach.ON_ITS_WAY;
    }

    private boolean lost() {
        return row.transit().reach() == LadderRow.Reach.LOST || row.transit().reach() == LadderRow.Reach.REFUSED;
    }

    private double tip() {
        return end - Math.signum(end - start) * 2;
    }

    private double x(double way) {
        return start + (tip() - start) * way;
    }

    private double y(double way) {
        return arrow + SLANT * em * way;
    }

    private void arrow() {
        if (waits()) {
            marks.add(new Mark.Line(x(reach()), y(reach()), x(1), y(1), Ink.MUTED, 1, AHEAD));
        }
        boolean arrives = reach() == 1 && row.transit().reach() != LadderRow.Reach.REFUSED;
        double angle = Math.atan2(SLANT * em, end - start);
        double shaft = arrives ? 0.5 * em : 0;
        marks.add(new Mark.Line(x(begin()), y(begin()), x(reach()) - shaft * Math.cos(angle),
                y(reach()) - shaft * Math.sin(angle), hue, 0.17 * em, row.modelled() ? MODELLED : SOLID));
        if (arrives) {
            head(x(1), y(1), angle);
        }
    }

    private void head(double x, double y, double angle) {
        double length = 0.95 * em;
        marks.add(new Mark.Head(List.of(x, y,
                x - length * Math.cos(angle - SPREAD), y - length * Math.sin(angle - SPREAD),
                x - length * Math.cos(angle + SPREAD), y - length * Math.sin(angle + SPREAD)), hue));
    }

    private void transit() {
        if (row.transit().reach() == LadderRow.Reach.WHOLE) {
            return;
        }
        double x = x(reach());
        double y = y(reach());
        if (waits()) {
            box(x, y);
        } else if (lost()) {
            cross(x, y, 1);
            cross(x, y, -1);
        } else {
            ring(x(begin() > 0 ? begin() : reach()), y(begin() > 0 ? begin() : reach()));
        }
        if (row.transit().reach() == LadderRow.Reach.REFUSED) {
            ring(x(begin()), y(begin()));
        }
        if (!waits() && !row.transit().words().isEmpty()) {
            beside(x, y);
        }
    }

    private void ring(double x, double y) {
        marks.add(new Mark.Disc(x, y, 0.28 * em, marks.ground(),
                Optional.of(new Mark.Edge(hue, 0.14 * em, SOLID))));
    }

    private void cross(double x, double y, int slope) {
        double arm = 0.42 * em;
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
        double gap = 0.7 * em;
        Mark.Label label = Mark.Label.at(row.transit().words(), 0, y + 0.3 * em,
                lost() ? Typeface.WORDS_BOLD : Typeface.WORDS, SMALL * em, lost() ? Ink.DANGER : Ink.MUTED);
        if (label.width() <= Math.abs(end - x) - gap) {
            marks.onGround(label.shifted(end > x ? x + gap : x - gap - label.width()));
        }
    }
}
