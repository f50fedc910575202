package dev.osiscope.viewmodel.give;

import dev.osiscope.export.give.FilmFile;
import dev.osiscope.viewmodel.Inbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// A pane as it is step after step, written into a picture that moves. The window goes through the steps; each picture is written
/// in the background before the next one is taken, so that no more than one is kept.
final class PaneFilm {

    /// How it has ended.
    enum End {
        /// All of it is written.
        WHOLE,
        /// It was stopped, and nothing was written.
        STOPPED
    }

    private final PaneCamera camera;
    private final int first;
    private final int last;
    private final Executor background;
    private final Inbox inbox;
    private final Consumer<End> ended;
    private final Consumer<IOException> failed;
    private final FilmFile file;
    private final int before;
    private int next;
    private boolean shown;
    private boolean busy;
    private boolean over;
    private boolean stopped;

    /// @param inbox  what takes the background's answers
    /// @param ended  told when it is over
    /// @param failed told where it can't be written, instead
    /// @throws IOException where nothing can be written to `target`
    PaneFilm(PaneCamera camera, int first, int last, Path target, Executor background, Inbox inbox, Consumer<End> ended,
            Consumer<IOException> failed) throws IOException {
        this.camera = camera;
        this.first = first;
        this.last = last;
        this.background = background;
        this.inbox = inbox;
        this.ended = ended;
        this.failed = failed;
        before = camera.step();
        next = first;
        file = FilmFile.begin(target);
    }

    /// How far it has come, 0 to 1.
    double done() {
        return (double) (next - first) / (last - first + 1);
    }

    /// Ends it; nothing is written.
    void stop() {
        stopped = true;
    }

    /// Shows a step, or pictures it: one of both a pulse, so that the panes can be laid out in between.
    void pulse() {
        if (over || busy) {
            return;
        }
        if (stopped || next > last) {
            finish();
        } else if (shown) {
            PaneCamera.Picture picture = camera.picture(1);
            boolean end = next == last;
            inBackground(() -> file.add(picture.width(), picture.colours(), end), () -> next++);
            shown = false;
        } else {
            camera.goTo(next);
            shown = true;
        }
    }

    private void finish() {
        over = true;
        camera.goTo(before);
        End end = stopped ? End.STOPPED : End.WHOLE;
        inBackground(() -> file.end(end == End.WHOLE), () -> ended.accept(end));
    }

    private void inBackground(Work work, Runnable then) {
        busy = true;
        background.execute(() -> {
            Optional<IOException> failure = failure(work);
            inbox.execute(() -> {
                busy = false;
                failure.ifPresentOrElse(this::giveUp, then);
            });
        });
    }

    private static Optional<IOException> failure(Work work) {
        try {
            work.run();
            return Optional.empty();
        } catch (IOException failed) {
            return Optional.of(failed);
        }
    }

    private void giveUp(IOException failure) {
        if (!over) {
            camera.goTo(before);
        }
        over = true;
        failed.accept(failure);
    }

    /// What is done with the file.
    @FunctionalInterface
    private interface Work {

        void run() throws IOException;
    }
}
