package dev.osiscope.lab.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.comparison.Tshark;
import dev.osiscope.filter.Filter;
import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.LabException;
import dev.osiscope.lab.LabNeeds;
import dev.osiscope.session.EndedLab;
import dev.osiscope.session.recorded.RecordedSession;
import dev.osiscope.tests.RunsBeside;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Scripts against real kernels.
@RunsBeside
class ScenarioRunTest {

    @BeforeAll
    static void namespacesCanBeMade() {
        LabNeeds.missing().ifPresent(missing -> assumeTrue(false, missing.advice()));
    }

    @ParameterizedTest
    @MethodSource("dev.osiscope.lab.scenario.Scenarios#names")
    void everyScenarioThatShipsComesTrueAndTsharkSeesWhatItPromises(String name, @TempDir Path folder)
            throws LabException, IOException {
        Scenario scenario = understood(Scenarios.script(name).orElseThrow());
        ScenarioResult result = new ScenarioRun(scenario, _ -> { }).run();
        assertTrue(result.passed(), () -> result.failure().orElseThrow().toString());

        assumeTrue(Tshark.isInstalled(), "came true; tshark 4.0, which is to open its file, is not installed");
        Path file = folder.resolve("run.pcapng");
        int frames = RecordedSession.write(
                EndedLab.session(scenario.hosts(), result.events()), file, Messages.of(Locale.ENGLISH));
        assertPasses(file, frames, scenario.steps().stream().map(Scenario.Step::act)
                .mapMulti((Act act, Consumer<String> filters) -> {
                    if (act instanceof Act.Promise(Filter shown)) {
                        filters.accept(shown.text());
                    }
                }).toList());
    }

    /// So many frames are in `file`, and some pass each of `filters`; asked all at once.
    private static void assertPasses(Path file, int frames, List<String> filters) throws IOException {
        List<String> asked = Stream.concat(Stream.of("eth"), filters.stream()).toList();
        List<Optional<List<Long>>> passing = Tshark.passing(file, asked, file.resolveSibling("filters.txt"));
        assertEquals(frames, passing.getFirst().orElseThrow().size());
        for (int number = 1; number < asked.size(); number++) {
            assertFalse(passing.get(number).orElse(List.of()).isEmpty(), asked.get(number));
        }
    }

    @Test
    void clientsOfAHubSpeakTlsAndItScrubsAsItsLineSays() throws LabException {
        ScenarioResult result = run("""
                host hub
                host client
                hub runs hub 3001 tls scrubbing html
                hub on connection calls counter
                client runs client of hub:3001 as Ada
                expect hub emits connection "counter"
                client runs client of hub:3001 as Bo tls
                expect hub emits connection
                client says "<b>hi</b>" as Bo
                expect client heard "hi"
                expect segment client->hub data "tls.handshake.type == 1"
                promise "tls.record.opaque_type == 23"
                promise "tcp.len == 3"
                """);
        assertTrue(result.passed(), () -> result.failure().orElseThrow().toString());
    }

    @Test
    void aDatagramIsTakenWhereSomebodyWantsItAndElseTheKernelSaysThatNobodyDoes() throws LabException {
        ScenarioResult result = run("""
                host hub
                host client
                hub takes datagrams at 5000
                client datagram hub:5000 "hi"
                expect hub datagram "hi"
                client datagram hub:5001 "hi"
                expect segment hub->client ICMP "icmp.type == 3 and icmp.code == 3"
                """);
        assertTrue(result.passed(), () -> result.failure().orElseThrow().toString());
    }

    @Test
    void aPromiseThatTheFileDoesNotKeepFailsTheRun() throws LabException {
        ScenarioResult result = run("""
                host hub
                host client
                client connect hub:3001
                expect client refused
                promise "tcp.flags.reset == 1"
                promise "tcp.analysis.zero_window"
                """);
        assertEquals(6, result.failure().orElseThrow().step().line());
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
    void whatThereIsInsteadStandsInItsOrderInTime() throws LabException {
        ScenarioResult.Failure failure = run("""
                host hub
                host client
                client connect hub:3001
                expect segment client->hub SYN
                expect client ESTABLISHED within 300ms
                """).failure().orElseThrow();
        List<String> begins = List.of("client connecting", "client->hub SYN ", "hub->client RST,ACK", "client connect-failed");
        assertEquals(begins, failure.actual().stream().flatMap(line -> begins.stream().filter(line::startsWith)).toList(), failure.toString());
    }

    @Test
    void whatAHostCantDoEndsTheRunWithItsWords() throws LabException {
        ScenarioResult result = run("host hub\nhub send \"x\"");
        assertFalse(result.passed());
        assertTrue(result.failure().orElseThrow().expected().contains("nothing was connected or accepted yet"));
    }

    private static ScenarioResult run(String script) throws LabException {
        return new ScenarioRun(understood(script), _ -> { }).run();
    }

    private static Scenario understood(String script) {
        return ((Scenario.Understood) ScenarioReader.read("test", script)).scenario();
    }
}
