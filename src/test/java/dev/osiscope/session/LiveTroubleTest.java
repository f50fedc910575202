package dev.osiscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What can go wrong while a capture runs, in namespaces of its own: it ends with a reason, and what was there stays.
@Timeout(120)
class LiveTroubleTest {

    private static final String NEEDS = "needs bash and unprivileged namespaces (unshare -Urnm): ";

    @TempDir
    private Path folder;
    private Process capture;

    @AfterEach
    void end() throws InterruptedException {
        if (capture != null) {
            capture.descendants().forEach(ProcessHandle::destroyForcibly);
            capture.destroyForcibly().waitFor();
        }
    }

    /// Captures in new namespaces and returns what the program says after it was ready.
    ///
    /// @param prepare commands before it starts
    /// @param trouble commands that run beside it, once it captures
    private List<String> run(String prepare, String on, String trouble) throws IOException, InterruptedException {
        // The shell closes its end of a coprocess that has ended: what that said would be gone.
        String script = prepare + " && coproc \"$@\" && exec 3<&\"${COPROC[0]}\" && read -r ready <&3 && echo \"$ready\" && ( "
                + trouble + " ); cat <&3";
        List<String> command = Stream.concat(
                Stream.of("unshare", "-Urnm", "bash", "-c", script, "bash"),
                LiveCaptureProgram.command(folder, on, "ip or ip6").stream()).toList();
        try {
            capture = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        } catch (IOException absent) {
            assumeTrue(false, NEEDS + absent.getMessage());
        }
        BufferedReader output = capture.inputReader();
        String ready = output.readLine();
        assumeTrue("ready".equals(ready), NEEDS + ready);
        List<String> told = output.lines().toList();
        assertTrue(capture.waitFor(1, TimeUnit.MINUTES));
        return told;
    }

    @Test
    void aFullDiskEndsItAndWhatWasThereStays() throws IOException, InterruptedException {
        List<String> told = run("mount -t tmpfs -o size=64k none " + folder + " && ip link set lo up", "lo",
                "while kill -0 $COPROC_PID; do echo hello > /dev/udp/127.0.0.1/9; done 2> /dev/null");

        assertEquals("No space left on device", told.getFirst());
        assertTrue(Integer.parseInt(told.get(1)) > 100, told::toString);
        assertEquals(List.of(told.get(1), "whole"), told.subList(2, 4));
    }

    @Test
    void anInterfaceThatVanishesEndsItAndWhatWasThereStays() throws IOException, InterruptedException {
        List<String> told = run("ip link add osi0 type veth peer name osi1 && ip address add 192.0.2.1/24 dev osi0"
                + " && ip link set osi0 up && ip link set osi1 up && ip neigh add 192.0.2.2 lladdr 02:00:00:00:00:02 dev osi0",
                "osi0", "for n in 1 2 3 4 5; do echo hello > /dev/udp/192.0.2.2/9; done; ip link del osi0");

        assertTrue(told.getFirst().contains("osi0"), told::toString);
        assertTrue(Integer.parseInt(told.get(1)) >= 5, told::toString);
        assertEquals(List.of(told.get(1), "whole"), told.subList(2, 4));
    }
}
