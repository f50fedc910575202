package dev.osiscope.recording;

import java.nio.file.Path;
import java.time.Instant;

/// A recording that nobody has saved or thrown away, and whose program is gone: it was killed, or the machine went down.
///
/// @param file  the recording; its last block may be cut short
/// @param title what was captured, in words
/// @param began when it was begun
/// @param ended when it was last written to
/// @param bytes how large it is
public record LeftRecording(Path file, String title, Instant began, Instant ended, long bytes) {}
