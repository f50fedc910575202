package dev.osiscope.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The public captures that lie beside the project, where they are there at all.
public final class Captures {

    /// Where they are.
    public static final Path FOLDER = Path.of("..", "shared", "captures");
    private static final String ENDINGS = ".*\\.(pcap|pcapng|cap|trace|pcap\\.gz|ntar)";

    private Captures() {}

    /// Whether they are there.
    public static boolean present() {
        return Files.isDirectory(FOLDER);
    }

    /// All of them.
    public static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().matches(ENDINGS)).sorted().toList();
        }
    }
}
