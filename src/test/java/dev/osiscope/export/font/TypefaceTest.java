package dev.osiscope.export.font;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The fonts that come with the app, read by our own reader and by Java's.
class TypefaceTest {

    private static final String LETTERS = "ABCXYZabcxyz0189 (){}[]&@%#$,.;:-–→·…äöüßéñŁ";
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final float SIZE = 1000;

    /// Without kerning and ligatures, as ours.
    private static Font javas(Typeface face) throws IOException, FontFormatException {
        String file = switch (face) {
            case WORDS -> "Inter-Regular.otf";
            case WORDS_BOLD -> "Inter-Bold.otf";
            case CODE -> "JetBrainsMono-Regular.ttf";
            case CODE_BOLD -> "JetBrainsMono-Bold.ttf";
        };
        try (InputStream in = TypefaceTest.class.getResourceAsStream("/fonts/" + file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(SIZE).deriveFont(Map.of(TextAttribute.KERNING, 0));
        } catch (RuntimeException | Error missing) {
            assumeTrue(false, "Java reads no font here, for the system has no fontconfig: " + missing.getMessage());
            throw missing;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCharacterIsAsWideAsJavaSays(Typeface face) throws IOException, FontFormatException {
        Font font = javas(face);
        LETTERS.codePoints().mapToObj(Character::toString).forEach(letter -> assertEquals(
                font.createGlyphVector(EXACT, letter).getGlyphMetrics(0).getAdvance(), face.width(letter) * SIZE, 1, letter));
    }

    @ParameterizedTest
    @EnumSource
    void everyOutlineIsWhereJavaDrawsIt(Typeface face) throws IOException, FontFormatException {
        Font font = javas(face);
        LETTERS.codePoints().mapToObj(Character::toString).forEach(letter -> {
            Rectangle2D expected = font.createGlyphVector(EXACT, letter).getOutline().getBounds2D();
            Rectangle2D drawn = AffineTransform.getScaleInstance(SIZE, SIZE)
                    .createTransformedShape(face.outline(letter)).getBounds2D();
            String both = face + " " + letter + " " + expected + " " + drawn;
            assertEquals(expected.getMinX(), drawn.getMinX(), 6, both);
            assertEquals(expected.getMaxX(), drawn.getMaxX(), 6, both);
            assertEquals(expected.getMinY(), drawn.getMinY(), 6, both);
            assertEquals(expected.getMaxY(), drawn.getMaxY(), 6, both);
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyOutlineFillsWhatJavaFills(Typeface face) throws IOException, FontFormatException {
        Font font = javas(face);
        LETTERS.codePoints().mapToObj(Character::toString).forEach(letter -> {
            double expected = size(new Area(font.createGlyphVector(EXACT, letter).getOutline()));
            double drawn = size(new Area(AffineTransform.getScaleInstance(SIZE, SIZE)
                    .createTransformedShape(face.outline(letter))));
            assertEquals(expected, drawn, 0.01 * expected + 500, face + " " + letter);
        });
    }

    /// How much it covers, its curves as short lines.
    private static double size(Area area) {
        double twice = 0;
        double[] point = new double[6];
        double startX = 0;
        double startY = 0;
        double x = 0;
        double y = 0;
        for (PathIterator lines = area.getPathIterator(null, 0.5); !lines.isDone(); lines.next()) {
            int kind = lines.currentSegment(point);
            double nextX = kind == PathIterator.SEG_CLOSE ? startX : point[0];
            double nextY = kind == PathIterator.SEG_CLOSE ? startY : point[1];
            if (kind == PathIterator.SEG_MOVETO) {
                startX = nextX;
                startY = nextY;
            } else {
                twice += x * nextY - nextX * y;
            }
            x = nextX;
            y = nextY;
        }
        return Math.abs(twice) / 2;
    }

    @Test
    void codeHasOneWidth() {
        assertEquals(0.6 * LETTERS.length(), Typeface.CODE.width(LETTERS), 1e-9);
        assertEquals(0.6, Typeface.CODE_BOLD.width("W"), 1e-9);
    }

    @Test
    void aCharacterThatTheFontLacksIsABoxAndNotNothing() {
        assertTrue(Typeface.WORDS.width("\u4e2d") > 0.2);
        assertFalse(Typeface.CODE.outline("\u4e2d").getBounds2D().isEmpty());
    }
}
