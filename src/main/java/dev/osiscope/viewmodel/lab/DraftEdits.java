package dev.osiscope.viewmodel.lab;

import dev.osiscope.lab.endpoint.SegmentDraft;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// What a draft was before each change, and after each that was taken back: the newest 200. Letters that are written
/// one
/// after the other into the same field are one change.
final class DraftEdits {

    static final int MOST = 200;

    private final Deque<SegmentDraft> before = new ArrayDeque<>();
    private final Deque<SegmentDraft> after = new ArrayDeque<>();
    private String place = "";

    /// The draft changes.
    ///
    /// @param old   what it is until now
    /// @param where what of it changes
    void change(SegmentDraft old, String where) {
        after.clear();
        if (!where.equals(place)) {
            before.push(old);
            if (before.size() > MOST) {
                before.removeLast();
            }
        }
        place = where;
    }

    /// What comes next is a change of its own, also in the same field.
    void pause() {
        place = "";
    }

    Optional<SegmentDraft> undo(SegmentDraft now) {
        return move(before, after, now);
    }

    Optional<SegmentDraft> redo(SegmentDraft now) {
        return move(after, before, now);
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    boolean canRedo() {
        return !after.isEmpty();
    }

    private Optional<SegmentDraft> move(Deque<SegmentDraft> from, Deque<SegmentDraft> to, SegmentDraft now) {
        pause();
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(now);
        return Optional.of(from.pop());
    }
}
