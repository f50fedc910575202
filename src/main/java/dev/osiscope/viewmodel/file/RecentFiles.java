package dev.osiscope.viewmodel.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The capture files that were opened last, the newest first. They are remembered in a file of their own, a path a
/// line, so that settings can be copied or thrown away without them. What can't be read there counts as not there.
/// May be used by any thread; it reads and writes files.
public final class RecentFiles {

    private static final int MOST = 10;

    private final Path memory;

    /// A file that was opened once.
    ///
    /// @param file    where it was
    /// @param missing whether it is no longer there
    public record Recent(Path file, boolean missing) {}

    /// Those that are remembered in the file `memory`.
    public RecentFiles(Path memory) {
        this.memory = memory;
    }

    /// The files as they are now.
    public synchronized List<Recent> list() {
        return paths().stream().map(path -> new Recent(path, !Files.isReadable(path))).toList();
    }

    /// Remembers that `file` was opened now.
    ///
    /// @throws IOException where it can't be remembered
    public synchronized void add(Path file) throws IOException {
        Path opened = file.toAbsolutePath().normalize();
        List<Path> all = new ArrayList<>(paths());
        all.remove(opened);
        all.addFirst(opened);
        write(all.subList(0, Math.min(MOST, all.size())));
    }

    /// Forgets `file`.
    ///
    /// @throws IOException where that can't be written down
    public synchronized void forget(Path file) throws IOException {
        List<Path> all = new ArrayList<>(paths());
        all.remove(file);
        write(all);
    }

    private List<Path> paths() {
        try {
            return Files.readAllLines(memory).stream().flatMap(line -> path(line).stream()).limit(MOST).toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static Optional<Path> path(String line) {
        try {
            return line.isBlank() ? Optional.empty() : Optional.of(Path.of(line));
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    private void write(List<Path> files) throws IOException {
        Files.createDirectories(memory.toAbsolutePath().getParent());
        Files.write(memory, files.stream().map(Path::toString).toList());
    }
}
