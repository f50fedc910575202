package dev.osiscope.session;

import dev.osiscope.conversation.tcp.TcpJudge;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.dissect.Memory;
import dev.osiscope.frame.Frame;
import dev.osiscope.index.FrameIndex;
import dev.osiscope.index.IndexSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Dissects some frames of a file, each with what those before it brought: fragments of packets and, where the frames
/// are those of a conversation, the messages that span several of them. Made for one look, used by one thread.
final class FramesInContext {

    /// How many frames of a conversation are read again before the first one that is asked for. What an earlier one
    /// brought is as if it had not been there.
    private static final int MOST_BEFORE = 512;
    /// How far before a frame its other fragments are looked for.
    private static final int ROWS_BEFORE = 1024;
    private static final int MOST_FRAGMENTS = 64;

    private final CaptureSession session;
    private final FrameDissector dissector;
    private final IndexSnapshot snapshot;
    private final FrameIndex index;
    private final Memory memory = new Memory(TcpJudge::new);
    private int fed = -1;

    FramesInContext(CaptureSession session, FrameDissector dissector, IndexSnapshot index) {
        this.session = session;
        this.dissector = dissector;
        snapshot = index;
        this.index = index.frames();
    }

    /// The frames at the places from `first` up to `end` in `rows`, which are those of one conversation.
    List<Dissection> of(int[] rows, int first, int end) {
        List<Dissection> dissections = new ArrayList<>();
        IntFunction<Frame> read = session.frames(snapshot, rows);
        for (int place = Math.max(0, first - MOST_BEFORE); place < end; place++) {
            feedBefore(rows[place]);
            Dissection dissection = dissect(rows[place], read.apply(place));
            if (place >= first) {
                dissections.add(dissection);
            }
        }
        return dissections;
    }

    /// The frame of a row, higher than those that were asked for before.
    Dissection of(int row) {
        feedBefore(row);
        return dissect(row, session.frame(row));
    }

    /// The frames before `row` that may hold other fragments of its packet: they have no conversation of their own.
    private void feedBefore(int row) {
        if (index.plain(row)) {
            return;
        }
        List<Integer> fragments = new ArrayList<>();
        int from = Math.max(fed + 1, row - ROWS_BEFORE);
        for (int before = row - 1; before >= from && fragments.size() < MOST_FRAGMENTS; before--) {
            if (!index.plain(before) && index.conversation(before) == FrameIndex.NO_CONVERSATION) {
                fragments.add(before);
            }
        }
        fragments.reversed().forEach(fragment -> dissect(fragment, session.frame(fragment)));
    }

    private Dissection dissect(int row, Frame frame) {
        fed = row;
        return dissector.dissect(frame, row + 1L, memory);
    }
}
