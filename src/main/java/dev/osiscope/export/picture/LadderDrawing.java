package dev.osiscope.export.picture;

import dev.osiscope.export.font.Typeface;
import dev.osiscope.viewmodel.LadderModel;
import dev.osiscope.viewmodel.LadderRow;
import dev.osiscope.viewmodel.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The ladder of an excerpt, laid out once: its frame with the lifelines' heads, and the row of each step. Immutable; any
/// thread.
public final class LadderDrawing {

    private static final double TITLE = 1.46;
    private static final double TITLE_LINE = 1.9;
    private static final double SUBTITLE_LINE = 1.5;
    private static final double HEAD = 3.1;
    private static final double HEAD_GAP = 0.6;

    private final Excerpt excerpt;
    private final LadderModel ladder;
    private final LadderMeasures measures;
    private final double em;
    private final double[] tops;

    /// The ladder of `excerpt`.
    ///
    /// @param em the size of its text in pixels
    public LadderDrawing(Excerpt excerpt, double em) {
        this.excerpt = excerpt;
        this.em = em;
        ladder = excerpt.ladder();
        List<LadderRow> rows = IntStream.rangeClosed(excerpt.first(), excerpt.last()).mapToObj(ladder::row).toList();
        List<String> times = IntStream.rangeClosed(excerpt.first(), excerpt.last()).mapToObj(this::time).toList();
        measures = LadderMeasures.of(ladder.lifelines(excerpt.last()), rows, times, em);
        tops = new double[rows.size() + 1];
        tops[0] = Math.ceil(headTop() + (HEAD + HEAD_GAP) * em);
        for (int index = 0; index < rows.size(); index++) {
            tops[index + 1] = tops[index] + measures.height(rows.get(index));
        }
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

    /// Its height in pixels, with all steps.
    public double height() {
        return Math.ceil(tops[tops.length - 1] + measures.margin());
    }

    /// Where the row of a step begins.
    public double top(int step) {
        return tops[step - excerpt.first()];
    }

    /// Where it ends.
    public double bottom(int step) {
        return tops[step - excerpt.first() + 1];
    }

    /// Where the heads begin.
    public double headsTop() {
        return headTop() - HEAD_GAP * em;
    }

    /// Where the rows begin.
    public double rowsTop() {
        return tops[0];
    }

    /// The picture with all steps, as they are after the last of them.
    public Drawing whole() {
        List<Drawing.Part> parts = new ArrayList<>();
        parts.add(frame());
        parts.add(heads(excerpt.last()));
        for (int step = excerpt.first(); step <= excerpt.last(); step++) {
            parts.add(row(step, excerpt.last(), Ink.PANEL));
        }
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
            head(lifelines.get(index), measures.x(index), marks);
        }
        return new Drawing.Part(Drawing.Part.NO_STEP, headTop(), rowsTop(), "", marks);
    }

    private void head(LadderModel.Lifeline lifeline, double x, List<Mark> marks) {
        double width = Math.min(LadderMeasures.headWidth(lifeline, em), Math.max(measures.spacing() - 0.6 * em, 8 * em));
        double top = headTop();
        marks.add(new Mark.Line(x, top + HEAD * em, x, tops[0], Ink.LINE, 0.15 * em, List.of()));
        marks.add(new Mark.Box(x - width / 2, top, width, HEAD * em, 7, Optional.of(Ink.RAISED),
                Optional.of(new Mark.Edge(Ink.LINE, 1, List.of()))));
        boolean alone = lifeline.endpoint().isEmpty();
        String name = RowMarks.fitting(lifeline.name(), Typeface.WORDS_BOLD, LadderMeasures.LARGE * em, width - 0.6 * em);
        centred(Mark.Label.at(name, 0, top + (alone ? 1.95 : 1.35) * em, Typeface.WORDS_BOLD, LadderMeasures.LARGE * em,
                Ink.TEXT), x, marks);
        if (!alone) {
            double size = LadderMeasures.SMALLEST * em;
            String endpoint = RowMarks.fitting(lifeline.endpoint(), Typeface.CODE, size, width - 0.6 * em);
            centred(Mark.Label.at(endpoint, 0, top + 2.5 * em, Typeface.CODE, size, Ink.MUTED), x, marks);
        }
    }

    private static void centred(Mark.Label label, double x, List<Mark> marks) {
        marks.add(label.shifted(x - label.width() / 2));
    }

    /// The row of a step.
    ///
    /// @param playhead the step after which it is shown: what has become of a frame on the wire by then
    /// @param ground   what it stands on
    public Drawing.Part row(int step, int playhead, Ink ground) {
        LadderRow row = ladder.row(step, playhead);
        return new Drawing.Part(
                step, top(step), bottom(step), row.spoken(), RowMarks.of(row, measures, top(step), time(step), ground));
    }
}
