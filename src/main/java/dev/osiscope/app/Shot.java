package dev.osiscope.app;

import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.view.MainWindow;
import dev.osiscope.view.Theme;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// A window in which something goes on that is real, until it is as its picture wants it. Used on the JavaFX application
/// thread.
final class Shot {

    private static final long PULSE_NANOS = 20_000_000;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final SessionSnapshot demo;
    private final Theme theme;
    private final ScenePainter painter;
    private final MainWindow window;
    private final Screenshots.Writer out;
    private long now;

    /// A shot of `window`, which stands on `painter`, beside the session `demo`; `out` writes its pictures.
    Shot(SessionSnapshot demo, Theme theme, ScenePainter painter, MainWindow window, Screenshots.Writer out) {
        this.demo = demo;
        this.theme = theme;
        this.painter = painter;
        this.window = window;
        this.out = out;
    }

    /// Lets time pass until `condition` is so, or for as long as is worth to wait: then the picture shows what there is.
    void until(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            pulse();
            LockSupport.parkNanos(PULSE_NANOS / 4);
        }
    }

    private void pulse() {
        now += PULSE_NANOS;
        window.pulse(now, demo);
    }

    /// Writes the picture of this name.
    void write(String name) throws IOException {
        pulse();
        out.write(name, theme, painter, window);
    }
}
