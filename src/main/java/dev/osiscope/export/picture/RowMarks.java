package dev.osiscope.export.picture;

import static dev.osiscope.export.picture.LadderMeasures.SMALL;
import static dev.osiscope.export.picture.LadderMeasures.SMALLEST;
import static dev.osiscope.viewmodel.ladder.RowMeasures.PADDING;
import static dev.osiscope.viewmodel.ladder.RowMeasures.TEXT;

import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.export.font.Typeface;
import dev.osiscope.viewmodel.LadderRow;
import dev.osiscope.viewmodel.ladder.RowMeasures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The shapes of one row of the ladder.
final class RowMarks {

    private static final double ACCENT_WIDTH = 3;

    private final LadderMeasures measures;
    private final double em;
    private final double top;
    private final Ink ground;
    private final List<Mark> marks = new ArrayList<>();

    private RowMarks(LadderMeasures measures, double top, Ink ground) {
        this.measures = measures;
        this.em = measures.em();
        this.top = top;
        this.ground = ground;
    }

    /// The shapes of `row`.
    ///
    /// @param top    where it begins
    /// @param height how high it is
    /// @param time   what stands at its left
    /// @param ground what it stands on; [Ink#CURRENT] for the step at the playhead
    static List<Mark> of(LadderRow row, LadderMeasures measures, double top, double height, String time, Ink ground) {
        RowMarks made = new RowMarks(measures, top, ground);
        made.ground(height);
        made.marks.addAll(lifelines(measures, top, top + height));
        made.time(time);
        switch (row) {
            case LadderRow.Segment segment -> SegmentMarks.add(segment, made);
            case LadderRow.Application application -> made.application(application);
            case LadderRow.OnWire wire -> made.wire(wire);
            case LadderRow.Run run -> made.run(run);
        }
        return made.marks;
    }

    LadderMeasures measures() {
        return measures;
    }

    double top() {
        return top;
    }

    Ink ground() {
        return ground;
    }

    void add(Mark mark) {
        marks.add(mark);
    }

    private void ground(double height) {
        if (ground != Ink.PANEL) {
            add(new Mark.Box(measures.margin() / 2, top, measures.right() - measures.margin() / 2, height, 4,
                    Optional.of(ground), Optional.empty()));
            add(new Mark.Box(measures.margin() / 2, top, ACCENT_WIDTH, height, 0,
                    Optional.of(ground == Ink.CURRENT ? Ink.ACCENT : Ink.HERE), Optional.empty()));
        }
    }

    /// The lifelines from one height to another.
    static List<Mark> lifelines(LadderMeasures measures, double from, double to) {
        return IntStream.range(0, measures.lifelines()).mapToDouble(measures::x)
                .<Mark>mapToObj(x -> new Mark.Line(x, from, x, to, Ink.LINE, 0.15 * measures.em(), List.of())).toList();
    }

    /// How long nothing happened, in the middle of the room for it.
    static List<Mark> between(String words, LadderMeasures measures, double middle) {
        RowMarks made = new RowMarks(measures, middle, Ink.PANEL);
        made.centred(words, (measures.left() + measures.right()) / 2, middle + 0.3 * made.em, Typeface.CODE,
                SMALL * made.em, Ink.MUTED);
        return made.marks;
    }

    private void time(String time) {
        add(Mark.Label.at(time, measures.margin(), top + (PADDING + 0.95) * em, Typeface.CODE, SMALLEST * em, Ink.MUTED));
    }

    private void application(LadderRow.Application row) {
        double x = measures.x(row.lifeline());
        double line = top + (PADDING + TEXT / 2) * em;
        double gap = 0.75 * em;
        boolean left = row.lifeline() == measures.lifelines() - 1 && measures.lifelines() > 1;
        double room = left ? x - gap - measures.left() : measures.right() - x - gap;
        String title = fitting(row.title(), Typeface.CODE, SMALL * em, room);
        Mark.Label label = Mark.Label.at(title, x + gap, line + 0.3 * em, Typeface.CODE, SMALL * em, Ink.LAYER_7);
        onGround(left ? label.shifted(-2 * gap - label.width()) : label);
        add(new Mark.Disc(x, line, 0.3 * em, Ink.LAYER_7, Optional.empty()));
        chips(row);
    }

