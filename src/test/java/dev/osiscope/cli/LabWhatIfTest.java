package dev.osiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.lab.LabNeeds;
import dev.osiscope.tests.RunsBeside;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// "What if?" as a process, against real kernels.
@RunsBeside
class LabWhatIfTest {

    @TempDir
    private Path folder;

    @BeforeAll
    static void namespacesCanBeMade() {
        LabNeeds.missing().ifPresent(missing -> assumeTrue(false, missing.advice()));
    }

    @Test
    void aLostSynAckIsTheFirstDifference() throws Exception {
        Program.Run run = new Program(folder).run("lab", "run", "01-handshake", "--what-if", "7",
                "wire drop first SYN,ACK", "--out", folder.toString());
        assertEquals(0, run.code(), run.all());
        List<String> marked = run.output().stream().filter(line -> line.startsWith(">> ")).toList();
        assertTrue(marked.getFirst().matches(">> .*hub->client SYN,ACK seq=0 ack=1 len=0 +! +\\d+\\.\\d{6} hub->client SYN,ACK seq=0 ack=1 len=0 \\(dropped\\)"),
                run.all());
        assertTrue(run.output().stream().anyMatch(line -> line.matches(
                " +\\d\\.\\d{6} client->hub ACK seq=1 ack=1 len=0 +=.*client->hub ACK seq=1 ack=1 len=0")), run.all());
        assertTrue(run.output().contains(">> marks the first difference."), run.all());
        for (String name : List.of("01-handshake.pcapng", "01-handshake.events", "01-handshake-what-if.pcapng",
                "01-handshake-what-if.events")) {
            assertTrue(Files.size(folder.resolve(name)) > 0, name);
        }
    }

    @Test
    void whatCannotBeUnderstoodHasExitCodeTwo() throws Exception {
        Program.Run run = new Program(folder).run("lab", "run", "01-handshake", "--what-if", "7", "wire eat SYN");
        assertEquals(2, run.code(), run.all());
        assertTrue(run.errors().getFirst().startsWith("--what-if: line 1, column 6: 'eat' is no wish to the wire."),
                run.all());
    }
}
