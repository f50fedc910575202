package dev.osiscope.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.app.Main;
import dev.osiscope.lab.scenario.Scenarios;
import dev.osiscope.property.Property;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// However the app ends, nothing of its lab is left: no process, and so no namespace and no device in one.
@Isolated("it counts what the labs of the machine leave")
class LabEndTest {

    /// `-Dosiscope.kills=100` kills as many runs of scripts.
    private static final int KILLS = Integer.getInteger("osiscope.kills", 6);
    private static final int UNTIL_HOSTS_RUN_MILLIS = 3_000;
    private static final int LINE_MILLIS = 100;
    private static final int MOST_LINES = 30;

    private long longest;

    @BeforeAll
    static void namespacesCanBeMade() {
        LabNeeds.missing().ifPresent(missing -> assumeTrue(false, missing.advice()));
    }

    /// Each line is a moment: before there is a host, while they start, and when the SYN hangs on the wire.
    @ParameterizedTest
    @ValueSource(strings = {"begun", "started hub", "started client", "ready", "held"})
    void afterSigkillNothingIsLeft(String moment) throws Exception {
        try (AppProcess app = AppProcess.start(LabUnderTest.class)) {
            app.awaitLine(moment);
            killed(app);
        }
    }

    /// Any script, also those whose hosts run the app's own hub and clients; while its hosts start, or some time after any
    /// of its lines, or when it has ended.
    @Test
    void afterSigkillAtAnyMomentOfAnyScenarioNothingIsLeft() {
        Property.holds(KILLS, this::killAnywhere);
        System.out.println(KILLS + " runs were killed; the last of their processes ended after at most " + longest + " ms.");
    }

    private void killAnywhere(RandomGenerator random) throws IOException, InterruptedException {
        List<String> names = Scenarios.names();
        String name = names.get(random.nextInt(names.size()));
        int line = random.nextInt(-MOST_LINES / 3, MOST_LINES);
        try (AppProcess app = AppProcess.start(Main.class, "lab", "run", name, "--verbose")) {
            for (int passed = 0; passed < line; passed++) {
                app.awaitLine(said -> said.matches("\\d+: .*"));
            }
            int patience = random.nextInt(line < 0 ? UNTIL_HOSTS_RUN_MILLIS : LINE_MILLIS);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(patience));
            killed(app);
        }
    }

    private void killed(AppProcess app) throws IOException, InterruptedException {
        app.kill();
        longest = Math.max(longest, app.awaitNothingLeft());
        assertEquals(List.of(), app.left());
    }

    @Test
    void afterAnOrderlyEndNothingIsLeft() throws Exception {
        try (AppProcess app = AppProcess.start(LabUnderTest.class)) {
            app.awaitLine("held");
            assertEquals(0, app.end());
            assertEquals(List.of(), app.left());
        }
    }
}
