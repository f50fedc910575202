package dev.osiscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.frame.Provenance;
import dev.osiscope.hub.scrub.ScrubberChoice;
import dev.osiscope.lab.HostPlan;
import dev.osiscope.lab.LabException;
import dev.osiscope.lab.LabNeeds;
import dev.osiscope.lab.scenario.Scenario;
import dev.osiscope.lab.scenario.ScenarioReader;
import dev.osiscope.lab.scenario.Scenarios;
import dev.osiscope.lab.wire.LabWire;
import dev.osiscope.lab.wire.WireFrames;
import dev.osiscope.timeline.SocketCallKind;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What happens in a real lab is a live session.
class LabSessionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @BeforeAll
    static void namespacesCanBeMade() {
        LabNeeds.missing().ifPresent(missing -> assumeTrue(false, missing.advice()));
    }

    @Test
    void aScriptRunsWhileItsStepsCanBeSeenAndTheSessionGoesOnAfterIt() throws LabException {
        try (LabSession session = LabSession.start(script("02-four-segment-close"))) {
            assertTrue(session.awaitScript(script -> script.status() == ScriptProgress.Status.DONE, PATIENCE));
            session.lab().host("client").command("connect", "more", "10.0.0.1", 3001, 0).join();
            assertTrue(session.await(snapshot -> snapshot.timeline().conversations().size() == 2, PATIENCE));

            SessionSnapshot snapshot = session.caughtUp(PATIENCE);
            assertEquals(List.of("hub", "client"), snapshot.participants());
            assertEquals(Provenance.WIRE, snapshot.provenance());
            List<Step> steps = steps(snapshot.timeline());
            assertEquals(List.of("hub", "client"), steps.stream()
                    .filter(step -> step.event() instanceof TimelineEvent.FrameSeen).limit(2)
                    .map(step -> ((TimelineEvent.FrameSeen) step.event()).destination()).toList());
            assertTrue(snapshot.timeline().names().keySet().stream()
                    .allMatch(endpoint -> endpoint.address().startsWith("10.0.0.")));
            assertEquals(List.of(SocketCallKind.LISTEN, SocketCallKind.CONNECT), calls(steps).subList(0, 2));
            assertTrue(calls(steps).containsAll(List.of(SocketCallKind.CONNECTED, SocketCallKind.ACCEPT,
                    SocketCallKind.SHUTDOWN, SocketCallKind.READ, SocketCallKind.CLOSE)), calls(steps).toString());
            assertTrue(steps.stream().flatMap(step -> step.changes().stream())
                    .anyMatch(change -> change.to() == TcpState.TIME_WAIT));
        }
    }

    @Test
    void framesHaveTheNumbersThatTheyHaveInTheFileOfTheRun() throws LabException {
        try (LabSession session = LabSession.start(script("09-duplicate"))) {
            assertTrue(session.awaitScript(script -> script.status() == ScriptProgress.Status.DONE, PATIENCE));
            Timeline timeline = session.caughtUp(PATIENCE).timeline();
            List<WireFrames.Captured> file = WireFrames.atSenders(session.lab().events().frames());
            for (Step step : steps(timeline)) {
                step.dissection().ifPresent(frame -> assertEquals(
                        file.get((int) step.frameNumber() - 1).frame().bytes(), frame.frame().bytes()));
            }
        }
    }

    @Test
    void whatTheKernelsSayIsKeptByStep() throws LabException {
        try (LabSession session = LabSession.start(script("02-four-segment-close"))) {
            assertTrue(session.awaitScript(script -> script.status() == ScriptProgress.Status.DONE, PATIENCE));
            assertTrue(session.await(snapshot -> timeWait(snapshot).isPresent(), PATIENCE));
            KernelLog.Said said = timeWait(session.snapshot()).orElseThrow();
            assertEquals("TIME-WAIT", said.socket().orElseThrow().state());
            assertEquals(3, said.socket().orElseThrow().timer(), "its clock runs");
            assertTrue(said.socket().orElseThrow().due() > 0 && said.nanos() > 0);
        }
    }

    /// What the client's kernel said of its end when it was asked last, where that was TIME-WAIT.
    private static Optional<KernelLog.Said> timeWait(SessionSnapshot snapshot) {
        return snapshot.timeline().conversations().stream()
                .flatMap(conversation -> snapshot.kernels().of(conversation.client(), conversation.server(),
                        snapshot.timeline().size() - 1).stream())
                .filter(said -> said.socket().filter(socket -> socket.state().equals("TIME-WAIT")).isPresent()).findFirst();
    }

    @Test
    void aHeldSynIsAStepAtOnce() throws LabException {
        try (LabSession session = LabSession.start(List.of(HostPlan.of("hub", 1), HostPlan.of("client", 2)))) {
            session.lab().wire(wire -> {
                wire.holdAll(true);
                return true;
            }).join();
            session.lab().host("client").command("connect", "c", "10.0.0.1", 3001, 0).join();
            assertTrue(session.await(snapshot -> steps(snapshot.timeline()).stream()
                    .anyMatch(step -> step.dissection().isPresent()), PATIENCE));
            assertFalse(session.lab().wire(LabWire::held).join().isEmpty());
        }
    }

    /// TIME-WAIT ends the same way, but the kernel takes a minute for it.
    @Test
    void anEndThatItsKernelForgetsIsClosedHereToo() throws LabException {
        try (LabSession session = LabSession.start(read("""
                host hub
                host client
                client knob fin-timeout 1
                hub listen 3001
                client connect hub:3001
                expect hub accepted
                client close
                expect client FIN-WAIT-2
                """))) {
            assertTrue(session.await(snapshot -> steps(snapshot.timeline()).stream()
                    .anyMatch(step -> step.event() instanceof TimelineEvent.EndForgotten), PATIENCE));
            assertEquals(List.of(), session.askKernels().map(KernelView::disagreements).orElse(List.of()));
        }
    }

    @Test
    void aScriptThatFailsSaysWhereAndWhatThereWasInstead() throws LabException {
        try (LabSession session = LabSession.start(read("""
                host hub
                host client
                client connect hub:3001
                expect client ESTABLISHED within 50ms
                client connect hub:3002
                """))) {
            assertTrue(session.awaitScript(script -> script.status() != ScriptProgress.Status.RUNNING, PATIENCE));
            ScriptProgress end = session.script().orElseThrow();
            assertEquals(ScriptProgress.Status.FAILED, end.status());
            assertEquals(4, end.line().orElseThrow().line());
            assertEquals("client ESTABLISHED", end.failure().orElseThrow().expected());
        }
    }

    @Test
    void aScriptThatWaitsCanBeEndedAndTheLabGoesOn() throws LabException {
        try (LabSession session = LabSession.start(read("""
                host hub
                host client
                expect client ESTABLISHED within 10min
                """))) {
            assertTrue(session.awaitScript(ScriptProgress::waiting, PATIENCE));
            session.cancelScript();
            assertEquals(ScriptProgress.Status.CANCELLED, session.script().orElseThrow().status());
            session.lab().host("hub").command("listen", "s", 3001, 1).join();
            assertTrue(session.await(snapshot -> snapshot.timeline().size() == 1, PATIENCE));
        }
    }

    @Test
    void aScriptMayBeDoneLineByLine() throws LabException {
        ScriptPace pace = ScriptPace.stepping();
        try (LabSession session = LabSession.start(read("""
                host hub
                host client
                hub listen 3001
                client connect hub:3001
                expect client ESTABLISHED
                """), pace)) {
            pace.step();
            assertTrue(session.awaitScript(script -> script.step() == 1, PATIENCE));
            assertTrue(session.await(snapshot -> snapshot.timeline().size() == 1, PATIENCE), "the hub listens");
            session.cancelScript();
            assertEquals(1, session.script().orElseThrow().step());
            assertEquals(1, session.caughtUp(PATIENCE).timeline().size(), "a line that waited is not done");
            pace.run();
            assertEquals(ScriptProgress.Status.CANCELLED, session.script().orElseThrow().status());
        }
    }

    @Test
    void aHostThatComesLaterTakesPart() throws LabException {
        try (LabSession session = LabSession.start(List.of(HostPlan.of("hub", 1)))) {
            session.lab().host("hub").command("hub", 3001, "plain", ScrubberChoice.DEFAULT).join();
            session.add(HostPlan.of("ada", 2));
            session.lab().host("ada").command("client", "10.0.0.1", 3001, "Ada", "plain").join();
            assertTrue(session.await(snapshot -> steps(snapshot.timeline()).stream().anyMatch(step ->
                    step.changes().stream().anyMatch(change -> change.to() == TcpState.ESTABLISHED)), PATIENCE));
            SessionSnapshot snapshot = session.snapshot();
            assertEquals(List.of("hub", "ada"), snapshot.participants());
            assertTrue(snapshot.timeline().names().containsValue("ada"));
        }
    }

    private static List<SocketCallKind> calls(List<Step> steps) {
        return steps.stream().filter(step -> step.event() instanceof TimelineEvent.SocketCalled)
                .map(step -> ((TimelineEvent.SocketCalled) step.event()).kind()).toList();
    }

    static List<Step> steps(Timeline timeline) {
        return IntStream.range(0, timeline.size()).mapToObj(timeline::step).toList();
    }

    static Scenario script(String name) {
        return read(Scenarios.script(name).orElseThrow());
    }

    private static Scenario read(String text) {
        return ((Scenario.Understood) ScenarioReader.read("test", text)).scenario();
    }
}
