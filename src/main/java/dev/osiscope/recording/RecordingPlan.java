package dev.osiscope.recording;

import java.nio.file.Path;
import java.util.Objects;

/// Where a recording goes, and how much of it.
///
/// @param file       the file; of a ring, the name from which its files have theirs
/// @param ringFiles  how many files a ring has, at least 2; 0 where there is one file that grows
/// @param ringBytes  how large a file of the ring becomes before the next is begun; 0 without a ring
/// @param mostFrames after how many frames it ends by itself; [Long#MAX_VALUE] for never
public record RecordingPlan(Path file, int ringFiles, long ringBytes, long mostFrames) {

    /// Checks that a ring is whole.
    public RecordingPlan {
        Objects.requireNonNull(file);
        if (ringFiles < 0 || ringFiles == 1 || ringBytes < 0 || ringFiles == 0 != (ringBytes == 0) || mostFrames < 1) {
            throw new IllegalArgumentException(
                    "a ring of " + ringFiles + " files of " + ringBytes + " bytes, " + mostFrames + " frames");
        }
    }

    /// One file that grows until it is closed.
    public static RecordingPlan of(Path file) {
        return new RecordingPlan(file, 0, 0, Long.MAX_VALUE);
    }
}
