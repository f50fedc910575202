package dev.osiscope.viewmodel.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.lab.LabNeeds;
import dev.osiscope.lab.scenario.Knob;
import dev.osiscope.lab.wire.Fault;
import dev.osiscope.viewmodel.FileDialogs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What the window does with a real lab, without the window.
@Timeout(180)
class LabViewModelTest {

    @BeforeAll
    static void namespacesCanBeMade() {
        LabNeeds.missing().ifPresent(missing -> assumeTrue(false, missing.advice()));
    }

    @Test
    void theSynHangsWithItsCopiesCountedUntilItIsReleased() {
        try (LabModelUnderTest test = new LabModelUnderTest()) {
            test.start(1);
            assertEquals(Optional.empty(), test.lab.wire().wish("hold first SYN from ada"));
            test.until(() -> test.lab.wire().lookProperty().get().rules().size() == 1);
            test.lab.hosts().actOnPicked(HostAct.CONNECT, "");
            test.until(() -> test.lab.wire().picked().filter(card -> card.step() >= 0).isPresent());
            HeldCard syn = test.lab.wire().picked().orElseThrow();
            assertEquals("SYN", syn.title());
            assertEquals("ada → hub", syn.way());
            assertEquals("hold first SYN from ada", syn.why());
            assertTrue(syn.hangs().startsWith("hangs 0:0"), syn.hangs());
            test.until(() -> test.lab.wire().picked().orElseThrow().resent().matches("SYN resent 1 ×, next in \\d s"));
            test.lab.session().player().goTo(Integer.MAX_VALUE);
            assertEquals(TcpState.SYN_SENT, test.card("ada").state());
            assertEquals(List.of(), test.offers("ada"), "what can be done to a client that waits is at the wire");
            test.lab.wire().pick(syn.number());
            assertTrue(test.lab.session().player().stepProperty().get() > syn.step(), "where it hangs, not where it was sent");
            assertEquals(test.lab.session().snapshotProperty().get().timeline().step(syn.step()).dissection(),
                    test.lab.session().step().orElseThrow().dissection());
            test.lab.wire().release();
            test.until(() -> test.offers("ada").contains(HostAct.SEND));
            test.until(() -> test.lab.wire().heldProperty().get().isEmpty());
            assertEquals(List.of(), test.notices);
        }
    }

    @Test
    void holdTheWireHoldsAllAndAFaultByHandLetsNothingHang() {
        try (LabModelUnderTest test = new LabModelUnderTest()) {
            test.start(1);
            test.lab.wire().toggleHold();
            test.until(() -> test.lab.wire().lookProperty().get().holdsAll());
            test.lab.hosts().act(HostAct.CONNECT, "ada", "");
            test.until(() -> test.lab.wire().picked().isPresent());
            HeldCard arp = test.lab.wire().picked().orElseThrow();
            assertEquals("everything is held", arp.why());
            test.lab.wire().fault(new Fault.Corrupt(-1, 1, false));
            test.until(() -> test.lab.wire().picked().filter(HeldCard::changed).isPresent());
            test.lab.wire().fault(new Fault.Truncate(20_000));
            test.until(() -> !test.notices.isEmpty());
            test.lab.wire().fault(new Fault.Drop());
            test.until(() -> test.lab.wire().heldProperty().get().stream()
                    .noneMatch(card -> card.number() == arp.number()));
        }
    }

    @Test
    void aWishThatIsNotUnderstoodIsToldAtItsPlace() {
        try (LabModelUnderTest test = new LabModelUnderTest()) {
            test.start(1);
            var error = test.lab.wire().wish("hold SYN from bo").orElseThrow();
            assertEquals(15, error.column());
            assertTrue(error.problem().contains("'bo'"), error.problem());
            assertEquals(1, test.lab.wire().wish("").orElseThrow().column());
        }
    }

    @Test
    void cablesAreCutAndLimitedAndMended() {
        try (LabModelUnderTest test = new LabModelUnderTest()) {
            test.start(1);
            test.until(() -> !test.lab.wire().lookProperty().get().cables().isEmpty());
            test.lab.wire().toggleCable("ada");
            test.until(() -> test.lab.wire().lookProperty().get().cut("ada"));
            test.lab.wire().limit("ada", "64kbit/s");
            test.until(() -> test.lab.wire().lookProperty().get().limit("ada").orElse(0) == 64_000);
            test.lab.wire().toggleCable("ada");
            test.lab.wire().limit("ada", "off");
            test.until(() -> !test.lab.wire().lookProperty().get().cut("ada")
                    && test.lab.wire().lookProperty().get().limit("ada").isEmpty());
        }
    }

    @Test
    void aKnobIsShownAndSet() {
        try (LabModelUnderTest test = new LabModelUnderTest()) {
            test.start(1);
            test.lab.knobs().show("ada");
            test.until(() -> value(test, Knob.SACK).equals("1"));
            test.lab.knobs().set(Knob.SACK, "off");
            test.until(() -> value(test, Knob.SACK).equals("0"));
            test.lab.knobs().set(Knob.CONGESTION, "nonesuch");
            test.until(() -> !test.notices.isEmpty());
            assertTrue(test.notices.getFirst().contains("ada"), test.notices.getFirst());
        }
    }

