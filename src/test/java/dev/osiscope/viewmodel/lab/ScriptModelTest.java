package dev.osiscope.viewmodel.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.lab.HostPlan;
import dev.osiscope.lab.scenario.Scenario;
import dev.osiscope.lab.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scripts in the window, as far as no host is needed.
class ScriptModelTest {

    @Test
    void everyScriptThatShipsHasATitleAndIsReady() {
        try (LabModelUnderTest test = new LabModelUnderTest()) {
            List<Shipped> shipped = test.lab.script().shipped();
            assertTrue(shipped.size() >= 28);
            for (Shipped one : shipped) {
                test.lab.script().choose(one);
                assertEquals(new ScriptState(ScriptState.Phase.READY, one.title(), Optional.empty()),
                        test.lab.script().stateProperty().get());
            }
            assertTrue(shipped.stream().anyMatch(one -> one.toString().equals("04  Lost SYN")));
        }
    }

    @Test
    void aScriptThatCantBeUnderstoodSaysWhereAndCantBeBegun() {
        try (LabModelUnderTest test = new LabModelUnderTest()) {
            test.lab.script().choose("wrong", "host hub\nhub lissen 80\nhost hub");
            assertEquals(ScriptState.Phase.WRONG, test.lab.script().stateProperty().get().phase());
            List<ScriptLine> lines = test.lab.script().linesProperty().get();
            assertEquals(List.of(ScriptLine.Mark.NONE, ScriptLine.Mark.WRONG, ScriptLine.Mark.WRONG),
                    lines.stream().map(ScriptLine::mark).toList());
            assertTrue(lines.get(1).remark().startsWith("column 5: 'lissen' is no what the host does"), lines.get(1).remark());
            test.lab.script().run();
            assertEquals(LabStatus.Phase.UNKNOWN, test.lab.statusProperty().get().phase());
        }
    }

    @Test
    void aFileIsReadOrTheReasonIsSaid(@TempDir Path folder) throws IOException {
        try (LabModelUnderTest test = new LabModelUnderTest()) {
            Path good = Files.writeString(folder.resolve("mine.lab"), "title Mine\nhost hub\n");
            test.lab.openScript(good);
            test.until(() -> test.lab.script().name().equals("mine"));
            test.lab.openScript(Files.write(folder.resolve("bytes.lab"), new byte[] {(byte) 0xc3, 0x28}));
            test.until(() -> test.notices.size() == 1);
            test.lab.openScript(folder.resolve("none.lab"));
            test.until(() -> test.notices.size() == 2);
            assertTrue(test.notices.stream().anyMatch(words -> words.contains("is no text")), test.notices.toString());
            assertTrue(test.notices.stream().anyMatch(words -> words.contains("none.lab can't be read")), test.notices.toString());
        }
    }

    @Test
    void theCastIsReadFromTheScript() {
        Scenario plain = scenario("host a\nhost b\nb listen 4000\na connect b:4000");
        Cast cast = Cast.of(plain);
        assertEquals("b", cast.target());
        assertEquals("a connect b:4000", cast.line(HostAct.CONNECT, "a", ""));
        assertEquals("a send \"say \\\"x\\\" \\\\\"", cast.line(HostAct.SEND, "a", "say \"x\" \\"));
        Cast own = Cast.of(scenario("host hub\nhost ada\nhub runs hub 3002\nada runs client of hub:3002 as Ada"));
        assertEquals("ada runs client of hub:3002 as Ada", own.line(HostAct.CONNECT, "ada", ""));
        assertEquals("ada resets", own.line(HostAct.ABORT, "ada", ""));
    }

    @Test
    void everyLineThatAHandDoesIsOneOfAScript() {
        List<HostPlan> hosts = List.of(HostPlan.of("hub", 1), HostPlan.of("ada", 2));
        for (Cast cast : List.of(Cast.hubAndClients(hosts), Cast.of(scenario("host hub\nhost ada")))) {
            for (HostAct act : HostAct.values()) {
                String line = cast.line(act, "ada", "hi");
                assertTrue(ScenarioReader.readLine(hosts, line, 1) instanceof Scenario.Understood, line);
            }
        }
    }

    private static Scenario scenario(String text) {
        return ((Scenario.Understood) ScenarioReader.read("test", text)).scenario();
    }
}
