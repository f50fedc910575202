package dev.osiscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.export.TextLadder;
import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.LabException;
import dev.osiscope.lab.LabNeeds;
import dev.osiscope.lab.scenario.Scenario;
import dev.osiscope.lab.scenario.ScenarioResult;
import dev.osiscope.lab.scenario.ScenarioRun;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The states that a session shows are those of the kernels: both kernels are asked before every line of every script, and at
/// its end, as soon as nothing happens for a moment.
///
/// The kernel's list (/proc/net/tcp) has sockets that listen, are open, open or close, and those that wait in TIME-WAIT or,
/// orphaned, in FIN-WAIT-2. It has none in CLOSED, so an end in CLOSED agrees where it is not in the list. A listener's
/// half-open connections are in it, but not those that exist only as a SYN cookie, nor those that were forgotten because too
/// many wait: of these nobody can ask the kernel. That is allowed only in the script that fills the queue.
class KernelStatesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long QUIET_NANOS = 150_000_000;
    private static final String FILLS_THE_QUEUE = "22-syn-backlog";

    private static int moments;
    private static int noisy;
    private static int compared;

    @BeforeAll
    static void namespacesCanBeMade() {
        LabNeeds.missing().ifPresent(missing -> assumeTrue(false, missing.advice()));
    }

    @AfterAll
    static void tell() {
        System.out.printf("kernel states: %d ends compared at %d moments; at %d the wire did not come to rest%n",
                compared, moments, noisy);
    }

    @ParameterizedTest
    @MethodSource("dev.osiscope.lab.scenario.Scenarios#names")
    void theStatesShownAreThoseOfTheKernels(String name) throws LabException {
        Scenario scenario = LabSessionTest.script(name);
        try (LabSession session = LabSession.start(scenario.hosts())) {
            ScenarioResult result = new ScenarioRun(scenario, line -> compare(session, name, line.text()))
                    .runIn(session.lab());
            assertTrue(result.passed(), () -> result.failure().orElseThrow().toString());
            compare(session, name, "the end");
        }
    }

    private static void compare(LabSession session, String script, String line) {
        Optional<KernelView> view = atRest(session);
        if (view.isEmpty()) {
            noisy++;
            return;
        }
        moments++;
        compared += view.get().ends().size();
        List<KernelView.Compared> forgotten =
                view.get().ends().stream().filter(KernelView.Compared::mayBeForgotten).toList();
        assertEquals(List.of(), script.equals(FILLS_THE_QUEUE) ? List.of() : forgotten, () -> told(session, line));
        assertEquals(List.of(), view.get().disagreements(), () -> told(session, line));
    }

    /// What does not agree is asked once more: a program may be between its report and its call.
    private static Optional<KernelView> atRest(LabSession session) {
        long end = System.nanoTime() + QUIET_NANOS;
        Optional<KernelView> view = session.askKernels();
        while (System.nanoTime() < end && (view.isEmpty() || !view.get().disagreements().isEmpty())) {
            view = session.askKernels();
        }
        return view;
    }

    private static String told(LabSession session, String line) {
        return "before: " + line + "\n" + new TextLadder(session.caughtUp(PATIENCE).timeline(), Messages.of(Locale.ENGLISH)).lines()
                .stream().collect(Collectors.joining("\n"));
    }
}
