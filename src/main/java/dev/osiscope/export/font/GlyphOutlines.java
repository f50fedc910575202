package dev.osiscope.export.font;

import java.awt.geom.Path2D;

/// The outlines of a font's glyphs, in the font's own units, with the y axis up.
interface GlyphOutlines {

    /// The outline of a glyph; empty for a space.
    Path2D.Double outline(int glyph);
}
