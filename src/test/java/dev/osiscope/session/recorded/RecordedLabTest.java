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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
        "12-refused",         "14-half-close", "17-simultaneous-open", "26-fragments", "28-slow-reader"})
    void theSessionOfAScenarioIsTheSameAgain(String name) throws LabException, IOException {
        SessionSnapshot live = run(understood(name, Scenarios.script(name).orElseThrow()));

        SameSession.assertSame(live, SameSession.reopened(live, folder.resolve(name + ".pcapng")));
    }

    /// A hub of two kinds of clients that cleans messages, a datagram, a cable that is cut, a frame that hangs with copies of
    /// it, one that comes with another receiver's address, one that is cut short.
    @Test
    void allElseThatCanHappenIsTheSameAgain() throws LabException, IOException {
        SessionSnapshot live = run(understood("mixed", """
                host hub
                host client
                host other
                hub runs hub 3001 tls scrubbing html
                client runs client of hub:3001 as Ada
                expect hub emits connection
                client runs client of hub:3001 as Bo tls
                expect hub emits connection
                client says "<b>hi</b>" as Bo
                expect client heard "hi"
                hub takes datagrams at 5000
                client datagram hub:5000 "hi"
                expect hub datagram "hi"
                wire corrupt byte 0 mask 0x02 first data from client
                client says "lost" as Ada
                expect wire corrupted client->hub data
                expect segment client->hub data "tcp.analysis.retransmission"
                wire truncate 60 first data from hub
                client says "short" as Ada
                expect wire truncated hub->client data
                expect client heard "short"
                wire cut other in
                wire limit client in 1Mbit/s
                wire mend other in
                wire hold first SYN from other
                hub listen 5001
                other connect hub:5001
                expect wire held other->hub SYN
                expect wire absorbed other->hub SYN
                wire release
                expect other connected
                other abort
                """));

        SameSession.assertSame(live, SameSession.reopened(live, folder.resolve("mixed.pcapng")));
        for (String kind : List.of("name", "call", "emitter", "scrubbed", "cable", "held", "absorbed", "released", "corrupted",
                "truncated", "arrived")) {
            assertTrue(Files.readString(folder.resolve("mixed.events")).contains("{\"is\":\"" + kind + "\""), kind);
        }
    }

    private static Scenario understood(String name, String script) {
        return switch (ScenarioReader.read(name, script)) {
            case Scenario.Understood(Scenario scenario) -> scenario;
            case Scenario.NotUnderstood(var errors) -> throw new AssertionError(errors.toString());
        };
    }

    private static SessionSnapshot run(Scenario scenario) throws LabException {
        try (LabSession session = LabSession.start(scenario)) {
            assertTrue(session.awaitScript(script -> script.status() != ScriptProgress.Status.RUNNING, PATIENCE));
            assertEquals(Optional.empty(), session.script().orElseThrow().failure());
            return session.caughtUp(PATIENCE);
        }
    }
}
