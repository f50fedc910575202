package dev.osiscope.benchmark.window;

import dev.osiscope.app.Main;
import dev.osiscope.view.packets.PacketLine;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Window;

/// The program with a file in its window, in a process of its own, and somebody who works it. It prints what it took
/// and ends the process.
final class WindowRun {

    private static final long POLL_MILLIS = 1;
    /// A jump and a click a second.
    private static final Duration BY_HAND = Duration.ofMillis(400);

    private WindowRun() {}

    /// @param arguments `first` to print only when (by the clock) the first rows were there, `looks`, `rows` for
    ///     looks at rows as quick as a hand is, or `frames`; then the file, then which motions of `frames`, as a pattern
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        Thread.ofPlatform().name("benchmark").daemon().start(() -> {
            int code = 1;
            try {
                work(arguments[0], Pattern.compile(arguments.length > 2 ? arguments[2] : ""));
                code = 0;
            } catch (TimeoutException | RuntimeException failure) {
                failure.printStackTrace();
            }
            // The window would go on painting while the program ends.
            Runtime.getRuntime().halt(code);
        });
        Main.main(new String[] {"open", "--source", "modelled", arguments[1]});
    }

    private static void work(String what, Pattern motions) throws TimeoutException {
        Scene scene = scene();
        Painted painted = new Painted(scene);
        Hand hand = Hand.ask(() -> new Hand(scene));
        painted.until(() -> hasRows(scene));
        switch (what) {
            case "looks" -> new Looks(scene, painted, hand, Duration.ZERO).print(System.out);
            case "rows" -> new Looks(scene, painted, hand, BY_HAND).printRows(System.out);
            case "frames" -> new Motions(scene, painted, hand, Hand.ask(() -> new FrameClock(scene)), motions).print(System.out);
            default -> System.out.println(System.currentTimeMillis());
        }
    }

    /// Waits until the program has shown its window.
    private static Scene scene() throws TimeoutException {
        while (true) {
            List<Window> shown = started() ? Hand.ask(() -> List.copyOf(Window.getWindows())) : List.of();
            if (!shown.isEmpty() && shown.getFirst().isShowing()) {
                return shown.getFirst().getScene();
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    private static boolean started() {
        try {
            Platform.runLater(() -> { });
            return true;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    private static boolean hasRows(Scene scene) {
        return scene.getRoot().lookupAll(".packet-row").stream()
                .anyMatch(node -> node instanceof PacketLine line && line.isVisible() && line.row() == 0);
    }
}
