package dev.osiscope.lab.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.lab.LabException;
import dev.osiscope.lab.LabNeeds;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Scripts against real kernels.
class ScenarioRunTest {

    @BeforeAll
    static void namespacesCanBeMade() {
        LabNeeds.missing().ifPresent(missing -> assumeTrue(false, missing.advice()));
    }

    @ParameterizedTest
    @MethodSource("dev.osiscope.lab.scenario.Scenarios#names")
    void everyScenarioThatShipsComesTrue(String name) throws LabException {
        ScenarioResult result = run(Scenarios.script(name).orElseThrow());
        assertTrue(result.passed(), () -> result.failure().orElseThrow().toString());
    }

    @Test
    void whatDoesNotComeTrueIsToldWithWhatThereIsInstead() throws LabException {
        ScenarioResult result = run("""
                host hub
                host client
                client connect hub:3001
                expect client refused
                expect client ESTABLISHED within 50ms
                """);
        ScenarioResult.Failure failure = result.failure().orElseThrow();
        assertEquals(5, failure.step().line());
        assertEquals("client ESTABLISHED", failure.expected());
        assertTrue(failure.actual().stream().anyMatch(line -> line.startsWith("hub->client RST,ACK")),
                failure.toString());
        assertTrue(failure.actual().contains("client connect-failed socket ECONNREFUSED"), failure.toString());
    }

    @Test
    void whatAHostCantDoEndsTheRunWithItsWords() throws LabException {
        ScenarioResult result = run("host hub\nhub send \"x\"");
        assertFalse(result.passed());
        assertTrue(result.failure().orElseThrow().expected().contains("nothing was connected or accepted yet"));
    }

    private static ScenarioResult run(String script) throws LabException {
        Scenario scenario = ((Scenario.Understood) ScenarioReader.read("test", script)).scenario();
        return new ScenarioRun(scenario, _ -> { }).run();
    }
}
