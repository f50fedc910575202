package dev.osiscope.viewmodel.lesson;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lesson.author.LessonDraft;
import dev.osiscope.session.SessionSnapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Lessons that are being written, with their sessions. They are kept on this machine until they are saved or thrown away: nobody
/// loses one because a window is closed. May be used from any thread.
public interface Drafts extends AutoCloseable {

    /// A draft that is kept.
    ///
    /// @param id    tells it from the others
    /// @param title what its lesson is called
    /// @param stops how many stops it has
    record Kept(String id, String title, int stops) {}

    /// A draft that is gone on with.
    ///
    /// @param draft what is written
    /// @param whole the session
    record Opened(LessonDraft draft, SessionSnapshot whole) {}

    /// A name that no draft has yet.
    String newId();

    /// All that are kept, the newest first; those aside that another window has.
    List<Kept> all();

    /// The draft of this name; empty where it can't be read.
    Optional<Opened> open(String id);

    /// Keeps a draft. What was kept under its name before is replaced.
    ///
    /// @throws IOException where it can't be written
    void keep(String id, LessonDraft draft, SessionSnapshot whole) throws IOException;

    /// Throws a draft away; where there is none, nothing happens.
    void discard(String id);

    /// Lets other windows have them.
    @Override
    void close();

    /// Those in the folder `folder`, which need not be there yet.
    ///
    /// @param messages the language of the comments on the frames
    static Drafts in(Path folder, Messages messages) {
        return new FolderDrafts(folder, messages);
    }

    /// Keeps nothing.
    static Drafts forgetful() {
        return new Drafts() {
            @Override
            public String newId() {
                return "";
            }

            @Override
            public List<Kept> all() {
                return List.of();
            }

            @Override
            public Optional<Opened> open(String id) {
                return Optional.empty();
            }

            @Override
            public void keep(String id, LessonDraft draft, SessionSnapshot whole) {}

            @Override
            public void discard(String id) {}

            @Override
            public void close() {}
        };
    }
}
