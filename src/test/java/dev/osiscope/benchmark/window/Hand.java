package dev.osiscope.benchmark.window;

import dev.osiscope.view.conversations.ConversationLine;
import dev.osiscope.view.packets.PacketLine;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/// Works a window as a user does, with mouse and keys, and reads what stands in it. Used on the JavaFX application
/// thread, but for [#ask(Supplier)].
final class Hand {

    private static final Pattern FRAME = Pattern.compile("Frame ([0-9,]+),");
    private static final Pattern POSITION = Pattern.compile("step ([0-9,]+) of ([0-9,]+)");

    private final Scene scene;
    private final Robot robot = new Robot();
    private final Map<String, Parent> lists = new HashMap<>();
    private Optional<Labeled> explanation = Optional.empty();
    private Optional<Labeled> position = Optional.empty();

    Hand(Scene scene) {
        this.scene = scene;
    }

    /// Asks something on the JavaFX application thread, from another one.
    static <T> T ask(Supplier<T> question) throws TimeoutException {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException failure) {
                answer.completeExceptionally(failure);
            }
        });
        return Painted.get(answer);
    }

    /// Lets so much time go by, as who looks at what came.
    static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// Moves the mouse to where this share of the width of `node` is.
    void moveTo(Node node, double share) {
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        robot.mouseMove(bounds.getMinX() + share * bounds.getWidth(), bounds.getCenterY());
    }

    /// Clicks where the mouse is.
    void click() {
        robot.mouseClick(MouseButton.PRIMARY);
    }

    /// Holds the button down, to drag.
    void press() {
        robot.mousePress(MouseButton.PRIMARY);
    }

    void release() {
        robot.mouseRelease(MouseButton.PRIMARY);
    }

    /// Turns the wheel, downwards where `notches` is above 0.
    void wheel(int notches) {
        robot.mouseWheel(notches);
    }

    void type(KeyCode key) {
        robot.keyType(key);
    }

    void hold(KeyCode modifier, KeyCode key) {
        robot.keyPress(modifier);
        robot.keyType(key);
        robot.keyRelease(modifier);
    }

    Node find(String selector) {
        return scene.lookup(selector);
    }

    /// The line of the packet in `row` of the file; null where it is not in sight.
    Node packet(int row) {
        return lines("#packets").filter(node -> node instanceof PacketLine line && line.isVisible() && line.row() == row)
                .findFirst().orElse(null);
    }

    /// The line of the conversation at `place` of the list; null where it is not in sight.
    Node conversation(int place) {
        return conversations().filter(line -> line.place() == place).findFirst().orElse(null);
    }

    /// The conversations in sight.
    Stream<ConversationLine> conversations() {
        return lines("#conversation-list")
                .filter(node -> node instanceof ConversationLine && node.isVisible()).map(ConversationLine.class::cast);
    }

    /// The lines of a list: to look for them in the whole scene takes its time as well.
    private Stream<Node> lines(String list) {
        if (!lists.containsKey(list) || lists.get(list).getScene() == null) {
            lists.put(list, (Parent) scene.lookup(list));
        }
        return lists.get(list).getChildrenUnmodifiable().stream();
    }

    /// The number of the frame that is explained; 0 where none is.
    long explained() {
        explanation = found(explanation, "#explain .label", FRAME);
        return number(explanation, FRAME, 1);
    }

    /// Of which step, from 1, the playhead stands at.
    long step() {
        position = found(position, ".transport .label", POSITION);
        return number(position, POSITION, 1);
    }

    /// How many steps there are.
    long steps() {
        position = found(position, ".transport .label", POSITION);
        return number(position, POSITION, 2);
    }

    /// The label that says something of this kind, where it is not known yet: to look for it takes its time.
    private Optional<Labeled> found(Optional<Labeled> known, String selector, Pattern pattern) {
        return known.filter(label -> label.getScene() != null).or(() -> scene.getRoot().lookupAll(selector).stream()
                .filter(node -> node.isVisible() && node instanceof Labeled label && pattern.matcher(label.getText()).find())
                .map(Labeled.class::cast).findFirst());
    }

    private static long number(Optional<Labeled> label, Pattern pattern, int group) {
        return label.map(known -> pattern.matcher(known.getText())).filter(Matcher::find)
                .map(found -> Long.parseLong(found.group(group).replace(",", ""))).orElse(0L);
    }
}
