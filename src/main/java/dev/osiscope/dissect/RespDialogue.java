package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.application.RespFields;
import dev.osiscope.wire.application.RespLine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// What a client asks Redis, and what that answers. As in Wireshark, a list whose next value has not begun when a
/// segment ends is not waited for.
final class RespDialogue implements Dialogue {

    private final Scan client = new Scan();
    private final Scan server = new Scan();

    @Override
    public Extent next(Span rest, Turn turn) {
        return (turn.fromClient() ? client : server).next(rest, turn);
    }

    @Override
    public Optional<LayerDissector> beginning() {
        return Optional.of(RespReader.VALUES.beginning());
    }

    /// How far the values that an end is sending were looked through.
    private static final class Scan {

        private final Deque<Long> left = new ArrayDeque<>();
        private int position;
        private int searched;

        private Extent next(Span rest, Turn turn) {
            if (turn.seen() == 0) {
                left.clear();
                position = 0;
                searched = 0;
            }
            Bytes bytes = rest.captured();
            do {
                Optional<RespLine> line = RespLine.read(bytes, position, searched);
                if (line.isEmpty()) {
                    searched = bytes.length() - 1;
                    return new Extent.Open(1, RespReader.VALUES);
                }
                long end = position + line.get().length() + line.get().bulk();
                if (end > rest.length()) {
                    return new Extent.Known(end, RespReader.VALUES);
                }
                position = (int) end;
                searched = position;
                note(line.get().values());
            } while (!left.isEmpty() && position < bytes.length());
            return new Extent.Known(position, RespReader.VALUES);
        }

        /// Notes that a value has begun, and how many stand in it.
        private void note(long values) {
            if (!left.isEmpty()) {
                left.push(left.pop() - 1);
            }
            if (values > 0 && left.size() < RespLine.DEEPEST) {
                left.push(values);
            }
            while (!left.isEmpty() && left.peek() == 0) {
                left.pop();
            }
        }
    }
}
