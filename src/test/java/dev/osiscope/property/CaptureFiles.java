package dev.osiscope.property;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The capture files that tests can read: the project's own, and the public ones where they lie beside the project.
public final class CaptureFiles {

    private static final Path OWN = Path.of("src", "test", "resources", "captures");
    private static final Path SHARED = Path.of("..", "shared", "captures");

    private CaptureFiles() {}

    /// All of them, in the order of their names.
    public static List<Path> all() throws IOException {
        return Stream.concat(below(OWN).stream(), below(SHARED).stream()).toList();
    }

    private static List<Path> below(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.pcap(ng)?(\\.gz)?")).sorted().toList();
        }
    }
}
