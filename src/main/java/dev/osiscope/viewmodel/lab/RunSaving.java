package dev.osiscope.viewmodel.lab;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.Lab;
import dev.osiscope.lab.WireCapture;
import dev.osiscope.i18n.Counts;
import dev.osiscope.viewmodel.FileDialogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Saves what a lab's wire carried as a pcapng file. What was there before stays until all is written.
final class RunSaving {

    private static final String UNFINISHED = ".part";

    private final Messages messages;
    private final FileDialogs dialogs;
    private final Executor background;
    private final Executor inbox;
    private final Consumer<String> done;
    private final Consumer<String> notices;

    /// @param done    takes in words what was saved
    /// @param notices takes what went wrong
    RunSaving(Messages messages, FileDialogs dialogs, Executor background, Executor inbox, Consumer<String> done,
            Consumer<String> notices) {
        this.messages = messages;
        this.dialogs = dialogs;
        this.background = background;
        this.inbox = inbox;
        this.done = done;
        this.notices = notices;
    }

    /// Asks where, and saves the run.
    void save(Lab lab, String name) {
        dialogs.agreedTarget(name + FileDialogs.EXTENSION)
                .ifPresent(file -> background.execute(() -> write(lab, file)));
    }

    private void write(Lab lab, Path file) {
        Path part = file.resolveSibling(file.getFileName() + UNFINISHED);
        try {
            int frames = WireCapture.write(lab.events().frames(), part);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            inbox.execute(() -> done.accept(messages.text("file.saved", Counts.frames(frames), file)));
        } catch (IOException failure) {
            inbox.execute(() -> notices.accept(messages.text("file.save.failed", file, failure.getMessage())));
        }
    }
}
