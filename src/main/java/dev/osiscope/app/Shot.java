package dev.osiscope.app;

import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.view.MainWindow;
import dev.osiscope.view.Theme;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Something real that goes on in a window until it is as its picture wants it: in several windows at once, one for each theme, so
/// that it is waited for once. Used on the JavaFX application thread.
final class Shot {

    private static final long PULSE_NANOS = 20_000_000;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final SessionSnapshot demo;
    private final Screenshots.Writer out;
    private final List<Sight> sights;
    private long now;

    /// What is seen in a theme.
    ///
    /// @param painter what the window stands on
    record Sight(Theme theme, ScenePainter painter, MainWindow window) {}

    /// A shot of what is seen in `sights`, which all show the same, beside the session `demo`; `out` writes its pictures.
    Shot(SessionSnapshot demo, Screenshots.Writer out, List<Sight> sights) {
        this.demo = demo;
        this.out = out;
        this.sights = sights;
    }

    /// Does something in every window.
    void each(Consumer<MainWindow> act) {
        sights.forEach(sight -> act.accept(sight.window()));
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
        each(window -> window.pulse(now, demo));
    }

    /// Writes the picture of this name in every theme.
    void write(String name) throws IOException {
        pulse();
        for (Sight sight : sights) {
            out.write(name, sight.theme(), sight.painter(), sight.window());
        }
    }
}
