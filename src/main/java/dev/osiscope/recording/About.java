package dev.osiscope.recording;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Properties;

/// What stands beside a recording about it.
///
/// @param title what is captured, in words
/// @param began when it was begun
record About(String title, Instant began) {

    private static final String TITLE = "title";
    private static final String BEGAN = "began";

    void write(Path file) throws IOException {
        Properties values = new Properties();
        values.setProperty(TITLE, title);
        values.setProperty(BEGAN, began.toString());
        try (Writer writer = Files.newBufferedWriter(file)) {
            values.store(writer, "OSIscope: a recording that was not saved yet");
        }
    }

    /// What `file` says; what it doesn't is taken from `otherwise`.
    static About read(Path file, About otherwise) {
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
            String began = values.getProperty(BEGAN);
            return new About(values.getProperty(TITLE, otherwise.title),
                    began == null ? otherwise.began : Instant.parse(began));
        } catch (IOException | IllegalArgumentException | DateTimeParseException unreadable) {
            return otherwise;
        }
    }
}
