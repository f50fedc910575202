package breach.dissect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file where bytes come in as values.
public final class ReadsAFile {

    private ReadsAFile() {
    }

    /// Breaks it.
    public static byte[] read(Path file) throws IOException {
        return Files.readAllBytes(file);
    }
}
