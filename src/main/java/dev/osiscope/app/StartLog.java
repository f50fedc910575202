package dev.osiscope.app;

import dev.osiscope.timeline.Step;
import dev.osiscope.viewmodel.SessionViewModel;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

/// Logs how long after the start of the process the first picture of the window was painted, that of the demo's first segment,
/// and that of its whole handshake, each arrow at its end. Used on the JavaFX application thread.
final class StartLog extends AnimationTimer {

    private static final System.Logger LOGGER = System.getLogger(StartLog.class.getName());
    /// After so many pulses more a picture is painted: the next one waits for that.
    private static final int PAINTED = 2;
    private static final double MILLIS_PER_SECOND = 1e3;

    private final Scene scene;
    private final SessionViewModel demo;
    private final Runnable told;
    private Mark next = Mark.WINDOW;
    private int pulses;

    /// What is told, in this order.
    private enum Mark {
        WINDOW("first window"),
        SEGMENT("first segment"),
        HANDSHAKE("first handshake"),
        NOTHING("");

        private final String words;

        Mark(String words) {
            this.words = words;
        }
    }

    /// @param scene what is painted
    /// @param demo  the session with the handshake
    /// @param told  runs when all is told
    StartLog(Scene scene, SessionViewModel demo, Runnable told) {
        this.scene = scene;
        this.demo = demo;
        this.told = told;
    }

    @Override
    public void handle(long now) {
        if (next == Mark.NOTHING) {
            stop();
            told.run();
        } else if (pulses > 0 || shown()) {
            pulses++;
        }
        if (pulses > PAINTED) {
            tell(next);
            next = Mark.values()[next.ordinal() + 1];
            pulses = 0;
        }
    }

    private boolean shown() {
        return switch (next) {
            case WINDOW -> scene.getWindow().isShowing();
            case SEGMENT -> demo.step().flatMap(Step::segment).isPresent() && hasArrived();
            case HANDSHAKE -> FirstHandshake.end(demo.snapshotProperty().get().timeline()).stream().anyMatch(end ->
                    step() > end || step() == end && hasArrived());
            case NOTHING -> false;
        };
    }

    private int step() {
        return demo.player().stepProperty().get();
    }

    private boolean hasArrived() {
        return demo.player().progressProperty().get() == 1;
    }

    private static void tell(Mark mark) {
        ProcessAge.now().ifPresent(age ->
                LOGGER.log(System.Logger.Level.INFO, "{0} after {1} s", mark.words, age.toMillis() / MILLIS_PER_SECOND));
    }
}
