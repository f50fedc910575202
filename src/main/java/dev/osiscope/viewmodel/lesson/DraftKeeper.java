package dev.osiscope.viewmodel.lesson;

import dev.osiscope.lesson.author.LessonDraft;
import dev.osiscope.session.SessionSnapshot;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Keeps the draft that is written, in the background: of several changes only the last one, which has the others in it.
final class DraftKeeper {

    private final Drafts drafts;
    private final Executor background;
    private final Consumer<String> failed;
    private final AtomicReference<Work> next = new AtomicReference<>();

    private record Work(String id, LessonDraft draft, SessionSnapshot whole) {}

    /// @param failed takes why something could not be kept; called in the background
    DraftKeeper(Drafts drafts, Executor background, Consumer<String> failed) {
        this.drafts = drafts;
        this.background = background;
        this.failed = failed;
    }

    /// Keeps a draft soon.
    void keep(String id, LessonDraft draft, SessionSnapshot whole) {
        if (next.getAndSet(new Work(id, draft, whole)) == null) {
            background.execute(this::flush);
        }
    }

    /// Keeps at once what is still to be kept.
    synchronized void flush() {
        Work work = next.getAndSet(null);
        if (work != null) {
            try {
                drafts.keep(work.id(), work.draft(), work.whole());
            } catch (IOException failure) {
                failed.accept(String.valueOf(failure.getMessage()));
            }
        }
    }
}
