package dev.osiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.pcapng.CaptureFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The program as a user who is not root: without any right, and with a dumpcap that has it.
@Timeout(120)
class OrdinaryUserTest {

    private static final Path DUMPCAP = Path.of("/usr/bin/dumpcap");
    private static final String PERMIT_DUMPCAP =
            "            mend: sudo dpkg-reconfigure wireshark-common && sudo usermod -aG wireshark $USER, then log in again";
    private static final List<String> NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    @TempDir
    private Path folder;

    @BeforeEach
    void nobodyCanRunIt() throws Exception {
        assumeTrue(System.getProperty("os.name").startsWith("Linux"), "needs Linux");
        assumeTrue(System.getProperty("user.name").equals("root"), "needs root to become another user");
        assumeTrue(works("setpriv", "--version"), "needs setpriv to become another user");
        assumeTrue(works(words(NOBODY, "ls", Path.of("target", "runtime", "libraries").toString())),
                "needs a project that an ordinary user can read");
        assumeTrue(Files.isExecutable(DUMPCAP), "needs dumpcap");
        assumeTrue(!works(words(NOBODY, DUMPCAP.toString(), "-i", "lo", "-a", "duration:0", "-w", "/dev/null")),
                "needs a dumpcap that is not for everybody");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    private static boolean works(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static String[] words(List<String> prefix, String... words) {
        return Stream.concat(prefix.stream(), Stream.of(words)).toArray(String[]::new);
    }

    /// Nobody, with `first` before the other folders of the PATH.
    private static List<String> nobody(Path first) {
        return List.of(words(NOBODY, "env", "PATH=" + first + ":/usr/bin:/bin"));
    }

    /// A dumpcap in the test's folder that may capture.
    private void permitDumpcap() throws Exception {
        Path own = Files.copy(DUMPCAP, folder.resolve("dumpcap"));
        assumeTrue(works("setcap", "cap_net_raw,cap_net_admin+ep", own.toString()), "needs setcap to permit dumpcap");
    }

    private Program.Run run(String... arguments) throws Exception {
        return new Program(folder).run(nobody(folder), arguments);
    }

    @Test
    void withoutAnyRightTheCaptureSaysWhatMendsItAndWhatNeedsNone() throws Exception {
        Program.Run run = run("capture", "-i", "lo", "-w", "out.pcapng");

        assertEquals(1, run.code(), run::all);
        assertEquals("osiscope capture: nothing works on lo:", run.errors().getFirst());
        assertEquals(1, run.errors().stream().filter(PERMIT_DUMPCAP::equals).count(), run::all);
        assertEquals("osiscope capture: What needs no right: the lab (osiscope lab) with real kernels, and capture files"
                + " (osiscope open FILE).", run.errors().getLast());
        assertTrue(Files.notExists(folder.resolve("out.pcapng")), "a file that nobody writes is not begun");
    }

    @Test
    void withoutAnyRightTheDoctorSaysSoForEachWay() throws Exception {
        Program.Run run = run("doctor");

        assertEquals(0, run.code(), run::all);
        for (String way : List.of("packet", "libpcap", "dumpcap")) {
            assertTrue(run.output().stream().anyMatch(line -> line.startsWith("  no        " + way)), run::all);
        }
        assertTrue(run.output().contains(PERMIT_DUMPCAP), run::all);
        assertTrue(run.output().stream().anyMatch(line -> line.startsWith("  works     modelled")), run::all);
    }

    @Test
    void withAPermittedDumpcapTheDoctorSaysThatItWorks() throws Exception {
        permitDumpcap();
        Program.Run run = run("doctor");

        assertTrue(run.output().stream().anyMatch(line -> line.startsWith("  works     dumpcap")), run::all);
        assertTrue(run.output().stream().anyMatch(line -> line.startsWith("  no        libpcap")), run::all);
    }

    @Test
    void withAPermittedDumpcapTheCaptureTakesIt() throws Exception {
        permitDumpcap();
        try (LoopbackLoad load = new LoopbackLoad();
                RunningCapture capture = new RunningCapture(new Program(folder), nobody(folder),
                        "-f", "udp port " + load.port(), "-w", "out.pcapng", "--count", "10")) {
            load.datagrams(10);
            Program.Run run = capture.end();

            assertEquals(0, run.code(), run::all);
            assertTrue(run.errors().getFirst().contains("capturing on lo by dumpcap"), run::all);
            assertEquals(10, frames());
        }
    }

    private int frames() throws IOException {
        int frames = 0;
        try (CaptureFileReader reader = CaptureFileReader.open(folder.resolve("out.pcapng"))) {
            while (reader.next()) {
                frames++;
            }
        }
        return frames;
    }
}
