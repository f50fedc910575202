package dev.osiscope.benchmark.window;

import dev.osiscope.view.packets.PacketTable;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;

/// Plays, scrubs, scrolls and steps through the conversation that fills the open file, and prints what the pictures took.
final class Motions {

    private static final int PICTURES = 400;
    private static final int STEPS = 150;
    private static final int PLAY_SECONDS = 5;
    private static final int FASTER = 3;
    private static final double MEBI = 1 << 20;

    private final Scene scene;
    private final Painted painted;
    private final Hand hand;
    private final FrameClock clock;
    private final Pattern wanted;

    /// @param wanted which motions: those in whose names it is found
    Motions(Scene scene, Painted painted, Hand hand, FrameClock clock, Pattern wanted) {
        this.scene = scene;
        this.painted = painted;
        this.hand = hand;
        this.clock = clock;
        this.wanted = wanted;
    }

    void print(PrintStream out) throws TimeoutException {
        painted.after(() -> hand.moveTo(hand.packet(0), 0.5), () -> hand.packet(0).isHover());
        painted.after(hand::click, () -> hand.steps() == rows());
        out.printf(Locale.ROOT, "a window of %.0f × %.0f, a session of %d steps%n%n", scene.getWidth(), scene.getHeight(), rows());
        round("at first", out);
        long used = used();
        round("again", out);
        out.printf(Locale.ROOT, "heap in use after collections: %.1f MiB before the second round, %.1f after it%n",
                used / MEBI, used() / MEBI);
    }

    private int rows() {
        return ((PacketTable) hand.find("#packets")).size();
    }

    private void round(String when, PrintStream out) throws TimeoutException {
        out.println("### " + when + "\n\n" + Frames.head());
        type(KeyCode.DIGIT3);
        motion("the packets, scrolled", out, what -> wheel(what, "#packets"));
        motion("the packets, by the scroll bar", out, this::jumps);
        type(KeyCode.DIGIT2);
        ladder(", the ladder", out);
        hold(KeyCode.N);
        ladder(", the ladder and the graphs", out);
        hold(KeyCode.N);
        painted.after(() -> hand.moveTo(hand.find("#scrubber"), 0.5), () -> hand.find("#scrubber").isHover());
        painted.after(hand::click, () -> true);
        out.println("\n" + Times.head());
        out.println(steps("a step forward", KeyCode.RIGHT, 1).line());
        out.println(steps("a step back", KeyCode.LEFT, -1).line() + "\n");
    }

    private void ladder(String panes, PrintStream out) throws TimeoutException {
        type(KeyCode.HOME);
        motion("play" + panes, out, this::play);
        change(KeyCode.PLUS);
        motion("play, ten times as fast" + panes, out, this::play);
        change(KeyCode.MINUS);
        motion("scrub" + panes, out, this::scrub);
        type(KeyCode.END);
        motion("scroll" + panes, out, what -> wheel(what, "#ladder"));
    }

    private void motion(String what, PrintStream out, Motion motion) throws TimeoutException {
        if (wanted.matcher(what).find()) {
            out.println(motion.pictures(what).line());
        }
    }

    private Frames play(String what) throws TimeoutException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PLAY_SECONDS);
        hold(KeyCode.SPACE);
        Frames frames = clock.during(what, () -> { }, () -> System.nanoTime() > end);
        type(KeyCode.SPACE);
        return frames;
    }

    private void change(KeyCode key) throws TimeoutException {
        for (int press = 0; press < FASTER; press++) {
            type(key);
        }
    }

    /// There and back along the whole session, the button held.
    private Frames scrub(String what) throws TimeoutException {
        painted.after(() -> hand.moveTo(hand.find("#scrubber"), 0), () -> hand.find("#scrubber").isHover());
        hand(robot -> robot.press());
        Node scrubber = Hand.ask(() -> hand.find("#scrubber"));
        Frames frames = during(what, picture ->
                hand.moveTo(scrubber, 0.02 + 0.96 * Math.abs(picture - PICTURES / 2) * 2 / PICTURES));
        hand(robot -> robot.release());
        return frames;
    }

    /// A turn of the wheel a picture, up and down.
    private Frames wheel(String what, String list) throws TimeoutException {
        Node target = Hand.ask(() -> hand.find(list));
        painted.after(() -> hand.moveTo(target, 0.5), target::isHover);
        return during(what, picture -> hand.wheel(picture % 200 < 100 ? -1 : 1));
    }

    /// As one who drags the list's scroll bar.
    private Frames jumps(String what) throws TimeoutException {
        PacketTable table = (PacketTable) Hand.ask(() -> hand.find("#packets"));
        return during(what, picture -> table.scrollTo((int) ((long) picture * table.size() / PICTURES)));
    }

    private Frames during(String what, IntConsumer move) throws TimeoutException {
        int[] picture = {0};
        return clock.during(what, () -> move.accept(picture[0]++), () -> picture[0] >= PICTURES);
    }

    private Times steps(String what, KeyCode key, int by) throws TimeoutException {
        Times times = new Times(what);
        for (int look = 0; look < STEPS; look++) {
            long here = Hand.ask(hand::step);
            times.add(painted.after(() -> hand.type(key), () -> hand.step() == here + by));
        }
        return times;
    }

    private void type(KeyCode key) throws TimeoutException {
        painted.after(() -> hand.type(key), () -> true);
    }

    private void hold(KeyCode key) throws TimeoutException {
        painted.after(() -> hand.hold(KeyCode.SHIFT, key), () -> true);
    }

    private void hand(Consumer<Hand> act) throws TimeoutException {
        painted.after(() -> act.accept(hand), () -> true);
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int time = 0; time < 3; time++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /// Something that moves, under a name.
    private interface Motion {

        Frames pictures(String what) throws TimeoutException;
    }
}
