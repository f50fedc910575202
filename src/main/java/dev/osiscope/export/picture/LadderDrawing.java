package dev.osiscope.export.picture;

import dev.osiscope.export.font.Typeface;
import dev.osiscope.viewmodel.LadderModel;
import dev.osiscope.viewmodel.LadderRow;
import dev.osiscope.viewmodel.LadderTie;
import dev.osiscope.viewmodel.Times;
import dev.osiscope.viewmodel.ladder.LadderLayout;
import dev.osiscope.viewmodel.ladder.RowMeasures;
import dev.osiscope.viewmodel.ladder.TieShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The ladder of an excerpt, laid out once: its frame with the lifelines' heads, and the row of each step. Immutable; any
/// thread.
public final class LadderDrawing {

    private static final double TITLE = 1.46;
    private static final double TITLE_LINE = 1.9;
    private static final double SUBTITLE_LINE = 1.5;
    private static final double HEAD_GAP = 0.6;

    private final Excerpt excerpt;
    private final LadderModel ladder;
    private final LadderLayout layout;
    private final LadderMeasures measures;
    private final double em;
    private final double rowsTop;
    private final double start;

    /// The ladder of `excerpt`.
    ///
    /// @param em the size of its text in pixels
    public LadderDrawing(Excerpt excerpt, double em) {
        this.excerpt = excerpt;
        this.em = em;
        ladder = excerpt.ladder();
        layout = new LadderLayout(ladder, excerpt.scale());
        List<LadderRow> rows = IntStream.rangeClosed(excerpt.first(), excerpt.last()).mapToObj(ladder::row).toList();
        List<String> times = IntStream.rangeClosed(excerpt.first(), excerpt.last()).mapToObj(this::time).toList();
        measures = LadderMeasures.of(ladder.lifelines(excerpt.last()), rows, times, em);
        rowsTop = Math.ceil(headTop() + (HeadMarks.HEIGHT + HEAD_GAP) * em);
        start = layout.rowTop(excerpt.first(), excerpt.last());
    }

    private String time(int step) {
        int digits = String.valueOf(excerpt.last() + 1).length();
        return ("%" + digits + "d  %s").formatted(step + 1, Times.sinceStart(excerpt.timeline(), step));
    }

    private double headTop() {
        return measures.margin() + (TITLE_LINE + SUBTITLE_LINE + HEAD_GAP) * em;
    }

    /// The size of its text in pixels.
    public double em() {
        return em;
    }

    /// Its width in pixels.
    public double width() {
        return measures.width();
    }

    /// How wide the column of numbers and times is that stands left of the rows, in pixels.
    public double timesWidth() {
        return measures.left();
    }

    /// Its height in pixels, with all steps.
    public double height() {
        return Math.ceil(bottom(excerpt.last()) + measures.margin());
    }

    /// Where a step begins, the time before it first; whole pixels, so that a lifeline shows no seams.
    public double top(int step) {
        return step == excerpt.first() ? rowsTop : y(layout.top(step, excerpt.last()));
    }

    /// Where it ends.
    public double bottom(int step) {
        return y(layout.top(step + 1, excerpt.last()));
    }

    private double y(double down) {
        return rowsTop + Math.round((down - start) * em);
    }

    /// Where the heads begin.
    public double headsTop() {
        return headTop() - HEAD_GAP * em;
    }

    /// Where the rows begin.
    public double rowsTop() {
        return rowsTop;
    }

    /// The picture with all steps, as they are after the last of them.
    public Drawing whole() {
        List<Drawing.Part> parts = new ArrayList<>();
        parts.add(frame());
        parts.add(heads(excerpt.last()));
        for (int step = excerpt.first(); step <= excerpt.last(); step++) {
            parts.add(row(step, excerpt.last(), Ink.PANEL));
        }
        parts.add(repeats());
        return new Drawing(width(), height(), excerpt.title(), excerpt.subtitle(), parts);
    }

