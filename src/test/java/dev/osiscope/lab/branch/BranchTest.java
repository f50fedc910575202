package dev.osiscope.lab.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.lab.scenario.Act;
import dev.osiscope.lab.scenario.Scenario;
import dev.osiscope.lab.scenario.ScenarioError;
import dev.osiscope.lab.scenario.ScenarioReader;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BranchTest {

    private static final Scenario SCRIPT = ((Scenario.Understood) ScenarioReader.read("x", """
            host hub
            host client
            hub listen 3001
            client connect hub:3001

            expect client ESTABLISHED
            expect no segment hub->client RST for 6s
            promise "tcp"
            """)).scenario();

    @Test
    void otherLinesAreDoneBeforeTheLineAndTheRestFollows() {
        Scenario changed = ((Branch.Understood) Branch.read(SCRIPT, 4, List.of("wire drop SYN,ACK", "wait 1s")))
                .branch().changed();
        assertEquals(List.of("hub listen 3001", "wire drop SYN,ACK", "wait 1s", "client connect hub:3001",
                "expect client ESTABLISHED", "expect no segment hub->client RST for 6s"),
                changed.steps().stream().map(Scenario.Step::text).toList());
        assertEquals(List.of(3, 4, 4, 4, 6, 7), changed.steps().stream().map(Scenario.Step::line).toList());
        assertEquals(new Act.ExpectState("client", "ESTABLISHED", Duration.ZERO, Duration.ofSeconds(4)),
                changed.steps().get(4).act());
        assertEquals(Duration.ofSeconds(6), ((Act.Expectation) changed.steps().get(5).act()).within());
    }

    @Test
    void whatCannotBeUnderstoodIsToldAllAtOnce() {
        List<ScenarioError> errors =
                ((Branch.NotUnderstood) Branch.read(SCRIPT, 10, List.of("wire drop", "wire eat SYN"))).errors();
        assertEquals(List.of("line 0, column 1: the script has no line 10. Write a line from 1 to 8, or 9 for what comes "
                + "after all.", "line 2, column 6: 'eat' is no wish to the wire. Write one of hold, pass, drop, delay, "
                + "duplicate, reorder, corrupt, truncate, release, cut, mend, limit, copies, clear."),
                errors.stream().map(ScenarioError::toString).toList());
    }
}