    private void wire(LadderRow.OnWire row) {
        double middle = (measures.x(row.from()) + measures.x(row.to())) / 2;
        centred(row.title(), middle, top + (PADDING + 0.95) * em, Typeface.WORDS, SMALL * em, Ink.TEXT);
        chips(row);
    }

    private void run(LadderRow.Run row) {
        double start = Math.min(measures.x(row.from()), measures.x(row.to()));
        double end = Math.max(measures.x(row.from()), measures.x(row.to()));
        add(new Mark.Box(start, top + PADDING * em, end - start, (2 * TEXT + PADDING) * em, 0, Optional.of(ground),
                Optional.of(new Mark.Edge(Ink.LAYER_4, 1, List.of()))));
        centred(row.title(), (start + end) / 2, top + (PADDING * 1.5 + 0.95) * em, Typeface.CODE_BOLD, em, Ink.LAYER_4);
        centred(row.details(), (start + end) / 2, top + (PADDING * 1.5 + TEXT + 0.9) * em, Typeface.CODE, SMALL * em,
                Ink.MUTED);
    }

    /// A label with its middle at `x`, within the picture, on ground that hides the lifelines behind it.
    void centred(String text, double x, double y, Typeface face, double size, Ink ink) {
        String shown = fitting(text, face, size, measures.right() - measures.left());
        Mark.Label label = Mark.Label.at(shown, 0, y, face, size, ink);
        onGround(label.shifted(left(x, label.width())));
    }

    /// Where something begins that has its middle at `x`, within the picture.
    private double left(double x, double width) {
        return Math.clamp(x - width / 2, measures.left(), Math.max(measures.left(), measures.right() - width));
    }

    /// The label, before it the ground that hides what is behind it.
    void onGround(Mark.Label label) {
        double pad = 0.35 * em;
        add(new Mark.Box(label.x() - pad, label.top(), label.width() + 2 * pad, label.bottom() - label.top(), 2,
                Optional.of(ground), Optional.empty()));
        add(label);
    }

    /// The new states on their lifelines.
    void chips(LadderRow row) {
        double at = top + RowMeasures.chips(row) * em;
        row.chips().forEach(chip -> chip(chip.state(), chip.words(), measures.x(chip.lifeline()), at));
    }

    private void chip(TcpState state, String words, double lifeline, double at) {
        boolean open = state == TcpState.ESTABLISHED;
        Ink edge = state == TcpState.CLOSED ? Ink.MUTED : Ink.LAYER_4;
        List<Double> dash = switch (state) {
            case LISTEN -> List.of(2.0, 3.0);
            case CLOSED -> List.of(5.0, 3.0);
            default -> List.of();
        };
        Ink fill = open ? Ink.LAYER_4 : state == TcpState.CLOSED || state == TcpState.LISTEN ? ground : Ink.TINT_4;
        double size = SMALL * em;
        Mark.Label label = Mark.Label.at(words, 0, at + 1.08 * em, Typeface.CODE_BOLD, size,
                open ? Ink.ON_LAYER : edge);
        double width = label.width() + 1.6 * size;
        double left = left(lifeline, width);
        add(new Mark.Box(left, at, width, 1.55 * em, 0.775 * em, Optional.of(fill),
                Optional.of(new Mark.Edge(edge, 1.5, dash))));
        add(label.shifted(left + (width - label.width()) / 2));
    }

    /// As much of `text` as there is room for, with an ellipsis where that is not all.
    static String fitting(String text, Typeface face, double size, double room) {
        if (face.width(text) * size <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && face.width(text.substring(0, end) + "…") * size > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
