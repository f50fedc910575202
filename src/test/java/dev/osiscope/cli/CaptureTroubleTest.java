package dev.osiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.capture.CaptureRight;
import dev.osiscope.pcapng.CaptureFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes wrong while `osiscope capture` runs is said, and what was written stays a valid file.
@Timeout(120)
class CaptureTroubleTest {

    private static final String VETH = "osi0";
    private static final String DUMPCAP = "/usr/bin/dumpcap";

    @TempDir
    private Path folder;

    @BeforeEach
    void rightIsThere() throws IOException {
        assumeTrue(CaptureRight.present(), "needs Linux and the right CAP_NET_RAW to capture");
    }

    private RunningCapture capture(String... arguments) throws IOException {
        return new RunningCapture(new Program(folder), List.of(), arguments);
    }

    private static boolean works(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    /// How many frames a file has that ends after a whole block.
    private static int frames(Path file) throws IOException {
        int frames = 0;
        try (CaptureFileReader reader = CaptureFileReader.open(file)) {
            while (reader.next()) {
                frames++;
            }
            assertEquals(Optional.empty(), reader.stop());
        }
        return frames;
    }

    /// Captures where there is an interface [#VETH], in a network namespace that ends with it.
    private RunningCapture captureInNamespace(String... arguments) throws Exception {
        assumeTrue(works("unshare", "-Urn", "ip", "link", "add", VETH, "type", "veth"),
                "needs unprivileged namespaces (unshare -Urn) with veth");
        String prepare = "ip link set lo up && ip link add " + VETH + " type veth && ip link set " + VETH
                + " up && exec \"$@\"";
        return new RunningCapture(new Program(folder), List.of("unshare", "-Urn", "bash", "-c", prepare, "bash"), arguments);
    }

    /// Whether a command works in the namespace of a capture.
    private static boolean worksBeside(RunningCapture capture, String... command) throws Exception {
        Stream<String> enter = Stream.of("nsenter", "--target", String.valueOf(capture.handle().pid()),
                "--user", "--net", "--preserve-credentials");
        return works(Stream.concat(enter, Stream.of(command)).toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"libpcap", "packet", "dumpcap"})
    void anInterfaceThatVanishesEndsTheCapture(String method) throws Exception {
        try (RunningCapture capture = captureInNamespace("-i", VETH, "--method", method, "-w", "out.pcapng")) {
            assertTrue(worksBeside(capture, "ip", "link", "del", VETH));
            Program.Run run = capture.end();

            assertEquals(1, run.code(), run::all);
            assertTrue(run.errors().getLast().contains("the interface " + VETH + " has disappeared. What was captured"),
                    run::all);
            assertTrue(frames(folder.resolve("out.pcapng")) >= 0);
        }
    }

    @Test
    void theOthersGoOnWhereOneInterfaceVanishes() throws Exception {
        try (RunningCapture capture =
                captureInNamespace("-i", "lo," + VETH, "-f", "udp port 9999", "-w", "out.pcapng")) {
            assertTrue(worksBeside(capture, "ip", "link", "del", VETH));
            assertTrue(capture.awaitLine("osiscope capture: libpcap on " + VETH + " ended"));
            assertTrue(worksBeside(capture, "bash", "-c",
                    "for n in 1 2 3 4 5 6 7 8 9 10; do echo $n > /dev/udp/127.0.0.1/9999; done"));
            Program.Run run = capture.interrupt();

            assertEquals(1, run.code(), run::all);
            assertEquals(10, frames(folder.resolve("out.pcapng")));
        }
    }

    @Test
    void aDumpcapThatDiesIsSaid() throws Exception {
        assumeTrue(Files.isExecutable(Path.of(DUMPCAP)), "needs dumpcap");
        try (RunningCapture capture = capture("--method", "dumpcap", "-w", "out.pcapng")) {
            capture.handle().descendants().forEach(ProcessHandle::destroyForcibly);
            Program.Run run = capture.end();

            assertEquals(1, run.code(), run::all);
            assertEquals("osiscope capture: dumpcap on lo ended: dumpcap failed on lo: it was ended by signal 9."
                    + " What was captured is in the file.", run.errors().getLast());
            assertTrue(frames(folder.resolve("out.pcapng")) >= 0);
        }
    }

    @Test
    void aFullDiskIsSaidAndTheFileEndsWithAWholeFrame() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(works("unshare", "-m", "mount", "-t", "tmpfs", "tmpfs", disk.toString()),
                "needs root to mount a small disk");
        // The disk is there for the capture alone; what is on it is taken out before it is gone.
        String script = "mount -t tmpfs -o size=64k tmpfs disk && { \"$@\"; code=$?; cp disk/out.pcapng .; exit $code; }";
        try (LoopbackLoad load = new LoopbackLoad();
                RunningCapture capture = new RunningCapture(new Program(folder),
                        List.of("unshare", "-m", "bash", "-c", script, "bash"),
                        "-f", "udp port " + load.port(), "-w", "disk/out.pcapng")) {
            load.datagrams(2000);
            Program.Run run = capture.end();

            assertEquals(1, run.code(), run::all);
            assertTrue(run.errors().getLast().startsWith("osiscope capture: disk/out.pcapng can't be written any more: "),
                    run::all);
            int kept = frames(folder.resolve("out.pcapng"));
            assertTrue(kept > 300 && kept < 600, () -> kept + " frames");
            assertEquals(kept + " frames in disk/out.pcapng", run.output().getFirst());
        }
    }
}
