package dev.osiscope.export.picture;

import dev.osiscope.export.font.Typeface;
import dev.osiscope.viewmodel.LadderModel;
import java.util.List;
import java.util.Optional;

/// The shapes of a lifeline's head: the participant and its endpoint in a box.
final class HeadMarks {

    /// How high a head is, in em.
    static final double HEIGHT = 3.1;

    private HeadMarks() {}

    /// Adds the head of a lifeline.
    ///
    /// @param index which lifeline, from the left
    /// @param top   where the heads begin
    /// @param rows  where the rows begin, to which the lifeline goes down
    static void add(LadderModel.Lifeline lifeline, LadderMeasures measures, int index, double top, double rows, List<Mark> marks) {
        double em = measures.em();
        double x = measures.x(index);
        double width = Math.min(LadderMeasures.headWidth(lifeline, em), Math.max(measures.spacing() - 0.6 * em, 8 * em));
        marks.add(new Mark.Line(x, top + HEIGHT * em, x, rows, Ink.LINE, 0.15 * em, List.of()));
        marks.add(new Mark.Box(x - width / 2, top, width, HEIGHT * em, 7, Optional.of(Ink.RAISED),
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
}
