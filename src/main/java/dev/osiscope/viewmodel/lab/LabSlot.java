package dev.osiscope.viewmodel.lab;

import dev.osiscope.lab.LabException;
import dev.osiscope.session.LabSession;
import dev.osiscope.viewmodel.Wish;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// The place of the one lab that runs. Its hosts are started and ended in the background; one whose start ends after something else
/// was wanted is ended again. Used on the JavaFX application thread.
final class LabSlot {

    private final Executor background;
    private final Executor inbox;
    private final Wish wish = new Wish();
    private Optional<LabSession> session = Optional.empty();

    /// Opens a session.
    @FunctionalInterface
    interface Opener {

        LabSession open() throws LabException;
    }

    /// @param inbox takes what was started back to the JavaFX application thread
    LabSlot(Executor background, Executor inbox) {
        this.background = background;
        this.inbox = inbox;
    }

    /// What runs; empty while nothing does.
    Optional<LabSession> session() {
        return session;
    }

    /// Empties the place; what is still starting is no longer wanted.
    ///
    /// @return what has run, to be closed
    Optional<LabSession> empty() {
        wish.renew();
        Optional<LabSession> old = session;
        session = Optional.empty();
        return old;
    }

    /// Starts another one, once `old` is closed.
    ///
    /// @param began   takes it when it runs
    /// @param refused takes why it can't be started
    void fill(Optional<LabSession> old, Opener opener, Consumer<LabSession> began, Consumer<LabException> refused) {
        BooleanSupplier wanted = wish.renew();
        background.execute(() -> {
            old.ifPresent(LabSession::close);
            try {
                LabSession opened = opener.open();
                inbox.execute(() -> take(opened, wanted, began));
            } catch (LabException failure) {
                inbox.execute(() -> {
                    if (wanted.getAsBoolean()) {
                        refused.accept(failure);
                    }
                });
            }
        });
    }

    private void take(LabSession opened, BooleanSupplier wanted, Consumer<LabSession> began) {
        if (wanted.getAsBoolean()) {
            session = Optional.of(opened);
            began.accept(opened);
        } else {
            close(opened);
        }
    }

    /// Closes `old` in the background.
    void close(LabSession old) {
        background.execute(old::close);
    }
}
