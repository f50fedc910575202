package dev.osiscope.session;

import dev.osiscope.frame.FrameSourceException;
import java.nio.file.Path;

/// Why a live capture has ended. What was recorded until then is there.
public sealed interface LiveEnd {

    /// Somebody stopped it.
    record Stopped() implements LiveEnd {}

    /// No source gives frames any more, though nobody stopped them: the interface is gone, or the program that captures
    /// has died.
    ///
    /// @param failure what happened to the last one, and what mends it
    record SourcesFailed(FrameSourceException failure) implements LiveEnd {}

    /// The recording can't be written any further: the disk is full, or gone.
    ///
    /// @param file   the recording; it ends with a whole frame
    /// @param reason what the system says
    record RecordingFailed(Path file, String reason) implements LiveEnd {}
}
