package dev.osiscope.viewmodel.copy;

import dev.osiscope.bytes.Bytes;
import java.util.ArrayDeque;
import java.util.Deque;

/// The bytes of a copy as they were changed, one change after the other, back and forth.
final class Edits {

    private final Bytes original;
    private final Deque<Bytes> before = new ArrayDeque<>();
    private final Deque<Bytes> undone = new ArrayDeque<>();
    private Bytes now;

    Edits(Bytes original) {
        this.original = original;
        now = original;
    }

    Bytes now() {
        return now;
    }

    /// @return whether that is something else than what was there
    boolean change(Bytes next) {
        if (next.equals(now)) {
            return false;
        }
        before.push(now);
        undone.clear();
        now = next;
        return true;
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }

    void undo() {
        if (canUndo()) {
            undone.push(now);
            now = before.pop();
        }
    }

    void redo() {
        if (canRedo()) {
            before.push(now);
            now = undone.pop();
        }
    }

    /// How many bytes are other than in the original.
    int differing() {
        int differing = 0;
        for (int index = 0; index < now.length(); index++) {
            differing += now.u8(index) == original.u8(index) ? 0 : 1;
        }
        return differing;
    }
}
