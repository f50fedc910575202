package dev.osiscope.export.picture;

import dev.osiscope.export.font.Typeface;
import java.util.List;
import java.util.Optional;

/// A shape of a picture. All lengths are in pixels, from the upper left corner.
public sealed interface Mark {

    /// A straight line.
    ///
    /// @param dash how long dashes and gaps are; empty for a solid line
    record Line(double fromX, double fromY, double toX, double toY, Ink ink, double width, List<Double> dash)
            implements Mark {}

    /// A rectangle.
    ///
    /// @param radius that of its corners
    /// @param fill   its colour; empty where what is behind it shows
    /// @param edge   its edge; empty for none
    record Box(double x, double y, double width, double height, double radius, Optional<Ink> fill, Optional<Edge> edge)
            implements Mark {}

    /// The edge of a rectangle or of a disc.
    ///
    /// @param dash how long dashes and gaps are; empty for a solid line
    record Edge(Ink ink, double width, List<Double> dash) {}

    /// A filled triangle: an arrow's head.
    ///
    /// @param corners x and y of its three corners
    record Head(List<Double> corners, Ink ink) implements Mark {}

    /// A disc.
    ///
    /// @param edge its edge; empty for none
    record Disc(double x, double y, double radius, Ink fill, Optional<Edge> edge) implements Mark {}

    /// A text on one line.
    ///
    /// @param x     where it begins
    /// @param y     its base line
    /// @param size  the size of the font in pixels
    /// @param width how wide it is
    record Label(String text, double x, double y, Typeface face, double size, Ink ink, double width) implements Mark {

        /// How far letters reach above the base line, of the size.
        static final double ASCENT = 0.76;
        /// How far they reach below it.
        static final double DESCENT = 0.22;

        /// A label that begins at `x`.
        static Label at(String text, double x, double y, Typeface face, double size, Ink ink) {
            return new Label(text, x, y, face, size, ink, face.width(text) * size);
        }

        /// The same further to the right, or to the left below 0.
        Label shifted(double dx) {
            return new Label(text, x + dx, y, face, size, ink, width);
        }

        /// Its upper edge.
        public double top() {
            return y - ASCENT * size;
        }

        /// Its lower edge.
        public double bottom() {
            return y + DESCENT * size;
        }
    }
}
