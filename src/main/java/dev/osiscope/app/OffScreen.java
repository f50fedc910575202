package dev.osiscope.app;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;

/// JavaFX without a screen: pictures of the window are painted on its own headless platform, on every
/// machine alike. Not together with a window in one process.
final class OffScreen {

    private static boolean started;

    private OffScreen() {}

    private static void startUp() {
        try {
            Platform.startup(() -> { });
        } catch (IllegalStateException already) {
            throw new IllegalStateException("JavaFX can start once in a process; osiscope demo paints it", already);
        }
    }

    /// Does `work` on the JavaFX application thread and waits for it.
    ///
    /// @throws Exception what `work` throws, or what keeps JavaFX from starting
    static synchronized <T> T call(Callable<T> work) throws Exception {
        if (!started) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
            System.setProperty("java.awt.headless", "true");
            startUp();
            Platform.setImplicitExit(false);
            started = true;
        }
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof Exception cause ? cause : failure;
        }
    }
}
