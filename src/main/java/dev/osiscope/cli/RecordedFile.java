package dev.osiscope.cli;

import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.session.recorded.RecordedSession;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/// What the commands make of the events beside a capture file.
final class RecordedFile {

    private RecordedFile() {}

    /// The session that `file` was when it was live; empty where there are no events beside it, and where they are broken,
    /// which is told on `err`.
    ///
    /// @throws IOException where they can't be read
    static Optional<SessionSnapshot> session(Path file, CaptureFile words, PrintWriter err) throws IOException {
        if (!RecordedSession.hasEvents(file)) {
            return Optional.empty();
        }
        return switch (RecordedSession.open(file)) {
            case RecordedSession.Opened(SessionSnapshot snapshot) -> Optional.of(snapshot);
            case RecordedSession.Broken broken -> {
                err.println(words.tell("read.events.broken", broken.file(), broken.line(), words.messages().said(broken.reason())));
                yield Optional.empty();
            }
        };
    }
}