    private static String value(LabModelUnderTest test, Knob knob) {
        return test.lab.knobs().rowsProperty().get().stream().filter(row -> row.knob() == knob)
                .findFirst().map(KnobsModel.Row::value).orElse("");
    }

    @Test
    void aClientComesLaterAndIsHeard() {
        try (LabModelUnderTest test = new LabModelUnderTest()) {
            test.start(1);
            assertEquals(Optional.of("bo"), test.lab.clients().next());
            test.lab.clients().add();
            test.until(() -> test.lab.hosts().clients().equals(List.of("ada", "bo"))
                    && test.offers("bo").contains(HostAct.CONNECT));
            assertEquals("bo", test.lab.hosts().pickedProperty().get());
            test.lab.hosts().actOnPicked(HostAct.CONNECT, "");
            test.until(() -> test.offers("bo").contains(HostAct.SEND));
            test.lab.hosts().actOnPicked(HostAct.SEND, "a \"quoted\" \\ text");
            test.until(() -> test.lab.session().snapshotProperty().get().timeline().framesBefore(
                    test.lab.session().snapshotProperty().get().timeline().size()) > 6);
            test.lab.hosts().actOnPicked(HostAct.ABORT, "");
            test.until(() -> test.offers("bo").equals(List.of(HostAct.CONNECT)));
            assertEquals(List.of(), test.notices);
        }
    }

    @Test
    void aScriptIsDoneLineByLineAndWhatFailsIsShownBesideWhatThereWas(@TempDir Path folder) {
        try (LabModelUnderTest test = new LabModelUnderTest()) {
            test.lab.script().choose("refused", """
                    title Refused
                    host hub
                    host client
                    client connect hub:3001
                    # Nobody listens.
                    expect client ESTABLISHED within 100ms
                    """);
            assertEquals(ScriptState.Phase.READY, test.lab.script().stateProperty().get().phase());
            test.lab.script().step();
            test.until(() -> mark(test, 4) == ScriptLine.Mark.DONE && mark(test, 6) == ScriptLine.Mark.NEXT);
            assertEquals(ScriptState.Phase.PAUSED, test.lab.script().stateProperty().get().phase());
            assertEquals(ScriptLine.Mark.NONE, mark(test, 5));
            test.lab.script().run();
            test.until(() -> test.lab.script().stateProperty().get().phase() == ScriptState.Phase.FAILED);
            assertEquals(ScriptLine.Mark.FAILED, mark(test, 6));
            var failure = test.lab.script().stateProperty().get().failure().orElseThrow();
            assertEquals("client ESTABLISHED", failure.expected());
            assertTrue(failure.actual().stream().anyMatch(line -> line.contains("RST")), failure.toString());
            Path file = folder.resolve("run.pcapng");
            test.toSave = Optional.of(new FileDialogs.Target(file, true));
            test.lab.save();
            test.until(() -> !test.lab.savedProperty().get().isEmpty());
            assertTrue(Files.exists(file), test.lab.savedProperty().get());
        }
    }

    private static ScriptLine.Mark mark(LabModelUnderTest test, int line) {
        return test.lab.script().linesProperty().get().get(line - 1).mark();
    }

    @Test
    void theDemoIsAScriptWithThreeClients() {
        try (LabModelUnderTest test = new LabModelUnderTest()) {
            test.lab.script().runDemo();
            test.until(() -> test.lab.script().stateProperty().get().phase() == ScriptState.Phase.DONE);
            test.until(() -> test.lab.running().orElseThrow().snapshot().timeline().conversations().size() == 3);
        }
    }

    @Test
    void aScriptThatWaitsIsStoppedAndWhatRunsIsBegunAnew() {
        try (LabModelUnderTest test = new LabModelUnderTest()) {
            test.lab.script().choose("waits", "host hub\nhost client\nhub listen 80\nexpect client ESTABLISHED within 9min");
            test.lab.script().run();
            test.until(() -> mark(test, 4) == ScriptLine.Mark.DOING);
            var first = test.lab.running();
            test.lab.script().stop();
            test.until(() -> test.lab.script().stateProperty().get().phase() == ScriptState.Phase.STOPPED);
            assertEquals(first, test.lab.running(), "hosts and wire go on");
            test.lab.restart();
            test.until(() -> test.lab.running().isPresent() && !test.lab.running().equals(first)
                    && mark(test, 4) == ScriptLine.Mark.DOING);
            test.lab.end();
            assertEquals(LabStatus.Phase.IDLE, test.lab.statusProperty().get().phase());
        }
    }

    @Test
    void aStartThatNobodyWantsAnyMoreLeavesNothing() {
        try (LabModelUnderTest test = new LabModelUnderTest()) {
            test.lab.start(2);
            assertEquals(LabStatus.Phase.STARTING, test.lab.statusProperty().get().phase());
            test.lab.end();
            test.start(1);
            assertEquals(List.of("hub", "ada"), test.lab.hosts().cards().stream().map(HostCard::name).toList());
        }
    }
}
