package dev.osiscope.viewmodel;

import dev.osiscope.i18n.Counts;
import dev.osiscope.i18n.Messages;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.session.recorded.RecordedSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Saves a live session with all that was told of it. What was there before stays until all is written.
public final class SessionSaving {

    private final Messages messages;
    private final FileDialogs dialogs;
    private final Executor background;
    private final Executor inbox;
    private final Consumer<String> done;
    private final Consumer<String> notices;

    /// @param done    takes in words what was saved
    /// @param notices takes what went wrong
    public SessionSaving(Messages messages, FileDialogs dialogs, Executor background, Executor inbox, Consumer<String> done,
            Consumer<String> notices) {
        this.messages = messages;
        this.dialogs = dialogs;
        this.background = background;
        this.inbox = inbox;
        this.done = done;
        this.notices = notices;
    }

    /// Asks where, and saves the session.
    ///
    /// @param session gives it; called in the background
    /// @param name    what it is called
    public void save(Supplier<SessionSnapshot> session, String name) {
        dialogs.agreedTarget(name + FileDialogs.EXTENSION)
                .ifPresent(file -> background.execute(() -> write(session.get(), file)));
    }

    private void write(SessionSnapshot session, Path file) {
        try {
            int frames = RecordedSession.write(session, file, messages);
            inbox.execute(() -> done.accept(messages.text("file.saved", Counts.frames(frames), file)));
        } catch (IOException failure) {
            inbox.execute(() -> notices.accept(messages.text("file.save.failed", file, failure.getMessage())));
        }
    }
}
