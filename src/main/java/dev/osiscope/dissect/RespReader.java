package dev.osiscope.dissect;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.application.RespFields;
import dev.osiscope.wire.application.RespLine;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads the values of RESP.
final class RespReader {

    /// All values that are there.
    static final WalkDissector VALUES = new WalkDissector(RespFields.PROTOCOL, RespReader::values, RespFields.FRAGMENT);

    /// How many values are read; the rest is shown as one.
    private static final int MOST = 1 << 14;

    private RespReader() {}

    private static void values(FieldWalk walk) {
        new Reading().values(walk, MOST, 0);
    }

    /// One message, and how many of its values were read.
    private static final class Reading {

        private int read;

        private void values(FieldWalk walk, long count, int depth) {
            for (long index = 0; index < count && walk.left() > 0 && read < MOST; index++) {
                Optional<RespLine> line = RespLine.read(walk.ahead(), 0, 0);
                if (line.isEmpty()) {
                    return;
                }
                read++;
                value(walk, line.get(), depth);
            }
        }

        private void value(FieldWalk walk, RespLine line, int depth) {
            switch (line.kind()) {
                case '+' -> text(walk, RespFields.STRING, line);
                case '-' -> text(walk, RespFields.ERROR, line);
                case ':' -> text(walk, RespFields.INTEGER, line);
                case RespLine.BULK -> bulk(walk, line);
                case RespLine.ARRAY -> array(walk, line, depth);
                default -> walk.next(RespFields.FRAGMENT, line.length());
            }
        }

        private static void text(FieldWalk walk, FieldDefinition row, RespLine line) {
            walk.said(row, line.length(), _ -> new String(
                    line.text().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
        }

        private static void bulk(FieldWalk walk, RespLine line) {
            int length = (int) Math.min(line.length() + line.bulk(), walk.left());
            walk.whole(RespFields.BULK, length, inner -> {
                text(inner, RespFields.BULK_LENGTH, line);
                inner.next(RespFields.BULK_VALUE, Math.clamp(line.bulk() - 2, 0, inner.left()));
                return line.text();
            }, RespFields.LINE_END);
        }

        /// A list reaches as far as its values do, which is known when they are read: they stand beside its length.
        private void array(FieldWalk walk, RespLine line, int depth) {
            text(walk, RespFields.ARRAY_LENGTH, line);
            if (depth < RespLine.DEEPEST) {
                values(walk, line.values(), depth + 1);
            }
        }
    }
}
