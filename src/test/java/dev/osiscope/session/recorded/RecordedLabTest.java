package dev.osiscope.session.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.lab.LabException;
import dev.osiscope.lab.LabNeeds;
import dev.osiscope.lab.scenario.Scenario;
import dev.osiscope.lab.scenario.ScenarioReader;
import dev.osiscope.lab.scenario.Scenarios;
import dev.osiscope.session.LabSession;
import dev.osiscope.session.ScriptProgress;
import dev.osiscope.session.SessionSnapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is written of a lab's session gives the session again: whatever its wire did and its hosts called.
class RecordedLabTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @BeforeAll
    static void namespacesCanBeMade() {
        LabNeeds.missing().ifPresent(missing -> assumeTrue(false, missing.advice()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00-demo", "04-lost-syn", "08-fast-retransmit-sack", "09-duplicate", "10-reorder", "11-corrupted",
        "14-half-close", "17-simultaneous-open", "26-fragments", "28-slow-reader"})
    void theSessionOfAScenarioIsTheSameAgain(String name) throws LabException, IOException {
        SessionSnapshot live = run(((Scenario.Understood) ScenarioReader.read(
                name, Scenarios.script(name).orElseThrow())).scenario());

        SameSession.assertSame(live, SameSession.reopened(live, folder.resolve(name + ".pcapng")));
    }

    private static SessionSnapshot run(Scenario scenario) throws LabException {
        try (LabSession session = LabSession.start(scenario)) {
            assertTrue(session.awaitScript(script -> script.status() != ScriptProgress.Status.RUNNING, PATIENCE));
            assertEquals(Optional.empty(), session.script().orElseThrow().failure());
            return session.caughtUp(PATIENCE);
        }
    }
}
