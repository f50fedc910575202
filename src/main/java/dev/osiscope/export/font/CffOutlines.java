package dev.osiscope.export.font;

import java.awt.geom.Path2D;
import java.nio.ByteBuffer;
import java.util.List;

/// Outlines of cubic curves: runs the glyphs' programs (Adobe Technical Note 5177, The Type 2 Charstring Format, of 16
/// March 2000). Hints are skipped; arithmetic, which no shipped font has, is refused.
final class CffOutlines implements GlyphOutlines {

    private final CffTable font;

    CffOutlines(CffTable font) {
        this.font = font;
    }

    @Override
    public Path2D.Double outline(int glyph) {
        Run run = new Run(font);
        run.execute(font.programs().get(glyph).duplicate());
        return run.path();
    }

    /// One glyph's program while it runs.
    private static final class Run {

        private static final int DEEPEST = 10;
        private static final double FIXED = 65536;

        private final CffTable font;
        private final CffPen pen = new CffPen();
        private final double[] stack = new double[64];
        private int size;
        private int hints;
        private int depth;
        private boolean ended;

        Run(CffTable font) {
            this.font = font;
        }

        Path2D.Double path() {
            return pen.path();
        }

        void execute(ByteBuffer program) {
            if (++depth > DEEPEST) {
                throw new IllegalArgumentException("a glyph's routines call each other without end");
            }
            boolean returned = false;
            while (!returned && !ended && program.hasRemaining()) {
                int code = Byte.toUnsignedInt(program.get());
                if (code == 28) {
                    stack[size++] = program.getShort();
                } else if (code == 255) {
                    stack[size++] = program.getInt() / FIXED;
                } else if (code >= 32) {
                    stack[size++] = CffTable.small(code, program);
                } else {
                    returned = operate(code, program);
                }
            }
            depth--;
        }

        /// @return whether the routine ends
        private boolean operate(int code, ByteBuffer program) {
            switch (code) {
                case 10 -> call(font.local());
                case 29 -> call(font.global());
                case 11 -> { }
                case 14 -> ended = true;
                case 1, 3, 18, 23 -> hint();
                case 19, 20 -> {
                    hint();
                    program.position(program.position() + (hints + 7) / 8);
                }
                default -> {
                    pen.draw(code == 12 ? 0x0c00 | program.get() : code, stack, size);
                    size = 0;
                }
            }
            return code == 11;
        }

        private void hint() {
            hints += size / 2;
            size = 0;
        }

        private void call(List<ByteBuffer> routines) {
            int bias = routines.size() < 1240 ? 107 : routines.size() < 33900 ? 1131 : 32768;
            execute(routines.get((int) stack[--size] + bias).duplicate());
        }
    }
}
