package dev.osiscope.recording;

/// Is told what becomes of a recording. Called on the threads of the sources, one call at a time; returns at once.
public interface RecordingListener {

    /// Frames have reached the file: whoever reads it finds them.
    ///
    /// @param frames how many the recording has by now
    default void written(long frames) {
        // Who only wants the file at the end need not know.
    }

    /// Something has ended, though nobody closed the recording. It may be told once of each source, and once of the
    /// file.
    void stopped(RecordingStop stop);
}
