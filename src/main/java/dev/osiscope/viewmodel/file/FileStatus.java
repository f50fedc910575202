package dev.osiscope.viewmodel.file;

import java.nio.file.Path;
import java.util.Optional;

/// How it stands with the file.
///
/// @param file          which one is open; empty where none is
/// @param kind          what kind of file it is, in words
/// @param packets       how many packets were found so far
/// @param conversations how many conversations they belong to
/// @param reading       whether it is being read
/// @param cancelled     whether the user has stopped that
/// @param growing       whether it has grown a moment ago: somebody is still writing it
/// @param fraction      how much of it was read, 0 to 1; less than 0 where nobody can tell, as of a pipe
/// @param problem       why not all of it could be read, in words; empty where it could
public record FileStatus(Optional<Path> file, String kind, int packets, int conversations, boolean reading,
        boolean cancelled, boolean growing, double fraction, Optional<String> problem) {

    /// No file is open.
    static final FileStatus NONE =
            new FileStatus(Optional.empty(), "", 0, 0, false, false, false, 0, Optional.empty());

    /// Whether a file is open.
    public boolean open() {
        return file.isPresent();
    }

    /// What the file is called; empty where none is open.
    public String name() {
        return file.map(Path::getFileName).map(Path::toString).orElse("");
    }
}
