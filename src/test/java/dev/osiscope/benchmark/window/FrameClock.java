package dev.osiscope.benchmark.window;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Takes the times of the pictures while something moves: from the beginning of a pulse until its picture is painted and
/// handed to the window system. Pulses in which nothing has changed paint no picture, and don't count. Made on the JavaFX
/// application thread.
final class FrameClock extends AnimationTimer {

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private final Scene scene;
    private Runnable move;
    private BooleanSupplier done;
    private CompletableFuture<Frames> answer;
    private Frames frames;
    private long begun;
    private long cpu;
    private long before;

    FrameClock(Scene scene) {
        this.scene = scene;
        scene.addPostLayoutPulseListener(this::laidOut);
    }

    /// Does `move` once a pulse on the JavaFX application thread until `done`, from another thread.
    Frames during(String what, Runnable move, BooleanSupplier done) throws TimeoutException {
        return Painted.get(Hand.ask(() -> begin(what, move, done)));
    }

    private CompletableFuture<Frames> begin(String what, Runnable moved, BooleanSupplier until) {
        move = moved;
        done = until;
        frames = new Frames(what);
        answer = new CompletableFuture<>();
        before = 0;
        start();
        return answer;
    }

    @Override
    public void handle(long now) {
        begun = now;
        cpu = CPU.getCurrentThreadCpuTime();
        if (done.getAsBoolean()) {
            stop();
            CompletableFuture<Frames> finished = answer;
            answer = null;
            // Behind the last picture.
            Platform.runLater(() -> afterPainting(() -> finished.complete(frames)));
        } else {
            move.run();
        }
    }

    private void laidOut() {
        if (answer == null) {
            return;
        }
        if (!Styling.isDirty(scene)) {
            before = 0;
            return;
        }
        long beginning = begun;
        long after = before;
        long start = cpu;
        before = begun;
        Frames here = frames;
        // Behind the rest of this pulse, which hands the picture over to be painted.
        Platform.runLater(() -> {
            long used = CPU.getCurrentThreadCpuTime() - start;
            afterPainting(() -> here.add(System.nanoTime() - beginning, used, after == 0 ? 0 : beginning - after));
        });
    }

    /// Behind what waits to be painted, and behind handing it over to the window system.
    private static void afterPainting(Runnable act) {
        Toolkit.getToolkit().addRenderJob(new RenderJob(() -> Platform.runLater(act)));
    }
}
