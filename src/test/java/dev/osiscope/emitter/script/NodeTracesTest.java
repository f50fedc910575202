package dev.osiscope.emitter.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.tests.RunsBeside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The same scripts on Node's EventEmitter and on ours: the traces are the same, byte by byte. `src/test/emitter/traces`
/// writes Node's.
@RunsBeside
class NodeTracesTest {

    private static final Path FOLDER = Path.of("src/test/resources/emitter");
    private static final Path INTERPRETER = Path.of("src/test/emitter/interpreter.mjs");
    private static final int LEAST = 40;
    private static final int PATIENCE_SECONDS = 60;

    @TestFactory
    Stream<DynamicTest> oursIsTheTraceThatNodeLeft() throws IOException {
        return scripts().stream().map(script -> DynamicTest.dynamicTest(script.getFileName().toString(),
                () -> assertEquals(Files.readString(trace(FOLDER, script)), ours(script))));
    }

    @Test
    void thereAreManyScripts() throws IOException {
        assertTrue(scripts().size() >= LEAST, "there are only " + scripts().size());
    }

    @Test
    void nodeGivesTheSameTracesToday(@TempDir Path folder) throws Exception {
        assumeTrue(nodeVersion().startsWith("v20."), "there is no Node.js 20 to run the scripts anew");
        for (Path script : scripts()) {
            Files.copy(script, folder.resolve(script.getFileName()));
        }
        assertEquals("", output("node", INTERPRETER.toString(), "--all", folder.toString()));
        for (Path script : scripts()) {
            assertEquals(Files.readString(trace(folder, script)), ours(script), script.toString());
        }
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".script")).sorted().toList();
        }
    }

    private static Path trace(Path folder, Path script) {
        return folder.resolve(script.getFileName().toString().replaceFirst("script$", "trace"));
    }

    private static String ours(Path script) throws IOException {
        Script.Reading reading = ScriptReader.read(Files.readString(script));
        return Trace.of(ScriptRun.of(assertInstanceOf(Script.Reading.Understood.class, reading).script()));
    }

    private static String nodeVersion() throws InterruptedException {
        try {
            return output("node", "--version");
        } catch (IOException notThere) {
            return "";
        }
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes());
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        return output;
    }
}
