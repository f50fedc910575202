package dev.osiscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.export.TextLadder;
import dev.osiscope.hub.WallClock;
import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.LabException;
import dev.osiscope.lab.LabNeeds;
import dev.osiscope.lab.scenario.Act;
import dev.osiscope.lab.scenario.LabActs;
import dev.osiscope.lab.scenario.Scenario;
import dev.osiscope.lab.scenario.ScenarioReader;
import dev.osiscope.lab.scenario.ScenarioResult;
import dev.osiscope.lab.scenario.ScenarioRun;
import dev.osiscope.lab.wire.HeldFrame;
import dev.osiscope.lab.wire.LabWire;
import dev.osiscope.tests.RunsBeside;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The states that a session shows are those of the kernels: both kernels are asked before every line of every script and at
/// its end, and of whole lives of a connection after every call and every frame that arrives, as soon as nothing happens for a
/// moment.
///
/// The kernel's list (/proc/net/tcp) has sockets that listen, are open, open or close, and those that wait in TIME-WAIT or,
/// orphaned, in FIN-WAIT-2. It has none in CLOSED, so an end in CLOSED agrees where it is not in the list. A listener's
/// half-open connections are in it, but not those that exist only as a SYN cookie, nor those that were forgotten because too
/// many wait: of these nobody can ask the kernel. That is allowed only in the script that fills the queue.
@RunsBeside
class KernelStatesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long QUIET_NANOS = 150_000_000;
    private static final int MOST_RELEASES = 200;
    private static final String FILLS_THE_QUEUE = "22-syn-backlog";

    /// Whole lives of a connection. What they send hangs on the wire; `wire release` lets it go on frame by frame.
    private static final List<String> LIVES = List.of(
            """
            hub listen 3001
            client connect hub:3001
            wire release
            client send "what is the time?\\n"
            hub send "half past nine\\n"
            wire release
            client shutdown
            wire release
            hub send "exactly\\n"
            hub close
            wire release
            client close
            wire release""",
            """
            hub listen 3001
            client connect hub:3001
            wire release
            hub send "bye\\n"
            hub close
            wire release
            client close
            wire release""",
            """
            hub listen 3001
            client connect hub:3001
            wire release
            client send "one"
            client send "two"
            client close
            hub close
            wire release""",
            """
            hub listen 3001
            client connect hub:3001
            wire release
            client abort
            wire release
            client connect hub:3001 as again
            wire release
            hub abort
            wire release""",
            """
            hub listen 3001
            client connect hub:3001
            wire release
            hub read off
            client send "nobody reads this\\n"
            wire release
            hub close
            wire release""",
            """
            client connect hub:3001
            wire release
            hub listen 3001
            client connect hub:3001 as again
            client close again
            wire release""",
            """
            client connect hub:3001 from 4000 as c
            hub connect client:4000 from 3001 as h
            wire release
            client close c
            wire release
            hub close h
            wire release""");

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

    @ParameterizedTest(name = "life {0}, {1} first")
    @MethodSource("lives")
    void theyAreAfterEveryFrameThatArrives(int life, Order order) throws LabException {
        String text = "host hub\nhost client\n" + LIVES.get(life);
        Scenario scenario = ((Scenario.Understood) ScenarioReader.read("life", text)).scenario();
        try (LabSession session = LabSession.start(scenario.hosts())) {
            session.lab().wire(wire -> {
                wire.holdAll(true);
                return true;
            }).join();
            for (Scenario.Step line : scenario.steps()) {
                if (line.act() instanceof Act.Release) {
                    releaseAll(session, order);
                } else {
                    assertEquals(Optional.empty(), LabActs.perform(session.lab(), line.act()));
                }
                compare(session, "life " + life, line.text());
            }
        }
    }

    /// Which of the frames that hang goes on first.
    enum Order { OLDEST, NEWEST }

    static Stream<Arguments> lives() {
        return IntStream.range(0, LIVES.size()).boxed()
                .flatMap(life -> Stream.of(Order.values()).map(order -> Arguments.of(life, order)));
    }

    private static void releaseAll(LabSession session, Order order) {
        int released = 0;
        while (released < MOST_RELEASES && session.lab().wire(wire -> releaseOne(wire, order)).join()) {
            released++;
            compare(session, "a life", released + " released");
        }
        assertTrue(released < MOST_RELEASES, "the two never stop to talk");
    }

    private static boolean releaseOne(LabWire wire, Order order) {
        List<HeldFrame> held = wire.held();
        return !held.isEmpty() && wire.release(
                (order == Order.OLDEST ? held.getFirst() : held.getLast()).frame().number(), WallClock.nanos());
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
