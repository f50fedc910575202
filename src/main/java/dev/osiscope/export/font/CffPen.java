package dev.osiscope.export.font;

import java.awt.geom.Path2D;

/// The pen that a glyph's program moves: the path operators (Adobe Technical Note 5177, sections 4.1 and 4.2).
final class CffPen {

    private static final int FLEX = 0x0c23;
    private static final int HFLEX = 0x0c22;
    private static final int HFLEX1 = 0x0c24;
    private static final int FLEX1 = 0x0c25;

    private final Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    private double[] stack;
    private int size;
    private double x;
    private double y;
    private boolean open;

    /// What was drawn.
    Path2D.Double path() {
        close();
        return path;
    }

    /// Does what the operator says with the first `count` numbers of `operands`.
    ///
    /// @throws IllegalArgumentException where it is none that draws
    void draw(int operator, double[] operands, int count) {
        stack = operands;
        size = count;
        switch (operator) {
            case 21 -> move(stack[size - 2], stack[size - 1]);
            case 22 -> move(stack[size - 1], 0);
            case 4 -> move(0, stack[size - 1]);
            case 5 -> lines(size);
            case 6 -> alternatingLines(true);
            case 7 -> alternatingLines(false);
            case 8 -> curves(0, size);
            case 24 -> {
                curves(0, size - 2);
                line(stack[size - 2], stack[size - 1]);
            }
            case 25 -> {
                lines(size - 6);
                curves(size - 6, size);
            }
            case 26 -> verticalCurves();
            case 27 -> horizontalCurves();
            case 30 -> alternatingCurves(false);
            case 31 -> alternatingCurves(true);
            case FLEX, HFLEX, HFLEX1, FLEX1 -> flex(operator);
            default -> throw new IllegalArgumentException("a glyph's program has the operator " + operator);
        }
    }

    private void close() {
        if (open) {
            path.closePath();
            open = false;
        }
    }

    private void move(double dx, double dy) {
        close();
        x += dx;
        y += dy;
        path.moveTo(x, y);
        open = true;
    }

    private void line(double dx, double dy) {
        x += dx;
        y += dy;
        path.lineTo(x, y);
    }

    private void curve(double dxa, double dya, double dxb, double dyb, double dxc, double dyc) {
        double xa = x + dxa;
        double ya = y + dya;
        double xb = xa + dxb;
        double yb = ya + dyb;
        x = xb + dxc;
        y = yb + dyc;
        path.curveTo(xa, ya, xb, yb, x, y);
    }

    private void lines(int end) {
        for (int at = 0; at + 1 < end; at += 2) {
            line(stack[at], stack[at + 1]);
        }
    }

    private void alternatingLines(boolean horizontalFirst) {
        boolean horizontal = horizontalFirst;
        for (int at = 0; at < size; at++) {
            line(horizontal ? stack[at] : 0, horizontal ? 0 : stack[at]);
            horizontal = !horizontal;
        }
    }

    private void curves(int from, int end) {
        for (int at = from; at + 5 < end; at += 6) {
            curve(stack[at], stack[at + 1], stack[at + 2], stack[at + 3], stack[at + 4], stack[at + 5]);
        }
    }

    private void verticalCurves() {
        int odd = size % 4;
        double dx = odd == 1 ? stack[0] : 0;
        for (int at = odd; at + 3 < size; at += 4) {
            curve(dx, stack[at], stack[at + 1], stack[at + 2], 0, stack[at + 3]);
            dx = 0;
        }
    }

    private void horizontalCurves() {
        int odd = size % 4;
        double dy = odd == 1 ? stack[0] : 0;
        for (int at = odd; at + 3 < size; at += 4) {
            curve(stack[at], dy, stack[at + 1], stack[at + 2], stack[at + 3], 0);
            dy = 0;
        }
    }

    /// Curves that begin level and end upright, or the other way round, in turn; the last one may end aslant.
    private void alternatingCurves(boolean horizontalFirst) {
        boolean horizontal = horizontalFirst;
        for (int at = 0; at + 3 < size; at += 4) {
            double last = size - at == 5 ? stack[at + 4] : 0;
            if (horizontal) {
                curve(stack[at], 0, stack[at + 1], stack[at + 2], last, stack[at + 3]);
            } else {
                curve(0, stack[at], stack[at + 1], stack[at + 2], stack[at + 3], last);
            }
            horizontal = !horizontal;
        }
    }

    private void flex(int operator) {
        double[] s = stack;
        switch (operator) {
            case FLEX -> curves(0, 12);
            case HFLEX -> {
                curve(s[0], 0, s[1], s[2], s[3], 0);
                curve(s[4], 0, s[5], -s[2], s[6], 0);
            }
            case HFLEX1 -> {
                curve(s[0], s[1], s[2], s[3], s[4], 0);
                curve(s[5], 0, s[6], s[7], s[8], -s[1] - s[3] - s[7]);
            }
            default -> {
                double dx = s[0] + s[2] + s[4] + s[6] + s[8];
                double dy = s[1] + s[3] + s[5] + s[7] + s[9];
                boolean level = Math.abs(dx) > Math.abs(dy);
                curve(s[0], s[1], s[2], s[3], s[4], s[5]);
                curve(s[6], s[7], s[8], s[9], level ? s[10] : -dx, level ? -dy : s[10]);
            }
        }
    }
}