    /// What stands behind and above all: the ground, title and subtitle.
    public Drawing.Part frame() {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Box(0, 0, width(), height(), 0, Optional.of(Ink.PANEL), Optional.empty()));
        double room = width() - 2 * measures.margin();
        double line = measures.margin() + TITLE * em;
        marks.add(Mark.Label.at(RowMarks.fitting(excerpt.title(), Typeface.WORDS_BOLD, TITLE * em, room),
                measures.margin(), line, Typeface.WORDS_BOLD, TITLE * em, Ink.TEXT));
        double small = LadderMeasures.SMALL * em;
        marks.add(Mark.Label.at(RowMarks.fitting(excerpt.subtitle(), Typeface.WORDS, small, room),
                measures.margin(), line + SUBTITLE_LINE * em, Typeface.WORDS, small, Ink.MUTED));
        return new Drawing.Part(Drawing.Part.NO_STEP, 0, height(), "", marks);
    }

    /// The lifelines' heads as they are after the step at `playhead`.
    public Drawing.Part heads(int playhead) {
        List<Mark> marks = new ArrayList<>();
        List<LadderModel.Lifeline> lifelines = ladder.lifelines(playhead);
        for (int index = 0; index < lifelines.size(); index++) {
            HeadMarks.add(lifelines.get(index), measures, index, headTop(), rowsTop, marks);
        }
        return new Drawing.Part(Drawing.Part.NO_STEP, headTop(), rowsTop(), "", marks);
    }

    /// The row of a step, with the time before it.
    ///
    /// @param playhead the step after which it is shown: what has become of a frame on the wire by then
    /// @param ground   what it stands on
    public Drawing.Part row(int step, int playhead, Ink ground) {
        LadderRow row = ladder.row(step, playhead);
        double top = y(layout.rowTop(step, excerpt.last()));
        List<Mark> marks = new ArrayList<>(gap(step, top));
        marks.addAll(RowMarks.of(row, measures, top, bottom(step) - top, time(step), ground));
        if (top - top(step) >= RowMeasures.LEAST_GAP * em) {
            marks.addAll(RowMarks.between(ladder.pause(step), measures, (top + top(step)) / 2));
        }
        return new Drawing.Part(step, top(step), bottom(step), row.spoken(), marks);
    }

    /// The lifelines go on through the time before a step.
    private List<Mark> gap(int step, double bottom) {
        return bottom > top(step) ? RowMarks.lifelines(measures, top(step), bottom) : List.of();
    }

    /// What ties the segment of a step to earlier ones of the excerpt.
    public Drawing.Part ties(int step) {
        return part(step, marks(step, _ -> true));
    }

    /// Of all segments what ties them to those that they repeat: with the acknowledgments nobody would find them.
    public Drawing.Part repeats() {
        return part(excerpt.last(), IntStream.rangeClosed(excerpt.first(), excerpt.last()).boxed()
                .flatMap(step -> marks(step, tie -> tie.kind() == LadderTie.Kind.REPEATS)));
    }

    private Drawing.Part part(int last, Stream<Mark> marks) {
        return new Drawing.Part(Drawing.Part.NO_STEP, rowsTop, bottom(last), "", marks.toList());
    }

    private Stream<Mark> marks(int step, Predicate<LadderTie> wanted) {
        return ladder.ties(step).stream().filter(tie -> tie.row() >= excerpt.first()).filter(wanted)
                .flatMap(tie -> TieMarks.of(tie.kind(), shape(step, tie)).stream());
    }

    private TieShape shape(int step, LadderTie tie) {
        boolean last = tie.lifeline() > 0 && tie.lifeline() == measures.lifelines() - 1;
        return TieShape.of(measures.x(tie.lifeline()), last, measures.width(),
                arrow(tie.row()) + TieShape.fall(tie.kind()) * em, arrow(step), em);
    }

    private double arrow(int step) {
        return y(layout.rowTop(step, excerpt.last())) + RowMeasures.ARROW * em;
    }
}
