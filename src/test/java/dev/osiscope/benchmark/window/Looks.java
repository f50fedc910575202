package dev.osiscope.benchmark.window;

import dev.osiscope.view.conversations.ConversationList;
import dev.osiscope.view.packets.PacketTable;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;

/// Looks here and there in the file that is open, and prints what each kind of look took.
final class Looks {

    private static final long SEED = 4711;
    private static final int WARM_UP = 20;
    private static final int ROWS = 220;
    private static final int CONVERSATIONS = 60;
    private static final int STEPS = 120;
    private static final int OPENINGS = 5;

    private final Random random = new Random(SEED);
    private final Scene scene;
    private final Painted painted;
    private final Hand hand;
    private final Duration pause;

    /// @param pause what goes by from one look at a row to the next
    Looks(Scene scene, Painted painted, Hand hand, Duration pause) {
        this.scene = scene;
        this.painted = painted;
        this.hand = hand;
        this.pause = pause;
    }

    /// Looks at rows alone.
    void printRows(PrintStream out) throws TimeoutException {
        painted.until(this::isRead);
        rows(WARM_UP);
        out.println(Times.head());
        rows(ROWS).forEach(times -> out.println(times.line()));
    }

    /// Looks at all there is.
    void print(PrintStream out) throws TimeoutException {
        printRows(out);
        conversations().forEach(times -> out.println(times.line()));
        out.println(reopened().line());
    }

    private PacketTable table() {
        return (PacketTable) hand.find("#packets");
    }

    private boolean isRead() {
        return hand.find("#file-progress") == null || !hand.find("#file-progress").isVisible();
    }

    /// Rows anywhere in the list: scrolled to, then picked.
    private List<Times> rows(int count) throws TimeoutException {
        Times jumps = new Times("a jump in the list of packets");
        Times picks = new Times("any row, clicked: its bytes and fields");
        Times followed = new Times("the same: its conversation as well, followed as far as there");
        int total = Hand.ask(() -> table().size());
        for (int look = 0; look < count; look++) {
            // Those at the end belong to conversations of which there is no more.
            int row = random.nextInt(total / 20 * 19);
            Hand.rest(pause);
            jumps.add(painted.after(() -> table().scrollTo(Math.max(0, row - 3)), () -> hand.packet(row) != null));
            moved(() -> hand.packet(row), 0.5);
            Hand.rest(pause);
            List<Painted.Took> took = painted.after(hand::click, () -> hand.explained() == row + 1L,
                    () -> hand.explained() == row + 1L && hand.steps() > 1);
            picks.add(took.getFirst());
            followed.add(took.getLast());
        }
        return List.of(jumps, picks, followed);
    }

    /// Conversations anywhere in the list, the largest among them, on the ladder; in each of the larger ones some steps.
    private List<Times> conversations() throws TimeoutException {
        Times picks = new Times("any conversation, clicked");
        Times single = new Times("one step, by key");
        Times far = new Times("any step, by the scrubber");
        Hand.ask(() -> {
            hand.type(KeyCode.DIGIT2);
            return null;
        });
        painted.until(() -> hand.find("#ladder").getParent().isVisible());
        pick(0);
        int total = Hand.ask(() -> list().size());
        for (int look = 0; look < CONVERSATIONS - 1; look++) {
            picks.add(pick(random.nextInt(total)));
            if (look % 10 == 0) {
                steps(single, far, STEPS / 10);
            }
        }
        sortBySize();
        pick(7);
        picks.add(pick(0));
        steps(single, far, STEPS);
        return List.of(picks, single, far);
    }

    /// Moves the mouse to the middle of `target`, and clicks when it is there and what that changes is painted.
    private Painted.Took clicked(Supplier<Node> target, BooleanSupplier shown) throws TimeoutException {
        moved(target, 0.5);
        return painted.after(hand::click, shown);
    }

    private void moved(Supplier<Node> target, double share) throws TimeoutException {
        painted.after(() -> hand.moveTo(target.get(), share), () -> target.get().isHover());
    }

    private ConversationList list() {
        return (ConversationList) hand.find("#conversation-list");
    }

    private Painted.Took pick(int place) throws TimeoutException {
        painted.after(() -> list().scrollTo(Math.max(0, place - 2)), () -> hand.conversation(place) != null);
        long before = Hand.ask(hand::explained);
        return clicked(() -> hand.conversation(place), () -> hand.explained() != before && hand.steps() > 1);
    }

    private void sortBySize() throws TimeoutException {
        Hand.ask(() -> {
            hand.type(KeyCode.O);
            hand.type(KeyCode.O);
            hand.hold(KeyCode.SHIFT, KeyCode.O);
            return null;
        });
        painted.until(() -> {
            if (hand.conversation(0) == null) {
                list().scrollTo(0);
            }
            return hand.conversations().anyMatch(line -> line.amount().matches("[0-9,]{4,} .*"));
        });
    }

    private void steps(Times single, Times far, int count) throws TimeoutException {
        for (int look = 0; look < count; look++) {
            double share = random.nextDouble();
            long before = Hand.ask(hand::step);
            if (before != Math.round(share * Hand.ask(hand::steps))) {
                moved(() -> hand.find("#scrubber"), share);
                far.add(painted.after(hand::click, () -> hand.step() != before));
            }
            long here = Hand.ask(hand::step);
            if (here > 1) {
                single.add(painted.after(() -> hand.type(KeyCode.LEFT), () -> hand.step() == here - 1));
            }
        }
    }

    /// From the click on a recent file until its first rows are there.
    private Times reopened() throws TimeoutException {
        Times times = new Times("first rows, from the click that opens the file");
        Hand.ask(() -> {
            hand.type(KeyCode.DIGIT3);
            return null;
        });
        for (int look = 0; look < OPENINGS; look++) {
            painted.after(() -> hand.hold(KeyCode.CONTROL, KeyCode.W), () -> hand.find(".recent-file") != null);
            times.add(clicked(() -> hand.find(".recent-file"), () -> hand.find("#packets") != null
                    && table().size() > 0 && hand.packet(0) != null));
            painted.until(this::isRead);
        }
        return times;
    }
}
