package dev.osiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.capture.CaptureRight;
import dev.osiscope.pcapng.CaptureFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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

    private static final String DUMPCAP = "/usr/bin/dumpcap";
    private static final List<String> NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

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

    @ParameterizedTest
    @ValueSource(strings = {"libpcap", "packet", "dumpcap"})
    void anInterfaceThatVanishesEndsTheCapture(String method) throws Exception {
        String name = "osi" + ProcessHandle.current().pid();
        assumeTrue(works("ip", "tuntap", "add", "dev", name, "mode", "tap") && works("ip", "link", "set", name, "up"),
                "needs root and /dev/net/tun to make an interface that vanishes");
        try (RunningCapture capture = capture("-i", name, "--method", method, "-w", "out.pcapng")) {
            assertTrue(works("ip", "tuntap", "del", "dev", name, "mode", "tap"));
            Program.Run run = capture.end();

            assertEquals(1, run.code(), run::all);
            assertTrue(run.errors().getLast().contains("the interface " + name + " has disappeared. What was captured"),
                    run::all);
            assertTrue(frames(folder.resolve("out.pcapng")) >= 0);
        } finally {
            works("ip", "tuntap", "del", "dev", name, "mode", "tap");
        }
    }

    @Test
    void theOthersGoOnWhereOneInterfaceVanishes() throws Exception {
        String name = "osj" + ProcessHandle.current().pid();
        assumeTrue(works("ip", "tuntap", "add", "dev", name, "mode", "tap") && works("ip", "link", "set", name, "up"),
                "needs root and /dev/net/tun to make an interface that vanishes");
        try (LoopbackLoad load = new LoopbackLoad();
                RunningCapture capture = capture("-i", "lo," + name, "-f", "udp port " + load.port(), "-w", "out.pcapng")) {
            assertTrue(works("ip", "tuntap", "del", "dev", name, "mode", "tap"));
            assertTrue(capture.awaitLine("osiscope capture: libpcap on " + name + " ended"));
            load.datagrams(10);
            Program.Run run = capture.interrupt();

            assertEquals(1, run.code(), run::all);
            assertEquals(10, frames(folder.resolve("out.pcapng")));
        } finally {
            works("ip", "tuntap", "del", "dev", name, "mode", "tap");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"libpcap", "packet"})
    void whatTheKernelDropsIsCountedToTheFrame(String method) throws Exception {
        int sent = 50_000;
        try (LoopbackLoad load = new LoopbackLoad();
                RunningCapture capture = capture("--method", method, "--buffer", "64KiB", "-f", "udp port " + load.port(),
                        "-w", "out.pcapng")) {
            load.datagrams(sent);
            Program.Run run = capture.interrupt();

            int kept = frames(folder.resolve("out.pcapng"));
            assertEquals("lo: " + kept + " received; dropped: " + (sent - kept) + " by the kernel, 0 by the interface,"
                    + " 0 by OSIscope", run.output().getLast());
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
        assumeTrue(works("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()),
                "needs root to mount a small disk");
        try (LoopbackLoad load = new LoopbackLoad();
                RunningCapture capture = capture("-f", "udp port " + load.port(), "-w", "disk/out.pcapng")) {
            load.datagrams(2000);
            Program.Run run = capture.end();

            assertEquals(1, run.code(), run::all);
            assertTrue(run.errors().getLast().startsWith("osiscope capture: disk/out.pcapng can't be written any more: "),
                    run::all);
            int kept = frames(disk.resolve("out.pcapng"));
            assertTrue(kept > 300 && kept < 600, () -> kept + " frames");
            assertEquals(kept + " frames in disk/out.pcapng", run.output().getFirst());
        } finally {
            works("umount", disk.toString());
        }
    }

    @Test
    void anOrdinaryUserCapturesWithAPermittedDumpcap() throws Exception {
        Path dumpcap = folder.resolve("dumpcap");
        assumeTrue(Files.isExecutable(Path.of(DUMPCAP)), "needs dumpcap");
        Files.copy(Path.of(DUMPCAP), dumpcap);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        assumeTrue(works("setcap", "cap_net_raw,cap_net_admin+ep", dumpcap.toString()), "needs root to permit dumpcap");
        List<String> prefix = Stream.concat(NOBODY.stream(), Stream.of("env", "PATH=" + folder + ":/usr/bin:/bin")).toList();
        assumeTrue(works(Stream.concat(NOBODY.stream(), Stream.of("ls", Path.of("target", "runtime", "libraries").toString()))
                .toArray(String[]::new)), "needs a project that an ordinary user can read");
        try (LoopbackLoad load = new LoopbackLoad();
                RunningCapture capture = new RunningCapture(new Program(folder), prefix,
                        "-f", "udp port " + load.port(), "-w", "out.pcapng", "--count", "10")) {
            load.datagrams(10);
            Program.Run run = capture.end();

            assertEquals(0, run.code(), run::all);
            assertTrue(run.errors().getFirst().contains("capturing on lo by dumpcap"), run::all);
            assertEquals(10, frames(folder.resolve("out.pcapng")));
        }
    }
}
