package dev.osiscope.viewmodel.file;

import dev.osiscope.export.StopWords;
import dev.osiscope.i18n.Messages;
import dev.osiscope.index.IndexSnapshot;
import dev.osiscope.session.CaptureSession;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.session.recorded.RecordedSession;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Opens a file, or says why it can't be opened. Used by the background: it reads.
final class FileOpening {

    /// Something is known long before; a pipe may say nothing for a while.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Messages messages;

    FileOpening(Messages messages) {
        this.messages = messages;
    }

    /// A file that can't be opened: what it is, and what to do, in words.
    static final class RefusedException extends Exception {

        private static final long serialVersionUID = 1;

        RefusedException(String words) {
            super(words);
        }
    }

    /// Opens `file` with the events beside it, and waits until its first packet is there, or all of it was read.
    ///
    /// @throws RefusedException where it can't be read, or is no capture file
    OpenedFile open(Path file) throws RefusedException {
        CaptureSession opened = frames(file);
        if (!RecordedSession.hasEvents(file)) {
            return new OpenedFile(opened, Optional.empty(), Optional.empty());
        }
        try {
            return switch (RecordedSession.open(file)) {
                case RecordedSession.Opened(SessionSnapshot recorded) ->
                    new OpenedFile(opened, Optional.of(recorded), Optional.empty());
                case RecordedSession.Broken broken -> withoutEvents(opened,
                        messages.text("read.events.broken.reason", broken.file(), broken.line(), messages.said(broken.reason())));
            };
        } catch (IOException failure) {
            return withoutEvents(opened, RecordedSession.eventsOf(file).getFileName() + ": " + failure.getMessage() + ".");
        }
    }

    private OpenedFile withoutEvents(CaptureSession opened, String reason) {
        return new OpenedFile(opened, Optional.empty(), Optional.of(messages.text("file.events.broken", reason)));
    }

    private CaptureSession frames(Path file) throws RefusedException {
        try {
            if (Files.isDirectory(file)) {
                throw new RefusedException(messages.text("file.directory", file));
            }
            CaptureSession opened = CaptureSession.open(file);
            opened.await(index -> isTelling(index), PATIENCE);
            if (hasNothing(opened.index())) {
                String what = what(file, opened);
                opened.close();
                throw new RefusedException(messages.text("file.foreign", file.getFileName(), what));
            }
            return opened;
        } catch (NoSuchFileException missing) {
            throw new RefusedException(messages.text("file.missing", file));
        } catch (AccessDeniedException denied) {
            throw new RefusedException(messages.text("file.denied", file));
        } catch (IOException failure) {
            throw new RefusedException(messages.text("file.unreadable", file, failure.getMessage()));
        }
    }

    private static boolean isTelling(IndexSnapshot index) {
        return index.frames().size() > 0 || index.atEnd() || index.stop().isPresent();
    }

    /// A file that has just been begun has no packet yet, but describes its interface.
    private static boolean hasNothing(IndexSnapshot index) {
        return index.frames().size() == 0 && index.interfaces().isEmpty() && index.stop().isPresent();
    }

    private String what(Path file, CaptureSession opened) throws IOException {
        Optional<String> known = ForeignFiles.describe(file).map(messages::text);
        return known.orElseGet(() -> StopWords.of(opened.index().stop().orElseThrow(), messages));
    }
}
