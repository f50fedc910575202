package dev.osiscope.export.picture;

import dev.osiscope.viewmodel.LadderTie;
import dev.osiscope.viewmodel.ladder.TieShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The shapes of a bracket that ties a segment to an earlier one.
final class TieMarks {

    private static final List<Double> REPEATS = List.of(4.0, 4.0);
    private static final double WIDTH = 0.11;

    private TieMarks() {}

    static List<Mark> of(LadderTie.Kind kind, TieShape shape) {
        boolean repeats = kind == LadderTie.Kind.REPEATS;
        Ink ink = repeats ? Ink.DANGER : Ink.MUTED;
        double[] corners = shape.line();
        List<Mark> marks = new ArrayList<>();
        for (int at = 0; at + 3 < corners.length; at += 2) {
            marks.add(new Mark.Line(corners[at], corners[at + 1], corners[at + 2], corners[at + 3], ink,
                    WIDTH * shape.em(), repeats ? REPEATS : List.of()));
        }
        marks.add(new Mark.Head(Arrays.stream(shape.head()).boxed().toList(), ink));
        return marks;
    }
}
