package dev.osiscope.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the files of one recording lie: beside each other, with the same stem.
///
/// @param file the capture file
record RecordingPlaces(Path file) {

    static final String ENDING = ".pcapng";

    static RecordingPlaces of(Path folder, String stem) {
        return new RecordingPlaces(folder.resolve(stem + ENDING));
    }

    String stem() {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }

    Path lock() {
        return beside(".lock");
    }

    Path about() {
        return beside(".about");
    }

    Path notes() {
        return beside(".notes");
    }

    /// Where the programs of a capture's conversations are kept until it is saved.
    static Path programs(Path file) {
        return file.resolveSibling(file.getFileName() + ".programs");
    }

    private Path beside(String ending) {
        return file.resolveSibling(stem() + ending);
    }

    /// Deletes all but the lock.
    void deleteContent() throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(notes());
        Files.deleteIfExists(programs(file));
        Files.deleteIfExists(about());
    }
}
