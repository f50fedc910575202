package dev.osiscope.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets Ctrl-C, or whoever else ends the process in order, wait until what is going on has come to its end. While this
/// is open; then the process ends as always.
final class Interruption implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Runnable end;
    private final Thread hook = new Thread(this::finish, "osiscope-interruption");
    private volatile int code;

    /// @param end asks what is going on to end
    Interruption(Runnable end) {
        this.end = end;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// Java would end with the code of the signal, though all went well.
    private void finish() {
        end.run();
        try {
            if (done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(code);
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    /// It has come to its end: an interrupted process ends with `exitCode` now.
    ///
    /// @return the code
    int done(int exitCode) {
        code = exitCode;
        done.countDown();
        return exitCode;
    }

    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The hook runs: it is what ends the process.
            return;
        }
    }
}
