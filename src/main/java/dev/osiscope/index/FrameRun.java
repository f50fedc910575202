package dev.osiscope.index;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.Frame;
import java.io.IOException;

/// Frames of a file that are read in the order in which they stand there. Those that lie close to each other are read at
/// once: to ask the system for a small one takes longer than to copy what lies between two. Used by one thread.
public final class FrameRun {

    /// How many bytes are read at once, where a frame alone has not more.
    private static final int MOST_AT_ONCE = 1 << 13;
    /// How many bytes between two frames are read for nothing at most.
    private static final int MOST_BETWEEN = 1 << 11;

    private final IndexedFrames frames;
    private final IndexSnapshot index;
    private final int[] rows;
    private Bytes read = Bytes.EMPTY;
    private long start;

    FrameRun(IndexedFrames frames, IndexSnapshot index, int[] rows) {
        this.frames = frames;
        this.index = index;
        this.rows = rows;
    }

    /// The frame at a place in the rows, counted from 0. Soonest where it is the one after that which was asked for before.
    ///
    /// @throws IOException as [IndexedFrames#frame(IndexSnapshot, int)]
    public Frame frame(int place) throws IOException {
        long from = index.frames().dataOffset(rows[place]);
        int length = index.frames().capturedLength(rows[place]);
        if (from < start || from + length > start + read.length()) {
            read = frames.read(from, stretch(place));
            start = from;
        }
        // By itself: who keeps it does not keep its neighbours.
        return frames.frame(index, rows[place], read.from((int) (from - start)).atMost(length).alone());
    }

    /// How many bytes there are up to the end of the last frame that is read with that at `place`.
    private int stretch(int place) {
        FrameIndex all = index.frames();
        long from = all.dataOffset(rows[place]);
        long end = from + all.capturedLength(rows[place]);
        for (int next = place + 1; next < rows.length; next++) {
            long begin = all.dataOffset(rows[next]);
            long after = begin + all.capturedLength(rows[next]);
            if (begin < end || begin - end > MOST_BETWEEN || after - from > MOST_AT_ONCE) {
                break;
            }
            end = after;
        }
        return (int) (end - from);
    }
}
