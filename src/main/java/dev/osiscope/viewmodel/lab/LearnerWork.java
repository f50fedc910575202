package dev.osiscope.viewmodel.lab;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Does what takes a moment in the background, and brings back what came of it.
final class LearnerWork {

    private final Executor background;
    private final Executor inbox;

    LearnerWork(Executor background, Executor inbox) {
        this.background = background;
        this.inbox = inbox;
    }

    /// Something to be done in the background.
    @FunctionalInterface
    interface Job {

        /// Does it.
        ///
        /// @return what is to be done then on the JavaFX application thread
        Runnable done();
    }

    /// Does a job.
    ///
    /// @param failed takes what went wrong, in words
    /// @param after  is done in the end, whatever came of it, before what the job leaves to do
    void doing(Job job, Consumer<String> failed, Runnable after) {
        background.execute(() -> {
            try {
                Runnable rest = job.done();
                inbox.execute(() -> {
                    after.run();
                    rest.run();
                });
            } catch (RuntimeException failure) {
                inbox.execute(() -> {
                    after.run();
                    failed.accept(words(failure));
                });
            }
        });
    }

    /// Asks something; nothing where it can't be answered any more.
    <T> void quietly(Supplier<T> question, Consumer<Optional<T>> then) {
        background.execute(() -> {
            Optional<T> answer = Optional.empty();
            try {
                answer = Optional.of(question.get());
            } catch (RuntimeException ended) {
                answer = Optional.empty();
            } finally {
                Optional<T> found = answer;
                inbox.execute(() -> then.accept(found));
            }
        });
    }

    private static String words(RuntimeException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
