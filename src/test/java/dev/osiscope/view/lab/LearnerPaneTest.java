package dev.osiscope.view.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.conversation.tcp.SequenceNumber;
import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.LabNeeds;
import dev.osiscope.lab.endpoint.LearnerRole;
import dev.osiscope.view.Fonts;
import dev.osiscope.view.Theme;
import dev.osiscope.viewmodel.FileDialogs;
import dev.osiscope.viewmodel.lab.LabViewModel;
import dev.osiscope.viewmodel.lab.LearnerModel;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The form against a real kernel, by keyboard and mouse.
@Timeout(180)
class LearnerPaneTest extends FxRobot {

    private static final long PATIENCE_SECONDS = 30;
    private static final Pattern SYN_ACK = Pattern.compile("hub -> you: SYN,ACK seq=(\\d+) ack=1001 .*");

    private final ExecutorService background = Executors.newCachedThreadPool();
    private LabViewModel lab;
    private LearnerModel model;
    private LearnerPane pane;
    private AnimationTimer timer;

    @BeforeAll
    static void namespacesCanBeMade() {
        LabNeeds.missing().ifPresent(missing -> assumeTrue(false, missing.advice()));
    }

    @BeforeEach
    void open() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> {
            Fonts.load();
            lab = new LabViewModel(Messages.of(Locale.ENGLISH), LabNeeds::missing, background, FileDialogs.NOBODY, System.err::println);
            model = lab.learner();
            pane = new LearnerPane(model);
            Scene scene = new Scene(pane, 560, 980);
            Theme.DARK.apply(scene);
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            timer = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    lab.pulse(now);
                }
            };
            timer.start();
        });
    }

    @AfterEach
    void close() throws TimeoutException {
        fx(() -> {
            timer.stop();
            lab.close();
            return null;
        });
        background.close();
        FxToolkit.cleanupStages();
    }

    private static <T> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), work);
    }

    private void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> fx(condition));
    }

    private void click(String query) throws TimeoutException {
        until(() -> pane.lookup(query) != null && !pane.lookup(query).isDisabled());
        Bounds bounds = fx(() -> {
            Node node = pane.lookup(query);
            return node.localToScreen(node.getLayoutBounds());
        });
        clickOn(bounds.getCenterX(), bounds.getCenterY());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void write(String query, String words) throws TimeoutException {
        click(query);
        press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        write(words);
    }

    private String text(String query) {
        return fx(() -> pane.lookup(query) instanceof TextField field ? field.getText()
                : ((Label) pane.lookup(query)).getText());
    }

    private long synAck() throws TimeoutException {
        until(() -> model.lines().stream().anyMatch(line -> SYN_ACK.matcher(line.spoken()).matches()));
        return fx(() -> {
            Matcher found = SYN_ACK.matcher(model.lines().stream().filter(line ->
                    SYN_ACK.matcher(line.spoken()).matches()).reduce((first, last) -> last).orElseThrow().spoken());
            assertTrue(found.matches());
            return Long.parseLong(found.group(1));
        });
    }

    private void openUpToTheSynAck() throws TimeoutException {
        click("#learner-client");
        until(() -> text("#learner-state").equals("LISTEN"));
        click("#learner-SYN");
        write("#learner-seq", "1000");
        click("#learner-send");
        until(() -> text("#learner-state").equals("SYN-RECEIVED"));
        until(() -> !model.busyProperty().get());
        click("#learner-SYN");
        click("#learner-ACK");
        write("#learner-seq", "1001");
    }

    @Test
    void theRightAnswerToTheSynAckIsEstablishedByTheKernelsWord() throws TimeoutException {
        openUpToTheSynAck();
        long number = synAck();
        write("#learner-ack", new SequenceNumber(number).plus(1).toString());
        type(KeyCode.ENTER);
        until(() -> text("#learner-state").equals("ESTABLISHED"));
        until(() -> text("#learner-verdict-outcome").contains("hub: SYN-RECEIVED -> ESTABLISHED, its kernel says"));
        assertEquals("By the rules: RFC 9293 §3.10.7.4", text("#learner-verdict-title"));
        assertEquals("The SYN of the other end is acknowledged: ESTABLISHED.", text("#learner-verdict-reason"));
    }

    @Test
    void aWrongOneIsResetAndTheReasonIsSaid() throws TimeoutException {
        openUpToTheSynAck();
        long number = synAck();
        write("#learner-ack", Long.toString(number));
        type(KeyCode.ENTER);
        until(() -> text("#learner-verdict-outcome").contains("Came back: RST seq=" + number));
        assertEquals("A rule is broken: RFC 9293 §3.10.7.4", text("#learner-verdict-title"));
        assertTrue(text("#learner-verdict-reason").startsWith("The acknowledgment number must be "
                + new SequenceNumber(number).plus(1)), text("#learner-verdict-reason"));
        click("#learner-hint");
        until(() -> text("#learner-hint-words").startsWith("Hint (RFC 9293 §3.5): hub has answered with SYN,ACK"));
        assertFalse(text("#learner-hint-words").contains("Such a segment"));
        click("#learner-acknowledge");
        assertEquals(new SequenceNumber(number).plus(1).toString(), text("#learner-ack"));
    }

    @Test
    void whatCannotStandIsSaidAtItsFieldAndNothingIsSent() throws TimeoutException {
        click("#learner-client");
        until(() -> text("#learner-state").equals("LISTEN"));
        write("#learner-seq", "4294967296");
        type(KeyCode.ENTER);
        until(() -> text("#learner-seq-error").equals("seq: a number from 0 to 4294967295"));
        assertEquals(0, fx(() -> model.lines().size()));
        write("#learner-seq", "7");
        assertEquals("", text("#learner-seq-error"), "it is gone as soon as it is right");
        press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("4294967296", text("#learner-seq"), "what was written before it was to be sent");
        press(KeyCode.CONTROL, KeyCode.Y).release(KeyCode.Y, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("7", text("#learner-seq"));
    }

    @Test
    void asTheServerOneIsConnectedToAgainAfterARefusal() throws TimeoutException {
        click("#learner-server");
        until(() -> text("#learner-state").equals("SYN-SENT"));
        click("#learner-RST");
        click("#learner-ACK");
        write("#learner-seq", "0");
        until(() -> fx(() -> !model.lines().isEmpty()));
        click("#learner-acknowledge");
        click("#learner-send");
        until(() -> text("#learner-verdict-outcome").contains("client: SYN-SENT -> CLOSED, its kernel says"));
        assertEquals(LearnerRole.SERVER, fx(() -> model.roleProperty().get()));
        click("#learner-connect");
        until(() -> text("#learner-state").equals("SYN-SENT"));
    }
}
