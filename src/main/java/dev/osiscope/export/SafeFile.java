package dev.osiscope.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that is there as a whole or not at all: it is written beside its place and moved there when it is whole.
public final class SafeFile implements Closeable {

    private final Path target;
    private final Path temporary;

    private SafeFile(Path target, Path temporary) {
        this.target = target;
        this.temporary = temporary;
    }

    /// Begins a file that will be `target`. It is written in the same folder: only there a move is not a copy.
    ///
    /// @throws IOException where nothing can be written there
    public static SafeFile beside(Path target) throws IOException {
        Path place = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        Path part = place.resolveSibling("." + place.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        Files.deleteIfExists(part);
        return new SafeFile(place, Files.createFile(part));
    }

    /// Where it is written meanwhile.
    public Path temporary() {
        return temporary;
    }

    /// Puts it into its place; what was there before is gone.
    public void keep() throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException other) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Removes what was not kept.
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(temporary);
    }
}
