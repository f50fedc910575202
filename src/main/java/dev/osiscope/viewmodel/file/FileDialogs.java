package dev.osiscope.viewmodel.file;

import java.nio.file.Path;
import java.util.Optional;

/// Asks the user for files. Used on the JavaFX application thread; a call returns when the user has answered.
public interface FileDialogs {

    /// A file to save to.
    ///
    /// @param file     where
    /// @param agreed   whether the user was asked already and agreed to replace the file, where there is one
    record Target(Path file, boolean agreed) {}

    /// Which file to open; empty where the user wants none.
    Optional<Path> toOpen();

    /// Where to save; empty where the user does not want to.
    ///
    /// @param suggested a name for it
    Optional<Target> toSave(String suggested);

    /// Whether the user agrees to replace `file`.
    boolean replaces(Path file);

    /// Those of a window that nobody works: pictures are made of it.
    FileDialogs NOBODY = new FileDialogs() {
        @Override
        public Optional<Path> toOpen() {
            return Optional.empty();
        }

        @Override
        public Optional<Target> toSave(String suggested) {
            return Optional.empty();
        }

        @Override
        public boolean replaces(Path file) {
            return false;
        }
    };
}
