package dev.osiscope.export.picture;

import dev.osiscope.export.font.Typeface;
import dev.osiscope.viewmodel.LadderModel;
import dev.osiscope.viewmodel.LadderRow;
import dev.osiscope.viewmodel.ladder.RowMeasures;
import java.util.List;

/// Where lifelines and rows stand in the picture of a ladder. Unlike the window's it has as much room as its words want, up
/// to a limit.
///
/// @param em        the size of the text in pixels
/// @param gutter    the width of the column of numbers and times at the left
/// @param spacing   the distance of two lifelines
/// @param lifelines how many there are
record LadderMeasures(double em, double gutter, double spacing, int lifelines) {

    /// The size of text of less weight, of that of the text.
    static final double SMALL = 0.885;
    /// The size of the smallest text.
    static final double SMALLEST = 0.8;
    /// The size of what stands above all.
    static final double LARGE = 1.077;
    private static final double MARGIN = 1.2;
    private static final double CLOSEST = 13;
    private static final double WIDEST = 46;
    private static final double LABEL_GAP = 1.6;

    /// The measures of these rows.
    ///
    /// @param times what stands at the left
    static LadderMeasures of(List<LadderModel.Lifeline> lifelines, List<LadderRow> rows, List<String> times, double em) {
        double widest = rows.stream().mapToDouble(LadderMeasures::spacing).max().orElse(0);
        double heads = lifelines.stream().mapToDouble(line -> headWidth(line, 1) + 1).max().orElse(0);
        double gutter = times.stream().mapToDouble(time -> Typeface.CODE.width(time) * SMALLEST).max().orElse(0);
        double spacing = Math.clamp(Math.max(widest, heads), CLOSEST, WIDEST);
        return new LadderMeasures(em, (gutter + MARGIN) * em, Math.round(spacing * em), Math.max(1, lifelines.size()));
    }

    /// How far apart the lifelines must be for all that the row would like to say.
    private static double spacing(LadderRow row) {
        return switch (row) {
            case LadderRow.Segment segment -> apart(Math.max(titleWidth(segment),
                    Typeface.CODE.width(segment.details().getFirst()) * SMALL), segment.from(), segment.to());
            case LadderRow.OnWire wire -> apart(Typeface.WORDS.width(wire.title()) * SMALL, wire.from(), wire.to());
            case LadderRow.Run run -> apart(Typeface.CODE.width(run.details()) * SMALL, run.from(), run.to());
            case LadderRow.Application application ->
                (Typeface.CODE.width(application.title()) * SMALL + LABEL_GAP) / 2;
        };
    }

    private static double titleWidth(LadderRow.Segment segment) {
        String remark = segment.remark().words().getFirst();
        return Typeface.CODE_BOLD.width(segment.title())
                + (remark.isEmpty() ? 0 : SegmentMarks.REMARK_GAP + Typeface.WORDS_BOLD.width(remark) * SMALL);
    }

    private static double apart(double width, int from, int to) {
        return from == to ? 0 : (width + LABEL_GAP) / Math.abs(to - from);
    }

    /// How wide a lifeline's head is.
    static double headWidth(LadderModel.Lifeline lifeline, double em) {
        return em * (1.4 + Math.max(Typeface.WORDS_BOLD.width(lifeline.name()) * LARGE,
                Math.max(5, Typeface.CODE.width(lifeline.endpoint()) * SMALLEST)));
    }

    /// The room at the edge of the picture.
    double margin() {
        return MARGIN * em;
    }

    /// Where the rows begin: their ground reaches from here to [#right()].
    double left() {
        return margin() + gutter;
    }

    /// Where they end.
    double right() {
        return x(lifelines - 1) + RowMeasures.EDGE * em;
    }

    /// The width of the picture.
    double width() {
        return Math.ceil(right() + margin());
    }

    /// The horizontal place of the lifeline at `index` from the left.
    double x(int index) {
        return Math.round(left() + RowMeasures.EDGE * em + index * spacing);
    }
}
