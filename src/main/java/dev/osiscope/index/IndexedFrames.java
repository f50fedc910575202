package dev.osiscope.index;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.Frame;
import dev.osiscope.pcapng.CaptureBytes;
import dev.osiscope.pcapng.FileInterface;
import java.io.IOException;

/// The frames of an indexed file, each read when it is asked for. May be used by any thread.
public final class IndexedFrames {

    private final CaptureBytes bytes;

    /// @param bytes the file that the index was made of
    public IndexedFrames(CaptureBytes bytes) {
        this.bytes = bytes;
    }

    /// The frame of a row. Where the file has been cut short since, it has fewer bytes than were captured once.
    ///
    /// @throws IndexOutOfBoundsException where the index has no such row
    /// @throws IOException               where the file can't be read
    public Frame frame(IndexSnapshot index, int row) throws IOException {
        FrameIndex frames = index.frames();
        return frame(index, row, read(frames.dataOffset(row), frames.capturedLength(row)));
    }

    /// The frames of these rows, for one thread that goes over them in their order.
    ///
    /// @param rows ascending; not changed by anybody
    public FrameRun run(IndexSnapshot index, int[] rows) {
        return new FrameRun(this, index, rows);
    }

    /// A copy of `length` bytes of the file; fewer where it ends before.
    Bytes read(long offset, int length) throws IOException {
        return bytes.read(offset, length);
    }

    /// The frame of a row whose bytes were read.
    Frame frame(IndexSnapshot index, int row, Bytes captured) {
        FrameIndex frames = index.frames();
        long original = Math.min(frames.originalLength(row), Integer.MAX_VALUE);
        FileInterface on = index.interfaces().get(frames.interfaceIndex(row));
        return new Frame(frames.timeNanos(row), on.linkType(), (int) original, captured, on.provenance());
    }
}
