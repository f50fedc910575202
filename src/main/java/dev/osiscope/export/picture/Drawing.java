package dev.osiscope.export.picture;

import java.util.List;
import java.util.stream.Stream;

/// A picture as shapes, from the back to the front.
///
/// @param width       in pixels
/// @param height      in pixels
/// @param title       what it shows, in a few words
/// @param description what it shows, in a sentence
/// @param parts       what it is made of
public record Drawing(double width, double height, String title, String description, List<Part> parts) {

    /// What belongs together: the frame of the picture, or one row of the ladder.
    ///
    /// @param step   which step it shows; [#NO_STEP] where it shows none
    /// @param top    where it begins
    /// @param bottom where it ends
    /// @param spoken what it shows, in words for who can't see it; empty where the picture's own words say it
    /// @param marks  its shapes
    public record Part(int step, double top, double bottom, String spoken, List<Mark> marks) {

        /// The part shows no step.
        public static final int NO_STEP = -1;

        /// Takes a copy of the shapes.
        public Part {
            marks = List.copyOf(marks);
        }

        /// Whether something of it stands between these heights.
        boolean reaches(double from, double to) {
            return top <= to && bottom >= from;
        }

        /// Its labels, in their order.
        public Stream<Mark.Label> labels() {
            return marks.stream().filter(Mark.Label.class::isInstance).map(Mark.Label.class::cast);
        }
    }

    /// Takes a copy of the parts.
    public Drawing {
        parts = List.copyOf(parts);
    }

    /// All labels.
    public Stream<Mark.Label> labels() {
        return parts.stream().flatMap(Part::labels);
    }
}
