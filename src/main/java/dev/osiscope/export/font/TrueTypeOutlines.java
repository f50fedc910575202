package dev.osiscope.export.font;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.nio.ByteBuffer;

/// Outlines of quadratic curves: the tables `loca` and `glyf` (ISO/IEC 14496-22, sections 5.3.3 and 5.3.4).
final class TrueTypeOutlines implements GlyphOutlines {

    private static final int LONG_OFFSETS = 50;
    private static final int HEADER = 10;
    private static final int ON_CURVE = 1;
    private static final int X_SHORT = 2;
    private static final int Y_SHORT = 4;
    private static final int REPEAT = 8;
    private static final int X_SAME_OR_POSITIVE = 16;
    private static final int Y_SAME_OR_POSITIVE = 32;
    private static final int WORDS = 1;
    private static final int SCALE = 8;
    private static final int MORE = 32;
    private static final int TWO_SCALES = 64;
    private static final int MATRIX = 128;
    private static final double F2DOT14 = 16384;

    private final ByteBuffer offsets;
    private final ByteBuffer glyphs;
    private final boolean longOffsets;

    TrueTypeOutlines(FontTables font) {
        offsets = font.table("loca");
        glyphs = font.table("glyf");
        longOffsets = font.table("head").getShort(LONG_OFFSETS) == 1;
    }

    private int offset(int glyph) {
        return longOffsets ? offsets.getInt(4 * glyph) : 2 * Short.toUnsignedInt(offsets.getShort(2 * glyph));
    }

    @Override
    public Path2D.Double outline(int glyph) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        int start = offset(glyph);
        if (offset(glyph + 1) > start) {
            ByteBuffer bytes = glyphs.slice(start, offset(glyph + 1) - start);
            int contours = bytes.getShort(0);
            bytes.position(HEADER);
            if (contours >= 0) {
                addContours(bytes, contours, path);
            } else {
                addParts(bytes, path);
            }
        }
        return path;
    }

    private void addParts(ByteBuffer bytes, Path2D.Double path) {
        int flags;
        do {
            flags = bytes.getShort();
            Path2D.Double part = outline(Short.toUnsignedInt(bytes.getShort()));
            double x = (flags & WORDS) != 0 ? bytes.getShort() : bytes.get();
            double y = (flags & WORDS) != 0 ? bytes.getShort() : bytes.get();
            double[] matrix = {1, 0, 0, 1};
            if ((flags & SCALE) != 0) {
                matrix[0] = matrix[3] = bytes.getShort() / F2DOT14;
            } else if ((flags & TWO_SCALES) != 0) {
                matrix[0] = bytes.getShort() / F2DOT14;
                matrix[3] = bytes.getShort() / F2DOT14;
            } else if ((flags & MATRIX) != 0) {
                for (int index = 0; index < matrix.length; index++) {
                    matrix[index] = bytes.getShort() / F2DOT14;
                }
            }
            part.transform(new AffineTransform(matrix[0], matrix[1], matrix[2], matrix[3], x, y));
            path.append(part, false);
        } while ((flags & MORE) != 0);
    }

    private static void addContours(ByteBuffer bytes, int contours, Path2D.Double path) {
        int[] ends = new int[contours];
        for (int index = 0; index < contours; index++) {
            ends[index] = Short.toUnsignedInt(bytes.getShort());
        }
        int points = contours == 0 ? 0 : ends[contours - 1] + 1;
        int hints = Short.toUnsignedInt(bytes.getShort());
        bytes.position(bytes.position() + hints);
        int[] flags = flags(bytes, points);
        int[] xs = coordinates(bytes, flags, X_SHORT, X_SAME_OR_POSITIVE);
        int[] ys = coordinates(bytes, flags, Y_SHORT, Y_SAME_OR_POSITIVE);
        int first = 0;
        for (int end : ends) {
            new Contour(flags, xs, ys, first, end + 1 - first).addTo(path);
            first = end + 1;
        }
    }

    private static int[] flags(ByteBuffer bytes, int points) {
        int[] flags = new int[points];
        for (int point = 0; point < points; point++) {
            flags[point] = Byte.toUnsignedInt(bytes.get());
            int more = (flags[point] & REPEAT) != 0 ? Byte.toUnsignedInt(bytes.get()) : 0;
            for (; more > 0; more--) {
                flags[point + 1] = flags[point];
                point++;
            }
        }
        return flags;
    }

    private static int[] coordinates(ByteBuffer bytes, int[] flags, int shortBit, int sameBit) {
        int[] places = new int[flags.length];
        int place = 0;
        for (int point = 0; point < flags.length; point++) {
            boolean same = (flags[point] & sameBit) != 0;
            if ((flags[point] & shortBit) != 0) {
                int way = Byte.toUnsignedInt(bytes.get());
                place += same ? way : -way;
            } else if (!same) {
                place += bytes.getShort();
            }
            places[point] = place;
        }
        return places;
    }

    /// One closed line of points. Between two points off the curve stands one on it, half way.
    ///
    /// @param first its first point
    /// @param count how many it has
    private record Contour(int[] flags, int[] xs, int[] ys, int first, int count) {

        void addTo(Path2D.Double path) {
            if (count == 0) {
                return;
            }
            double[] start = onCurve(0) ? point(0) : onCurve(-1) ? point(-1) : middle(point(-1), point(0));
            path.moveTo(start[0], start[1]);
            double[] control = null;
            for (int index = onCurve(0) ? 1 : 0; index < count; index++) {
                double[] point = point(index);
                if (onCurve(index)) {
                    curve(path, control, point);
                    control = null;
                } else {
                    if (control != null) {
                        curve(path, control, middle(control, point));
                    }
                    control = point;
                }
            }
            curve(path, control, start);
            path.closePath();
        }

        private static void curve(Path2D.Double path, double[] control, double[] end) {
            if (control == null) {
                path.lineTo(end[0], end[1]);
            } else {
                path.quadTo(control[0], control[1], end[0], end[1]);
            }
        }

        private int place(int index) {
            return first + Math.floorMod(index, count);
        }

        private boolean onCurve(int index) {
            return (flags[place(index)] & ON_CURVE) != 0;
        }

        private double[] point(int index) {
            return new double[] {xs[place(index)], ys[place(index)]};
        }

        private static double[] middle(double[] one, double[] other) {
            return new double[] {(one[0] + other[0]) / 2, (one[1] + other[1]) / 2};
        }
    }
}
