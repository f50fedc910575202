package dev.osiscope.viewmodel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Asks the user for files. Used on the JavaFX application thread; a call returns when the user has answered.
public interface FileDialogs {

    /// What the names of saved files end with.
    String EXTENSION = ".pcapng";

    /// A file to save to.
    ///
    /// @param file     where
    /// @param agreed   whether the user was asked already and agreed to replace the file, where there is one
    record Target(Path file, boolean agreed) {}

    /// What is to become of what was not saved.
    enum Unsaved {
        /// It is saved first.
        SAVE,
        /// It is thrown away.
        DISCARD,
        /// It stays as it is: the user does not want to leave.
        STAY
    }

    /// What is to become of the notes on `file`, which is about to be left.
    Unsaved unsavedNotes(Path file);

    /// Which file to open; empty where the user wants none.
    Optional<Path> toOpen();

    /// Where to save; empty where the user does not want to.
    ///
    /// @param suggested a name for it
    Optional<Target> toSave(String suggested);

    /// Where to give something away to; empty where the user does not want to.
    ///
    /// @param suggested a name for it, whose end says as what
    default Optional<Target> toGiveAway(String suggested) {
        return toSave(suggested);
    }

    /// Whether the user agrees to replace `file`.
    boolean replaces(Path file);

    /// Whether the user agrees to throw away what was written under this title.
    default boolean discards(String title) {
        return false;
    }

    /// Which script of the lab to open; empty where the user wants none.
    Optional<Path> toOpenScript();

    /// Which folder or zip file with a lesson to open; empty where the user wants none.
    default Optional<Path> toOpenLesson() {
        return toOpen();
    }

    /// Which folder to make for a lesson; empty where the user does not want to. In one that is there already, the user agrees
    /// that a lesson is replaced.
    ///
    /// @param suggested a name for it, or the folder that it is in already
    default Optional<Path> toSaveLesson(Path suggested) {
        return toSave(suggested.getFileName().toString()).map(Target::file).filter(folder -> !Files.exists(folder) || replaces(folder));
    }

    /// Where to save, with the user's agreement where there is a file already; empty where the user does not want to. A
    /// name without an extension gets one; the file of that name is another one than was agreed to.
    ///
    /// @param suggested a name for it
    default Optional<Path> agreedTarget(String suggested) {
        return agreed(toSave(suggested), EXTENSION);
    }

    /// As [#agreedTarget(String)], for what is given away.
    ///
    /// @param suggested a name for it, whose end says as what
    default Optional<Path> agreedGift(String suggested) {
        return agreed(toGiveAway(suggested), suggested.substring(suggested.lastIndexOf('.')));
    }

    private Optional<Path> agreed(Optional<Target> wanted, String extension) {
        return wanted
                .map(target -> target.file().getFileName().toString().contains(".") ? target
                        : new Target(target.file().resolveSibling(target.file().getFileName() + extension), false))
                .filter(target -> target.agreed() || !Files.exists(target.file()) || replaces(target.file()))
                .map(Target::file);
    }

    /// Those of a window that nobody works: pictures are made of it.
    FileDialogs NOBODY = new FileDialogs() {
        @Override
        public Unsaved unsavedNotes(Path file) {
            return Unsaved.DISCARD;
        }

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

        @Override
        public Optional<Path> toOpenScript() {
            return Optional.empty();
        }
    };
}
