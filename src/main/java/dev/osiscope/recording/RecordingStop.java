package dev.osiscope.recording;

import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.InterfaceSource;
import java.nio.file.Path;

/// Why a recording, or a part of it, came to its end by itself. What was written stays a valid file.
public sealed interface RecordingStop {

    /// A source ended: its interface vanished, its program died. The others go on.
    ///
    /// @param source the source, as it was given to the recorder: two may have the same name
    record SourceFailed(InterfaceSource source, FrameSourceException failure) implements RecordingStop {
    }

    /// The file can't be written further, as where the disk is full. Frames that come after are counted as dropped by
    /// us.
    ///
    /// @param reason what the system says
    record FileFailed(Path file, String reason) implements RecordingStop {
    }

    /// It has as many frames as were asked for.
    record Complete(long frames) implements RecordingStop {
    }
}
