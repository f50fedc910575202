package dev.osiscope.view.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.LabNeeds;
import dev.osiscope.lab.branch.RunFrame;
import dev.osiscope.lab.branch.SideBySide;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.view.OffStage;
import dev.osiscope.viewmodel.FileDialogs;
import dev.osiscope.viewmodel.lab.LabStatus;
import dev.osiscope.viewmodel.lab.LabViewModel;
import dev.osiscope.viewmodel.lab.ScriptState;
import dev.osiscope.viewmodel.lab.WhatIfDeed;
import dev.osiscope.viewmodel.lab.WhatIfResult;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// From a step of a script's run to both runs side by side, against real kernels.
@Timeout(180)
class WhatIfTest {

    private static final long PULSE_NANOS = 16_000_000;
    private static final long PATIENCE_SECONDS = 60;

    private final ExecutorService background = Executors.newCachedThreadPool();
    private LabViewModel lab;
    private HBox panes;
    private long now;

    @BeforeAll
    static void namespacesCanBeMade() {
        LabNeeds.missing().ifPresent(missing -> assumeTrue(false, missing.advice()));
    }

    @AfterEach
    void end() throws TimeoutException {
        OffStage.call(() -> {
            lab.close();
            return null;
        });
        background.close();
    }

    private void until(BooleanSupplier condition) throws TimeoutException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("it did not come to that");
            }
            lab.pulse(now += PULSE_NANOS);
            Thread.onSpinWait();
        }
    }

    private void runHandshake() throws TimeoutException {
        lab = new LabViewModel(Messages.of(Locale.ENGLISH), LabNeeds::missing, background, FileDialogs.NOBODY, words -> {
            throw new AssertionError(words);
        });
        // The ladders have so little room that not all has.
        panes = new HBox(new WhatIfPane(lab.whatIf()), new WhatIfResultPane(lab.whatIf()));
        new Scene(panes, 900, 700);
        lab.look();
        until(() -> lab.statusProperty().get().phase() == LabStatus.Phase.IDLE);
        lab.script().choose(lab.script().shipped().stream().filter(one -> one.name().equals("01-handshake")).findFirst()
                .orElseThrow());
        lab.script().run();
        until(() -> lab.script().stateProperty().get().phase() == ScriptState.Phase.DONE);
        Timeline timeline = lab.session().snapshotProperty().get().timeline();
        lab.session().player().goTo(IntStream.range(0, timeline.size()).filter(index -> timeline.step(index).segment()
                .filter(segment -> segment.role() == SegmentRole.SYN_ACK).isPresent()).findFirst().orElseThrow());
    }

    private void press(String id) {
        ((Button) panes.lookup(id)).fire();
    }

    @Test
    void theSynAckOfTheStepIsLostAndThatIsTheFirstDifference() throws TimeoutException {
        List<String> spoken = OffStage.call(() -> {
            runHandshake();
            panes.applyCss();
            assertEquals("From step", ((Label) panes.lookup("#whatif-step")).getText().substring(0, 9));
            press("#whatif-" + WhatIfDeed.DROP);
            assertEquals("wire drop first SYN,ACK from hub", lab.whatIf().othersProperty().get());
            press("#whatif-run");
            until(() -> lab.whatIf().resultProperty().get().isPresent());
            for (int pass = 0; pass < 4; pass++) {
                panes.applyCss();
                panes.layout();
            }
            assertEquals(List.of(), panes.lookupAll(".run-cell .segment-title").stream().filter(Node::isVisible).map(Label.class::cast)
                    .filter(words -> words.prefWidth(-1) > words.getWidth() + 1).map(Label::getText).toList(), "no words are cut");
            assertTrue(panes.lookupAll(".run-cell .segment-title").stream().anyMatch(words -> ((Label) words).getText().contains("dropped")),
                    "what became of the SYN,ACK is said");
            return panes.lookupAll(".run-cell").stream().filter(cell -> !((ListCell<?>) cell).isEmpty())
                    .map(cell -> String.valueOf(cell.getAccessibleText())).sorted().toList();
        });
        WhatIfResult result = lab.whatIf().resultProperty().get().orElseThrow();
        SideBySide.Row first = result.both().rows().get(result.both().firstDifference().orElseThrow());
        RunFrame lost = first.right().orElseThrow();
        assertEquals("SYN,ACK seq=0 ack=1", lost.what());
        assertEquals(List.of("dropped"), lost.fate());
        assertEquals(List.of("client", "hub"), result.hosts());
        assertEquals(List.of(), result.missed(), "the SYN,ACK comes again, and all comes true");
        assertTrue(spoken.stream().anyMatch(words -> words.contains(
                "What if: hub->client SYN,ACK seq=0 ack=1 len=0") && words.endsWith("dropped")), spoken.toString());
        assertTrue(spoken.getFirst().startsWith("Row 1, the same in both: client->hub SYN"), spoken.toString());
    }

    @Test
    void theLineOfTheStepIsFoundAndWhatCannotBeUnderstoodIsSaid() throws TimeoutException {
        String problem = OffStage.call(() -> {
            runHandshake();
            panes.applyCss();
            press("#whatif-here");
            int line = Integer.parseInt(((TextField) panes.lookup("#whatif-line")).getText());
            assertTrue(line >= 7 && line <= 14, "it was sent in line " + line);
            lab.whatIf().othersProperty().set("wire eat SYN");
            press("#whatif-run");
            return ((Label) panes.lookup("#whatif-problem")).getText();
        });
        assertTrue(problem.startsWith("line 1, column 6: 'eat' is no wish to the wire."), problem);
    }
}
