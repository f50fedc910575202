package dev.osiscope.benchmark.window;

import dev.osiscope.app.Main;
import dev.osiscope.benchmark.Flood;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

/// The program's window that captures live while a load goes over the loopback interface, in a process of its own. It
/// prints what was sent, what the window says that it has and has lost, and how long the window stood still at most while
/// the load came.
final class LiveWindowRun {

    private static final long POLL_MILLIS = 20;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final String START = "#capture-begin";
    private static final int FEW = 1_000;
    private static final int SECONDS = 4;
    private static final int AFTERWARDS_SECONDS = 3;
    private static final double NANOS_PER_MILLI = 1e6;

    private LiveWindowRun() {}

    /// @param arguments the port, and datagrams a second
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        Thread.ofPlatform().name("benchmark").daemon().start(() -> {
            int code = 1;
            try {
                work(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
                code = 0;
            } catch (TimeoutException | IOException | InterruptedException | RuntimeException failure) {
                failure.printStackTrace();
            }
            Runtime.getRuntime().halt(code);
        });
        Main.main(new String[] {"--source", "modelled"});
    }

    private static void work(int port, int rate) throws TimeoutException, IOException, InterruptedException {
        until("the window", LiveWindowRun::shown);
        Scene scene = Hand.ask(() -> Window.getWindows().getFirst().getScene());
        Hand hand = Hand.ask(() -> new Hand(scene));
        Hand.ask(() -> {
            hand.type(KeyCode.F9);
            return true;
        });
        until("a way to capture", () -> enabled(hand, START));
        Hand.ask(() -> {
            ((TextInputControl) hand.find("#capture-filter")).setText("udp port " + port);
            return true;
        });
        until("the filter", () -> enabled(hand, START));
        Hand.ask(() -> {
            hand.type(KeyCode.F5);
            return true;
        });
        until("the capture", () -> enabled(hand, "#capture-stop"));
        // The panes that the first frames bring are made once.
        long sent = Flood.start(port, FEW, 1).sent();
        TimeUnit.SECONDS.sleep(AFTERWARDS_SECONDS);
        Pulses pulses = Hand.ask(Pulses::new);
        sent += Flood.start(port, rate, SECONDS).sent();
        TimeUnit.SECONDS.sleep(AFTERWARDS_SECONDS);
        String counters = Hand.ask(() -> ((Labeled) hand.find("#capture-counters")).getText());
        System.out.printf(Locale.ROOT, "%,d a second: %,d sent; the window says: %s; %d pulses, at most %.0f ms apart%n",
                rate, sent, counters, pulses.count, pulses.longest / NANOS_PER_MILLI);
    }

    private static boolean shown() {
        try {
            return Hand.ask(() -> !Window.getWindows().isEmpty() && Window.getWindows().getFirst().isShowing());
        } catch (TimeoutException | IllegalStateException notYet) {
            return false;
        }
    }

    private static boolean enabled(Hand hand, String selector) {
        try {
            return Hand.ask(() -> {
                Node node = hand.find(selector);
                return node != null && !node.isDisabled();
            });
        } catch (TimeoutException busy) {
            return false;
        }
    }

    /// @throws TimeoutException where it does not come to that; it says what the window showed meanwhile
    private static void until(String what, BooleanSupplier condition) throws InterruptedException, TimeoutException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new TimeoutException("waited in vain for " + what + "; the window says: " + said());
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    private static String said() throws TimeoutException {
        return Hand.ask(() -> Window.getWindows().stream()
                .flatMap(shown -> shown.getScene().getRoot().lookupAll(".label").stream())
                .filter(node -> node.isVisible() && node instanceof Labeled)
                .map(node -> ((Labeled) node).getText()).filter(text -> !text.isBlank())
                .collect(Collectors.joining(" | ")));
    }

    /// Counts the pulses of the window, and how far they are apart at most.
    private static final class Pulses extends AnimationTimer {

        private int count;
        private long last;
        private long longest;

        Pulses() {
            start();
        }

        @Override
        public void handle(long now) {
            longest = count == 0 ? 0 : Math.max(longest, now - last);
            last = now;
            count++;
        }
    }
}
