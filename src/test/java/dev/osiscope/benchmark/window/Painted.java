package dev.osiscope.benchmark.window;

import com.sun.javafx.scene.SceneHelper;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Does something in a scene and waits until it is painted: until the pulse is over after whose layout the scene shows
/// what was asked for and has nothing left to style or to lay out. Where [Styling] is not known, until the pulse after
/// the first one that shows it. Used by a thread that is not JavaFX's.
final class Painted {

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final long PATIENCE_SECONDS = 60;

    private final Scene scene;

    Painted(Scene scene) {
        this.scene = scene;
    }

    /// What one wait took.
    ///
    /// @param nanos    from the click or key to the picture
    /// @param cpuNanos the processor time that JavaFX's application thread used meanwhile
    /// @param pulses   how many pictures there were until then
    record Took(long nanos, long cpuNanos, int pulses) {}

    /// Does `act` on the JavaFX application thread and waits until `shown` holds there, and is painted.
    Took after(Runnable act, BooleanSupplier shown) throws TimeoutException {
        CompletableFuture<Took> answer = new CompletableFuture<>();
        Platform.runLater(() -> new Wait(answer, shown).begin(act));
        return get(answer);
    }

    /// The same for two things that come of it, one maybe later than the other: until `first` is painted, and until
    /// `second` is.
    List<Took> after(Runnable act, BooleanSupplier first, BooleanSupplier second) throws TimeoutException {
        CompletableFuture<Took> early = new CompletableFuture<>();
        CompletableFuture<Took> late = new CompletableFuture<>();
        Platform.runLater(() -> {
            new Wait(late, second).begin(() -> { });
            new Wait(early, first).begin(act);
        });
        return List.of(get(early), get(late));
    }

    /// Waits until `shown` holds and is painted.
    Took until(BooleanSupplier shown) throws TimeoutException {
        return after(() -> { }, shown);
    }

    /// Waits for an answer of JavaFX's application thread.
    static <T> T get(CompletableFuture<T> answer) throws TimeoutException {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }

    private final class Wait implements Runnable {

        private final CompletableFuture<Took> answer;
        private final BooleanSupplier shown;
        private long start;
        private long cpu;
        private int pulses;
        private boolean before;

        Wait(CompletableFuture<Took> answer, BooleanSupplier shown) {
            this.answer = answer;
            this.shown = shown;
        }

        void begin(Runnable act) {
            start = System.nanoTime();
            cpu = CPU.getCurrentThreadCpuTime();
            scene.addPostLayoutPulseListener(this);
            act.run();
            Platform.requestNextPulse();
        }

        /// After the layout of each pulse.
        @Override
        public void run() {
            pulses++;
            boolean now = shown.getAsBoolean();
            if (now && isSettled()) {
                scene.removePostLayoutPulseListener(this);
                // Behind the rest of this pulse, which hands the picture over to be painted.
                Platform.runLater(this::finish);
            }
            before = now;
        }

        private boolean isSettled() {
            return !scene.getRoot().isNeedsLayout() && (Styling.isKnown() ? Styling.isDone(scene.getRoot()) : before);
        }

        private void finish() {
            if (Styling.isKnown()) {
                SceneHelper.getPeer(scene).waitForRenderingToComplete();
            }
            // Behind the handing over of what was painted to the window system.
            Platform.runLater(() -> answer.complete(
                    new Took(System.nanoTime() - start, CPU.getCurrentThreadCpuTime() - cpu, pulses)));
        }
    }
}
