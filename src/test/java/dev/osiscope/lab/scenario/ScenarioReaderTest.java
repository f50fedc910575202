package dev.osiscope.lab.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.hub.scrub.ScrubberChoice;
import dev.osiscope.lab.HostPlan;
import dev.osiscope.lab.RouterPlan;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioReaderTest {

    private static final String HOSTS = "host hub\nhost client\n";

    @Test
    void aScriptIsReadLineByLineWithoutItsComments() {
        Scenario scenario = understood("""
                # what it is about
                title Two words
                host hub
                host client mtu 1400   # smaller
                client connect hub:3001 from 4000
                expect client TIME-WAIT with 50s left
                expect client SYN-SENT within 250ms
                """);
        assertEquals("Two words", scenario.title());
        assertEquals(1400, scenario.hosts().get(1).mtu());
        assertEquals(5, scenario.steps().getFirst().line());
        assertEquals(new Act.OnHost("client", "connect", List.of("socket", "10.0.0.1", 3001, 4000)),
                scenario.steps().getFirst().act());
        assertEquals(new Act.ExpectState("client", "TIME-WAIT", Duration.ofSeconds(50), Duration.ofSeconds(10)),
                scenario.steps().get(1).act());
        assertEquals(new Act.ExpectState("client", "SYN-SENT", Duration.ZERO, Duration.ofMillis(250)),
                scenario.steps().getLast().act());
    }

    @Test
    void aLineIsReadByItselfWhereTheHostsAreKnown() {
        List<HostPlan> known = List.of(HostPlan.of("hub", 1), HostPlan.of("me", 2));
        Scenario.Understood line =
                (Scenario.Understood) ScenarioReader.readLine(known, "hub connect me:80", 7);
        assertEquals(7, line.scenario().steps().getFirst().line());
        assertEquals(new Act.OnHost("hub", "connect", List.of("socket", "10.0.0.2", 80, 0)),
                line.scenario().steps().getFirst().act());
        for (String misplaced : List.of("host more", "title more")) {
            assertEquals("line 7, column 1: this can be said at the beginning of a script only. "
                    + "Write what a host or the wire shall do.", ((Scenario.NotUnderstood)
                    ScenarioReader.readLine(known, misplaced, 7)).errors().getFirst().toString());
        }
    }

    @Test
    void textIsSentAsItsBytes() {
        Scenario scenario = understood(HOSTS + "client send \"hi # \\\"x\\\"\\n\" on c");
        assertEquals(new Act.OnHost("client", "send", List.of("c", "6869202320227822" + "0a")),
                scenario.steps().getFirst().act());
    }

    @Test
    void theHubAndItsClientsAreToldWhatToDo() {
        List<Act> acts = understood(HOSTS + """
                hub runs hub 3001
                client runs client of hub:3001 as Ada
                client says "hi"
                client says 3 bytes 2 times
                client says 3 bytes 2 times as Bo
                client leaves as Bo
                hub on message calls counter
                expect client heard 7 messages within 1s
                expect hub heard "hi" within 1s
                expect hub calls write within 1s
                """).steps().stream().map(Scenario.Step::act).toList();
        assertEquals(List.of(
                new Act.OnHost("hub", "hub", List.of(3001, "plain", ScrubberChoice.DEFAULT)),
                new Act.OnHost("client", "client", List.of("10.0.0.1", 3001, "Ada", "plain")),
                new Act.OnHost("client", "say", List.of("6869")),
                new Act.OnHost("client", "say", List.of("616263", 2)),
                new Act.OnHost("client", "say", List.of("616263", 2, "Bo")),
                new Act.OnHost("client", "leave", List.of("Bo")),
                new Act.OnHost("hub", "on", List.of("message", "counter")),
                new Act.ExpectHeard("client", 7, Duration.ofSeconds(1)),
                new Act.ExpectReport("hub", "emit:message", Optional.of("6869"), Duration.ofSeconds(1)),
                new Act.ExpectReport("hub", "call:write", Optional.empty(), Duration.ofSeconds(1))), acts);
    }

    @Test
    void aHubHasTheScrubbersOfItsLineAndTlsWhereItSaysSo() {
        List<Act> acts = understood(HOSTS + """
                hub runs hub 3001 tls scrubbing html,email!
                client runs client of hub:3001 as Ada tls
                """).steps().stream().map(Scenario.Step::act).toList();
        assertEquals(List.of(
                new Act.OnHost("hub", "hub", List.of(3001, "tls", ScrubberChoice.parse("html,email!"))),
                new Act.OnHost("client", "client", List.of("10.0.0.1", 3001, "Ada", "tls"))), acts);
    }

    @Test
    void aHostTakesDatagrams() {
        assertEquals(List.of(new Act.OnHost("hub", "take-datagrams", List.of(5000)),
                new Act.ExpectReport("hub", "datagram", Optional.of("6869"), Duration.ofSeconds(10))),
                understood(HOSTS + "hub takes datagrams at 5000\nexpect hub datagram \"hi\"").steps().stream()
                        .map(Scenario.Step::act).toList());
    }

    @Test
    void whatHangsIsReleasedOneByOneOrAllAndOfOneHostOnly() {
        List<Act> acts = understood(HOSTS + """
                wire release
                wire release from client
                wire release all from hub
                """).steps().stream().map(Scenario.Step::act).toList();
        assertEquals(List.of(new Act.Release(false, Optional.empty()), new Act.Release(false, Optional.of("client")),
                new Act.Release(true, Optional.of("hub"))), acts);
    }

    @Test
    void aHostBehindRoutersIsInANetworkOfItsOwnAndTheRouterHasItsPlaceAtTheWire() {
        Scenario scenario = understood("""
                host hub behind middle mtu 1000
                host client
                client connect hub:3001
                expect segment middle->client ICMP within 1s
                """);
        assertEquals("10.0.1.1", scenario.hosts().getFirst().address());
        assertEquals(Optional.of(new RouterPlan("middle", "10.0.0.1", 1000)), scenario.hosts().getFirst().router());
        assertEquals(new Act.OnHost("client", "connect", List.of("socket", "10.0.1.1", 3001, 0)),
                scenario.steps().getFirst().act());
        assertEquals("hub", ((Act.ExpectSegment) scenario.steps().getLast().act()).from());
        assertTrue(((Act.ExpectSegment) scenario.steps().getLast().act()).shown().text().contains("ip.src == 10.0.0.1"));
    }

    @Test
    void allErrorsAreToldAtOnce() {
        List<ScenarioError> errors = errors(HOSTS + "client fly\nexpect client SLEEPING\n");
        assertEquals(List.of(3, 4), errors.stream().map(ScenarioError::line).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "client connect|15|where to, like hub:3001",
        "client connect nobody:1|16|there is no host 'nobody'",
        "client connect hub:x|16|is no host with a port",
        "client listen 70000|15|is not possible",
        "client listen 80 now|18|nothing is known of 'now' here",
        "client send \"hi|13|this text has no end",
        "client knob colour 3|13|there is no knob 'colour'",
        "client runs hub 0|17|is not possible",
        "client runs client of hub:3001 as 4da|35|can't be a client's name",
        "hub runs hub 3001 scrubbing soap|29|there is no scrubber",
        "hub on message calls 7|22|can't be the name of a listener",
        "hub takes datagrams 5000|21|is no word for the port",
        "client says hello|13|is no number",
        "expect client calls nobody|21|is no socket call",
        "promise \"tcp.nothing\"|10|is no field that is known here",
        "promise tcp.len|9|stands in no quotation marks",
        "wire drop often SYN|11|is no kind of frame",
        "wire delay soon data|12|is no time",
        "wire drop \"tcp.flags.sin\"|12|tcp.flags.sin",
        "wire limit client in fast|22|is no rate",
        "expect segment client SYN|16|names no two hosts",
        "expect segment client->hub SINN|28|is no kind of segment",
        "expect client connected within 3|32|is no time",
        "host wire|6|can't be a host's name",
        "host hub|6|there is a host hub already",
        "host far behind client mtu 1000|17|there is a host client already",
        "host far behind far mtu 1000|6|its router is called far as well",
        "host far behind middle 1000|24|is no word for how narrow the way is",
        "wait|5|a time is missing",
        "server listen 80|1|there is no host 'server'"
    })
    void anErrorNamesItsPlace(String line, int column, String words) {
        ScenarioError error = errors(HOSTS + line).getFirst();
        assertEquals(3, error.line());
        assertEquals(column, error.column(), error.toString());
        assertTrue(error.toString().contains(words), error.toString());
    }

    @Test
    void aScriptWithoutHostsIsAnError() {
        assertTrue(errors("title nothing").getFirst().problem().contains("no host"));
    }

    @ParameterizedTest
    @MethodSource("dev.osiscope.lab.scenario.Scenarios#names")
    void everyScenarioThatShipsIsUnderstood(String name) {
        understood(Scenarios.script(name).orElseThrow());
    }

    private static Scenario understood(String text) {
        return assertInstanceOf(Scenario.Understood.class, ScenarioReader.read("test", text)).scenario();
    }

    private static List<ScenarioError> errors(String text) {
        return assertInstanceOf(Scenario.NotUnderstood.class, ScenarioReader.read("test", text)).errors();
    }
}
