package dev.osiscope.app;

import dev.osiscope.cli.SourceChoice;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;

/// Opens the window off the screen as a start does, as far as the demo's first handshake: for the [Rehearsal]. What a start spins of
/// code (lambdas, above all) is in the cache then.
final class RehearsedStart {

    /// A machine that is slower has had its rehearsal.
    private static final int MOST_SECONDS = 15;

    private RehearsedStart() {}

    /// Starts once and ends, with settings in `folder`.
    static void with(SourceChoice source, Path folder) throws Exception {
        CountDownLatch shown = new CountDownLatch(1);
        OsiscopeApplication application = OsiscopeApplication.rehearsed(source, Settings.in(folder, folder));
        Stage stage = OffScreen.call(() -> {
            Stage begun = new Stage();
            application.start(begun);
            new StartLog(begun.getScene(), application.demo(), shown::countDown).start();
            return begun;
        });
        shown.await(MOST_SECONDS, TimeUnit.SECONDS);
        OffScreen.call(() -> {
            stage.hide();
            application.stop();
            return stage;
        });
    }
}
