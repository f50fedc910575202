package dev.osiscope.viewmodel.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The filters that were in force last, the newest first. They are remembered in a file of their own, a filter a line.
/// What can't be read there counts as not there. May be used by any thread; it reads and writes files.
public final class FilterHistory {

    private static final int MOST = 20;

    private final Optional<Path> memory;

    private FilterHistory(Optional<Path> memory) {
        this.memory = memory;
    }

    /// Those that are remembered in the file `memory`.
    public static FilterHistory in(Path memory) {
        return new FilterHistory(Optional.of(memory));
    }

    /// One that remembers nothing when the program ends.
    public static FilterHistory forgetful() {
        return new FilterHistory(Optional.empty());
    }

    /// The filters that are remembered.
    synchronized List<String> list() {
        try {
            return memory.isEmpty() ? List.of()
                    : Files.readAllLines(memory.get()).stream().filter(line -> !line.isBlank()).limit(MOST).toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /// Remembers `filters`, the newest first, as they are when they are written down: of several that are kept at once, whichever is
    /// written last is the newest.
    ///
    /// @throws IOException where they can't be written down
    synchronized void keep(Supplier<List<String>> filters) throws IOException {
        if (memory.isPresent()) {
            Files.createDirectories(memory.get().toAbsolutePath().getParent());
            Files.write(memory.get(), filters.get());
        }
    }

    /// `later` and then what else is in `earlier`, as many as are remembered.
    static List<String> joined(List<String> later, List<String> earlier) {
        List<String> all = new ArrayList<>(later);
        earlier.stream().filter(filter -> !later.contains(filter)).forEach(all::add);
        return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
    }
}
