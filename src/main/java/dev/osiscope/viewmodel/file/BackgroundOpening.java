package dev.osiscope.viewmodel.file;

import dev.osiscope.i18n.Messages;
import dev.osiscope.session.CaptureSession;
import dev.osiscope.viewmodel.Wish;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Opens capture files in the background, and closes them there. Who asks for a second one while the first is being opened gets
/// the second one alone. Used on the JavaFX application thread.
final class BackgroundOpening {

    private final FileOpening opening;
    private final Executor background;
    private final Executor inbox;
    private final RecentList recent;
    private final Consumer<String> notices;
    private final Wish wish = new Wish();

    /// @param recent  remembers what could be opened
    /// @param notices takes why a file can't be opened
    BackgroundOpening(Messages messages, Executor background, Executor inbox, RecentList recent, Consumer<String> notices) {
        opening = new FileOpening(messages);
        this.background = background;
        this.inbox = inbox;
        this.recent = recent;
        this.notices = notices;
    }

    /// Opens `file`; `taker` takes it, unless it was [overtaken][#overtake()] meanwhile.
    void open(Path file, Consumer<OpenedFile> taker) {
        BooleanSupplier wanted = wish.renew();
        background.execute(() -> {
            try {
                OpenedFile opened = opening.open(file);
                inbox.execute(() -> hand(opened, wanted, taker));
                recent.add(file);
            } catch (FileOpening.RefusedException refused) {
                inbox.execute(() -> notices.accept(refused.getMessage()));
            }
            // Here and not as work of its own: the background may take none any more when the window is closed meanwhile.
            recent.find();
        });
    }

    private void hand(OpenedFile opened, BooleanSupplier wanted, Consumer<OpenedFile> taker) {
        if (wanted.getAsBoolean()) {
            taker.accept(opened);
        } else {
            close(opened.capture());
        }
    }

    /// Something else is shown from now on: what is still being opened is closed again.
    void overtake() {
        wish.renew();
    }

    /// Closes `old` in the background.
    void close(CaptureSession old) {
        background.execute(() -> closeNow(old));
    }

    /// Closes `old`; that it can't be closed is for the log.
    static void closeNow(CaptureSession old) {
        try {
            old.close();
        } catch (IOException failure) {
            System.getLogger(BackgroundOpening.class.getName())
                    .log(System.Logger.Level.WARNING, "{0} not closed: {1}", old.file(), failure.getMessage());
        }
    }
}
