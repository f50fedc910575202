package dev.osiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.capture.CaptureInterfaces;
import dev.osiscope.capture.CaptureRight;
import dev.osiscope.comparison.Tshark;
import dev.osiscope.frame.Frame;
import dev.osiscope.pcapng.CaptureFileReader;
import dev.osiscope.pcapng.FileStop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `osiscope capture` as a user runs it: a process on the loopback interface, while programs talk there.
@Timeout(120)
class CaptureCommandTest {

    private static final String NO_TROUBLE = "0 by the kernel, 0 by the interface, 0 by OSIscope";
    private static final long MOST_APART_NANOS = 100_000_000;
    private static final byte[] HELLO = "hello, program\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private RunningCapture capture(String... arguments) throws IOException {
        assumeTrue(CaptureRight.present(), "needs Linux and the right CAP_NET_RAW to capture");
        return new RunningCapture(new Program(folder), List.of(), arguments);
    }

    private Program.Run run(String... arguments) throws Exception {
        return new Program(folder).run(arguments);
    }

    /// The frames of a whole file that ends after a whole block.
    private static List<Frame> frames(Path file) throws IOException {
        List<Frame> frames = new ArrayList<>();
        try (CaptureFileReader reader = CaptureFileReader.open(file)) {
            while (reader.next()) {
                frames.add(reader.frame());
            }
            assertEquals(Optional.<FileStop>empty(), reader.stop());
        }
        return frames;
    }

    /// The same bytes in the same order. The kernel stamps a frame for each who captures it: microseconds apart, more
    /// where something comes in between.
    private static void assertSame(List<Frame> expected, List<Frame> actual) {
        for (int index = 0; index < Math.min(expected.size(), actual.size()); index++) {
            Frame one = expected.get(index);
            Frame other = actual.get(index);
            String number = "frame " + (index + 1);
            assertEquals(one.originalLength() + " " + one.bytes(), other.originalLength() + " " + other.bytes(), number);
            assertEquals(one.bytes(), other.bytes(), number);
            assertEquals(one.timeNanos(), other.timeNanos(), MOST_APART_NANOS, number);
        }
        assertEquals(expected.size(), actual.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"libpcap", "packet", "dumpcap"})
    void frameForFrameWhatTcpdumpSawBesideIt(String method) throws Exception {
        assumeTrue(TcpdumpBeside.isInstalled(), "needs tcpdump to compare with");
        try (LoopbackLoad load = new LoopbackLoad();
                RunningCapture capture = capture("-i", "lo", "--method", method, "-f", "port " + load.port(),
                        "-w", "out.pcapng");
                TcpdumpBeside tcpdump = new TcpdumpBeside("port " + load.port())) {
            load.connections(50, new byte[100_000]);
            load.datagrams(5_000);
            load.last();
            List<Frame> expected = tcpdump.framesUpTo(frame -> LoopbackLoad.isLast(frame.bytes().toArray()));
            Program.Run run = capture.interrupt();

            assertEquals(0, run.code(), run::all);
            assertSame(expected, frames(folder.resolve("out.pcapng")));
            assertEquals(List.of(expected.size() + " frames in out.pcapng",
                    "lo: " + expected.size() + " received; dropped: " + NO_TROUBLE), run.output());
        }
    }

    @Test
    void tsharkReadsTheFileWithItsFilterAndCounters() throws Exception {
        assumeTrue(Tshark.isInstalled(), "needs tshark 4.0 to read the file");
        try (LoopbackLoad load = new LoopbackLoad();
                RunningCapture capture = capture("-i", "lo", "-f", "tcp port " + load.port(), "-w", "out.pcapng")) {
            load.connections(1, HELLO);
            capture.interrupt();
        }
        String read = output("tshark", "-r", "out.pcapng", "-T", "fields", "-e", "frame.interface_name", "-e", "tcp.payload");
        assertTrue(read.contains("lo\t" + HexFormat.of().formatHex(HELLO)), read);
        assertTrue(output("capinfos", "out.pcapng").contains("Filter string = tcp port "), output("capinfos", "out.pcapng"));
    }

    private String output(String... command) throws Exception {
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void itEndsByItselfAfterSoManyFrames() throws Exception {
        try (LoopbackLoad load = new LoopbackLoad();
                RunningCapture capture = capture("-f", "udp port " + load.port(), "-w", "out.pcapng", "--count", "17")) {
            load.datagrams(40);

            assertEquals("17 frames in out.pcapng", capture.end().output().getFirst());
            assertEquals(17, frames(folder.resolve("out.pcapng")).size());
        }
    }

    @Test
    void itEndsByItselfWhenTheTimeIsOver() throws Exception {
        try (RunningCapture capture = capture("-w", "out.pcapng", "--duration", "100ms")) {
            Program.Run run = capture.end();

            assertEquals(0, run.code(), run::all);
            assertEquals(2, run.output().size(), run::all);
        }
    }

    @Test
    void aRingKeepsItsLastFiles() throws Exception {
        try (LoopbackLoad load = new LoopbackLoad();
                RunningCapture capture =
                        capture("-f", "udp port " + load.port(), "-w", "out.pcapng", "--ring", "3x20kB", "--count", "1000")) {
            load.datagrams(1000);
            Program.Run run = capture.end();

            assertEquals(0, run.code(), run::all);
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> ring = files.filter(file -> file.toString().endsWith(".pcapng")).sorted().toList();
            assertEquals(3, ring.size(), ring::toString);
            for (Path file : ring) {
                assertTrue(file.getFileName().toString().matches("out_0000\\d_\\d{14}\\.pcapng"), file::toString);
                assertTrue(Files.size(file) < 21_000, () -> file + " is too large");
                assertTrue(frames(file).size() > 10, () -> file + " is empty");
            }
        }
    }

    @Test
    void severalInterfacesHaveABlockEach() throws Exception {
        List<String> names = CaptureInterfaces.list().stream()
                .filter(each -> each.up() && !each.addresses().isEmpty()).map(each -> each.name()).limit(2).toList();
        assumeTrue(names.size() == 2, "needs a second interface that is up");
        try (RunningCapture capture = capture("-i", String.join(",", names), "-w", "out.pcapng")) {
            Program.Run run = capture.interrupt();

            assertEquals(0, run.code(), run::all);
            assertEquals(3, run.output().size(), run::all);
        }
        try (CaptureFileReader reader = CaptureFileReader.open(folder.resolve("out.pcapng"))) {
            while (reader.next()) {
                assertTrue(reader.interfaces().size() <= 2);
            }
            assertEquals(names, reader.interfaces().stream().map(each -> each.name()).toList());
        }
    }

    @Test
    void aWrongFilterIsShownWithItsPlace() throws Exception {
        Program.Run run = run("capture", "-f", "tcp prt 80", "-w", "out.pcapng");
        assumeTrue(run.errors().getFirst().contains("wrong"), "needs libpcap to tell what a filter is");

        assertEquals(2, run.code(), run::all);
        assertEquals(List.of("    tcp prt 80", "        ^^^"), run.errors().subList(1, 3));
        assertTrue(Files.notExists(folder.resolve("out.pcapng")));
    }

    @Test
    void withoutTheRightItSaysWhatMendsIt() throws Exception {
        assumeTrue(Program.canDropRight(), "needs setpriv to give up the right to capture");
        Program.Run run = new Program(folder).runWithoutRight("capture", "-w", "out.pcapng");

        assertEquals(1, run.code(), run::all);
        assertEquals("osiscope capture: nothing works on lo:", run.errors().getFirst());
        assertTrue(run.errors().stream().anyMatch(line -> line.contains("mend: sudo ") || line.contains("mend: start the")),
                run::all);
        assertTrue(run.errors().getLast().contains("osiscope lab"), run::all);
    }

    @Test
    void aMethodThatDoesNotWorkLeavesTheFileAlone() throws Exception {
        assumeTrue(Program.canDropRight(), "needs setpriv to give up the right to capture");
        Path old = Files.writeString(folder.resolve("out.pcapng"), "what was there");
        Program.Run run = new Program(folder).runWithoutRight("capture", "--method", "libpcap", "-w", "out.pcapng");

        assertEquals(1, run.code(), run::all);
        assertTrue(run.errors().get(1).startsWith("  no        libpcap"), run::all);
        assertEquals("what was there", Files.readString(old));
    }

    @Test
    void whatCannotBeUnderstoodIsSaid() throws Exception {
        assertEquals(List.of("osiscope capture: --ring is a number of files, 2 or more, and their size: 10x50MB."),
                run("capture", "-w", "out.pcapng", "--ring", "1x50MB").errors());
        assertEquals(List.of("osiscope capture: -w FILE is missing: the file to write."), run("capture").errors());
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaid() throws Exception {
        assumeTrue(CaptureRight.present(), "needs Linux and the right CAP_NET_RAW to capture");
        Program.Run run = run("capture", "-w", "no/such/out.pcapng");

        assertEquals(1, run.code(), run::all);
        assertEquals(List.of("osiscope capture: no/such/out.pcapng can't be written: its folder is not there."
                + " Name another file with -w."), run.errors());
    }

    @Test
    void anInterfaceThatIsNotThereIsSaidWithThoseThatAre() throws Exception {
        Program.Run run = run("capture", "-i", "nosuch0", "-w", "out.pcapng");

        assertEquals(1, run.code(), run::all);
        assertEquals(1, run.errors().size(), run::all);
        assertTrue(run.errors().getFirst().startsWith("osiscope capture: there is no interface nosuch0; there are lo, "),
                run::all);
    }
}
