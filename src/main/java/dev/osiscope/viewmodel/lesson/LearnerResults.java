package dev.osiscope.viewmodel.lesson;

import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.FileDialogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// What is remembered of the learner, as a table for the teacher. Used on the JavaFX application thread; it is saved in the
/// background.
public final class LearnerResults {

    private static final String TABLE = "osiscope-lessons.csv";

    private final LearnerProgress progress;
    private final Messages messages;
    private final FileDialogs dialogs;
    private final Executor background;
    private final Consumer<String> notices;

    /// @param notices takes what was saved, or why it could not be, in words; called in the background
    LearnerResults(LearnerProgress progress, Messages messages, FileDialogs dialogs, Executor background, Consumer<String> notices) {
        this.progress = progress;
        this.messages = messages;
        this.dialogs = dialogs;
        this.background = background;
        this.notices = notices;
    }

    /// Whether anything is remembered.
    public boolean any() {
        return !progress.isEmpty();
    }

    /// Saves it; asks where.
    public void save() {
        dialogs.agreedGift(TABLE).ifPresent(file -> {
            String table = progress.table();
            background.execute(() -> notices.accept(save(table, file)));
        });
    }

    private String save(String table, Path file) {
        try {
            Files.writeString(file, table);
            return messages.text("lesson.results.saved", file);
        } catch (IOException failed) {
            return messages.text("lesson.results.failed", file, String.valueOf(failed.getMessage()));
        }
    }
}
