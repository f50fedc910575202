package dev.osiscope.cli;

import dev.osiscope.session.SessionSnapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Paints the window without a screen.
public interface Pictures {

    /// Paints the window of `snapshot` at `step` to `file`.
    ///
    /// @throws Exception what keeps it from being painted or written
    void paint(SessionSnapshot snapshot, int step, Path file) throws Exception;

    /// Paints the pictures of the documents, and what else is wished, to `folder`; returns the files.
    ///
    /// @param remarks takes in words why some are missing, where this system can't show what they show
    /// @throws Exception what keeps them from being painted or written
    List<Path> paintAll(SessionSnapshot snapshot, PictureWish wish, Path folder, Consumer<String> remarks) throws Exception;
}
