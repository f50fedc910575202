package dev.osiscope.linux;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// How far threads of this process give way to others where processors are short: from 0, as all begin, to 19 (sched(7)). On Linux
/// each thread has a niceness of its own, and whoever is not root can't take it back. May be called from any thread.
public final class Niceness {

    private static final Path THREADS = Path.of("/proc/self/task");
    /// Of a thread, where its number is meant (setpriority(2)).
    private static final int PRIO_PROCESS = 0;

    private Niceness() {}

    /// Makes the threads nice whose name in the kernel, of at most 15 characters, begins with `name`.
    ///
    /// @return how many there were; none where this is no Linux
    /// @throws SystemCallException where the kernel refuses it
    /// @throws IOException         where the kernel does not tell what threads there are
    public static int give(String name, int niceness) throws SystemCallException, IOException {
        int given = 0;
        for (Path thread : threads()) {
            if (name(thread).startsWith(name)) {
                // Linked here: elsewhere the C library has other rules.
                SystemCall.of("setpriority", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT)
                        .invoke(PRIO_PROCESS, Integer.parseInt(thread.getFileName().toString()), niceness);
                given++;
            }
        }
        return given;
    }

    private static List<Path> threads() throws IOException {
        if (!Files.isDirectory(THREADS)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(THREADS)) {
            return all.toList();
        }
    }

    /// The name of a thread; none where it has just ended.
    private static String name(Path thread) throws IOException {
        Path name = thread.resolve("comm");
        return Files.exists(name) ? Files.readString(name) : "";
    }
}
