package dev.osiscope.lesson.progress;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// A learner's progress in a file: a line of JSON for each answered question and each finished lesson. It is only ever added to, so
/// that two programs at once harm nothing; what can't be read in it counts as not there. Nothing of it leaves the machine.
public final class ProgressFile {

    private static final int MOST_LINES = 100_000;

    private final Path file;

    private ProgressFile(Path file) {
        this.file = file;
    }

    /// The progress that is kept in `file`.
    public static ProgressFile in(Path file) {
        return new ProgressFile(file);
    }

    /// That of the user who runs the program: where the XDG base directory specification has what programs remember.
    public static ProgressFile ofThisUser() {
        String given = System.getenv("XDG_STATE_HOME");
        Path state = given == null || given.isBlank() ? Path.of(System.getProperty("user.home"), ".local", "state") : Path.of(given);
        return in(state.resolve("osiscope").resolve("lessons"));
    }

    /// Adds entries.
    ///
    /// @throws IOException where the file can't be written
    public void add(List<Entry> entries) throws IOException {
        if (entries.isEmpty()) {
            return;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        StringBuilder lines = new StringBuilder();
        entries.forEach(entry -> lines.append(EntryLine.write(entry)).append('\n'));
        Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /// All entries, the oldest first; none where there is no file.
    ///
    /// @throws IOException where the file can't be read
    public List<Entry> all() throws IOException {
        List<Entry> entries = new ArrayList<>();
        if (!Files.isRegularFile(file)) {
            return entries;
        }
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            for (int number = 0; line != null && number < MOST_LINES; number++) {
                EntryLine.read(line).ifPresent(entries::add);
                line = lines.readLine();
            }
        }
        return entries;
    }
}
