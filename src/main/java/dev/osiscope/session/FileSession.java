package dev.osiscope.session;

import dev.osiscope.dissect.Dissection;
import dev.osiscope.pcapng.FileStop;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// A capture file as a session: its TCP segments as steps. Immutable; it holds the frame of every segment in
/// memory.
///
/// @param kind     what kind of file it is, in words: `pcapng`
/// @param frames   how many frames were read, segments or not
/// @param timeline the steps; their segments bear the numbers of their frames in the file
/// @param stop     why the file could not be read to its end; empty where it could
public record FileSession(String kind, long frames, Timeline timeline, Optional<FileStop> stop) {

    /// Reads `file` from its first frame to its last, or as far as it can be read.
    ///
    /// @throws IOException where the file can't be read; never for what is in it
    public static FileSession read(Path file) throws IOException {
        try (FileFrames frames = FileFrames.open(file)) {
            TimelineBuilder builder = new TimelineBuilder();
            Optional<Dissection> next = frames.next();
            while (next.isPresent()) {
                builder.segment(frames.number(), next.get());
                next = frames.next();
            }
            return new FileSession(frames.kind(), frames.number(), builder.snapshot(), frames.stop());
        }
    }
}
