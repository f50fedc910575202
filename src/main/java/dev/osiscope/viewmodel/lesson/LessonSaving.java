package dev.osiscope.viewmodel.lesson;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lesson.author.DraftText;
import dev.osiscope.lesson.shelf.LessonFile;
import dev.osiscope.session.recorded.RecordedSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Saves lessons that are written in the window.
///
/// @param messages the language of the text and of what is said
record LessonSaving(Messages messages) {

    /// The folder to offer: the one that the lesson comes from, else a new one.
    Path suggested(AuthorModel writes) {
        String folder = writes.draftProperty().get().folder();
        return Path.of(folder.isEmpty() ? messages.text("author.folder") : folder);
    }

    /// Saves a lesson with its session. In the folder that it comes from the session stays as it is, and so does the text in
    /// another language.
    ///
    /// @return why that can't be
    Optional<String> save(Path folder, String text, AuthorModel writes) {
        Path session = folder.resolve(DraftText.SESSION);
        boolean isItsOwn = folder.toAbsolutePath().toString().equals(writes.draftProperty().get().folder());
        try {
            Files.createDirectories(folder);
            if (!isItsOwn || !Files.exists(session)) {
                RecordedSession.write(writes.whole(), session, messages);
            }
            Files.writeString(folder.resolve(LessonFile.name(messages.language())), text);
            return Optional.empty();
        } catch (IOException failed) {
            return Optional.of(messages.text("author.failed", folder, String.valueOf(failed.getMessage())));
        }
    }
}
