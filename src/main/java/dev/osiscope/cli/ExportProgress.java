package dev.osiscope.cli;

import dev.osiscope.export.picture.Watcher;
import dev.osiscope.i18n.Phrase;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Tells how far an export has come where that takes long, and stops it when it is asked to.
final class ExportProgress implements Watcher {

    private static final long BETWEEN_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final int size;
    private final Consumer<Phrase> told;
    private long next = System.nanoTime() + BETWEEN_NANOS;
    private volatile boolean stopped;

    /// @param size how many steps there are
    /// @param told takes a line every three seconds
    ExportProgress(int size, Consumer<Phrase> told) {
        this.size = size;
        this.told = told;
    }

    @Override
    public boolean goOn(int steps) {
        long now = System.nanoTime();
        if (now - next >= 0) {
            next = now + BETWEEN_NANOS;
            told.accept(Phrase.of("export.progress", steps, size));
        }
        return !stopped;
    }

    /// Lets it go on no more. Any thread.
    void stop() {
        stopped = true;
    }
}
