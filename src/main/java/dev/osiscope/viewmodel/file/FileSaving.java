package dev.osiscope.viewmodel.file;

import dev.osiscope.export.Additions;
import dev.osiscope.export.CaptureCopy;
import dev.osiscope.i18n.Counts;
import dev.osiscope.i18n.Messages;
import dev.osiscope.session.CaptureSession;
import dev.osiscope.session.recorded.RecordedSession;
import dev.osiscope.viewmodel.FileDialogs;
import dev.osiscope.viewmodel.Inbox;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Saves the open file, or the packets of it that are shown, as pcapng. Asks before it replaces a file, and before notes are lost
/// that nobody saved. Used on the JavaFX application thread; the writing is done in the background.
public final class FileSaving {

    private final Messages messages;
    private final FileDialogs dialogs;
    private final Executor background;
    private final Inbox inbox;
    private final Consumer<String> notices;
    private final NotesModel notes;
    private final PacketsModel list;
    private final ReadOnlyObjectWrapper<Optional<Progress>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> done = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<CaptureSession> capture = Optional.empty();
    private volatile boolean cancelled;
    private volatile long packets;
    private int size = 1;
    private boolean working;

    /// How far it has come.
    ///
    /// @param name     what the new file is called
    /// @param fraction 0 to 1
    public record Progress(String name, double fraction) {}

    /// @param notes those on the file's packets
    /// @param list  its packets, and which of them are shown
    FileSaving(Messages messages, FileDialogs dialogs, Executor background, Inbox inbox, Consumer<String> notices,
            NotesModel notes, PacketsModel list) {
        this.notes = notes;
        this.list = list;
        this.messages = messages;
        this.dialogs = dialogs;
        this.background = background;
        this.inbox = inbox;
        this.notices = notices;
    }

    /// How far the saving has come; empty while nothing is saved.
    public ReadOnlyObjectProperty<Optional<Progress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// What was saved last, in words; empty where nothing was.
    public ReadOnlyObjectProperty<Optional<String>> doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// Another file is open, or none.
    void show(Optional<CaptureSession> other) {
        capture = other;
        done.set(Optional.empty());
    }

    /// Asks where, and saves the whole file.
    public void save() {
        capture.ifPresent(opened -> save(opened, Optional.empty(), () -> { }));
    }

    /// Asks where, and saves the packets that are shown.
    public void saveShown() {
        capture.ifPresent(opened -> save(opened, list.filtered(), () -> { }));
    }

    /// Does what takes the file away. Where notes on it would be lost, the user is asked before: it is done at once, when
    /// they were saved, or not at all.
    ///
    /// @param step what takes it away
    public void leave(Runnable step) {
        if (capture.isEmpty() || !notes.unsaved()) {
            step.run();
            return;
        }
        CaptureSession opened = capture.get();
        switch (dialogs.unsavedNotes(opened.file())) {
            case SAVE -> save(opened, Optional.empty(), () -> leaveSaved(step));
            case DISCARD -> step.run();
            case STAY -> { }
        }
    }

    /// What was noted while it was being saved is not lost either.
    private void leaveSaved(Runnable step) {
        if (!notes.unsaved()) {
            step.run();
        }
    }

    /// Asks where, and saves the packets of `opened` that are `selected`, with what is known of their programs and
    /// the user's notes.
    ///
    /// A recording is not saved over itself: a saved one is thrown away, and with it what was saved.
    ///
    /// @param then is run when they are saved
    private void save(CaptureSession opened, Optional<ShownRows> selected, Runnable then) {
        if (working) {
            return;
        }
        dialogs.agreedTarget(suggestion(opened.file(), selected.isPresent()))
                .filter(target -> mayReplace(opened.file(), target))
                .ifPresent(target -> write(opened, target, selected, then));
    }

    private boolean mayReplace(Path file, Path target) {
        boolean may = !notes.kept() || !isSame(file, target);
        if (!may) {
            notices.accept(messages.text("file.save.itself", target));
        }
        return may;
    }

    private static boolean isSame(Path file, Path target) {
        try {
            return Files.isSameFile(file, target);
        } catch (IOException missing) {
            return false;
        }
    }

    private static String suggestion(Path file, boolean part) {
        String name = file.getFileName().toString();
        String bare = name.replaceFirst("\\.gz$", "").replaceFirst("\\.[^.]*$", "");
        return bare + (part ? "-part" : "") + FileDialogs.EXTENSION;
    }

    private void write(CaptureSession opened, Path target, Optional<ShownRows> selected, Runnable then) {
        working = true;
        cancelled = false;
        packets = 0;
        String name = target.getFileName().toString();
        progress.set(Optional.of(new Progress(name, 0)));
        CaptureCopy.Selected chosen = selected.<CaptureCopy.Selected>map(rows -> index -> rows.contains((int) index))
                .orElse(CaptureCopy.Selected.ALL);
        size = Math.max(1, list.total());
        Additions additions = Additions.notes(notes.with(opened.programs().comments()));
        background.execute(() -> {
            try {
                Optional<Long> written = new CaptureCopy(opened.file(), chosen, additions, this::noteProgress).write(target);
                if (written.isPresent() && selected.isEmpty()) {
                    RecordedSession.copyEvents(opened.file(), target);
                }
                inbox.execute(() -> {
                    written.filter(_ -> selected.isEmpty()).ifPresent(_ -> notes.saved());
                    finish(written.map(count -> messages.text("file.saved", Counts.frames(count), target)));
                    written.ifPresent(_ -> then.run());
                });
            } catch (IOException failure) {
                inbox.execute(() -> fail(target, failure));
            }
        });
    }

    private boolean noteProgress(long count) {
        packets = count;
        return !cancelled;
    }

    /// Takes the newest progress; called once a pulse.
    void pulse() {
        progress.get().ifPresent(before ->
                progress.set(Optional.of(new Progress(before.name(), Math.min(1, (double) packets / size)))));
    }

    private void finish(Optional<String> words) {
        working = false;
        progress.set(Optional.empty());
        done.set(words);
    }

    private void fail(Path target, IOException failure) {
        finish(Optional.empty());
        notices.accept(switch (failure) {
            case AccessDeniedException _ -> messages.text("file.save.denied", target);
            case FileSystemException named -> messages.text("file.save.failed", target,
                    Optional.ofNullable(named.getReason()).orElse(named.getMessage()));
            default -> messages.text("file.save.failed", target, failure.getMessage());
        });
    }

    /// Stops the saving; what was there before stays.
    void cancel() {
        cancelled = true;
    }
}
