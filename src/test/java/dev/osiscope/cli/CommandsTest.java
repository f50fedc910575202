package dev.osiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.app.Painted;
import dev.osiscope.capture.CaptureRight;
import dev.osiscope.comparison.Tshark;
import dev.osiscope.lab.LabNeeds;
import dev.osiscope.tests.RunsBeside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each command as a user runs it.
@RunsBeside
class CommandsTest {

    /// A segment in the ladder: the step, the frame, its time, who sends it to whom, flags, numbers, and the rest.
    private static final Pattern SEGMENT =
            Pattern.compile("^ *\\d+ +(\\d+) .*→.* seq=(\\d+) (?:ack=(\\d+) )?len=(\\d+) .*$");

    @TempDir
    private Path folder;

    private Program program() {
        return new Program(folder);
    }

    private static void assertQuiet(Program.Run run) {
        assertEquals(0, run.code(), run::all);
        assertEquals(List.of(), run.errors());
    }

    private static void assertOneLine(int code, String begins, Program.Run run) {
        assertEquals(code, run.code(), run::all);
        assertEquals(1, run.errors().size(), run::all);
        assertTrue(run.errors().getFirst().startsWith(begins), run::all);
    }

    /// The ladder of the demo, and the two files in `out`.
    private static void assertDemo(Program.Run run, String provenance, Path out) throws IOException {
        assertTrue(run.output().getFirst().endsWith("Every segment below is " + provenance + "."), run::all);
        List<String> flags = List.of("SYN", "SYN, ACK", "ACK", "PSH, ACK", "FIN, ACK");
        for (String set : flags) {
            Pattern row = Pattern.compile(" {2,}" + set + " {2,}seq=");
            assertTrue(run.output().stream().anyMatch(row.asPredicate()), () -> "no " + set + " in " + run.all());
        }
        assertTrue(run.text().contains(" frames, " + provenance + ": "), run::all);
        assertTrue(Files.size(out.resolve("session.pcapng")) > 1000, run::all);
        assertTrue(Files.size(out.resolve("session.events")) > 1000, run::all);
        Painted.assertPicture(1440, 900, out.resolve("window.png"));
    }

    @Test
    void demoPrintsTheLadderAndWritesItsFiles() throws IOException, InterruptedException {
        Path out = folder.resolve("new").resolve("out");
        Program.Run run = program().run("demo", "--source", "modelled", "--out", out.toString());

        assertQuiet(run);
        assertDemo(run, "MODELLED", out);
    }

    @Test
    void demoOnThePacketSocketIsCaptured() throws IOException, InterruptedException {
        assumeTrue(CaptureRight.present(), "needs Linux and the right CAP_NET_RAW to open a packet socket");
        Path out = folder.resolve("out");
        Program.Run run = program().run("demo", "--source", "packet", "--out", out.toString());

        assertQuiet(run);
        assertDemo(run, "CAPTURED", out);
        assertFalse(run.text().contains("MODELLED"), run::all);
    }

    @Test
    void demoWithoutTheRightToCaptureSaysSoAndIsOnTheLabsWire() throws IOException, InterruptedException {
        assumeTrue(Program.canDropRight(), "has the right to capture, and no setpriv to drop it");
        LabNeeds.missing().ifPresent(missing -> assumeTrue(false, missing.advice()));
        Path out = folder.resolve("out");
        Program.Run run = program().runWithoutRight("demo", "--out", out.toString());

        assertOneLine(0, "Nothing can be captured here (", run);
        assertTrue(run.errors().getFirst().contains("OSIscope is the wire between them. "), run::all);
        assertDemo(run, "LAB WIRE", out);
    }

    @Test
    void theDemosLadderOnTheLabsWireIsThatOfTsharkForItsFile() throws IOException, InterruptedException {
        LabNeeds.missing().ifPresent(missing -> assumeTrue(false, missing.advice()));
        assumeTrue(Tshark.isInstalled(), "tshark 4.0, which is to read its file, is not installed");
        Path out = folder.resolve("out");
        Program.Run run = program().run("demo", "--source", "lab", "--out", out.toString());

        assertQuiet(run);
        Path file = out.resolve("session.pcapng");
        List<String> shown = run.output().stream().map(SEGMENT::matcher).filter(Matcher::find)
                .map(row -> String.join(" ", row.group(1), row.group(2), row.group(3) == null ? "0" : row.group(3),
                        row.group(4)))
                .toList();
        assertEquals(Tshark.segments(file), shown, run::all);
        assertEquals(3, Tshark.passing(file, "tcp.flags.syn == 1 && tcp.flags.ack == 0"), "each client connects");
    }

    @Test
    void aSourceThatIsNotPermittedIsRefusedWithWhatMendsIt() throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of("/proc/self/status")), "packet sockets exist on Linux only");
        assumeTrue(Program.canDropRight(), "has the right to capture, and no setpriv to drop it");
        Program.Run run = program().runWithoutRight("demo", "--source", "packet");

        assertOneLine(1, "osiscope demo: ", run);
        // On the machine itself, or in a container.
        Pattern mend = Pattern.compile("sudo -E setpriv .*--ambient-caps=\\+net_raw|--cap-add=NET_RAW");
        assertTrue(mend.matcher(run.errors().getFirst()).find(), run::all);
        assertEquals(List.of(), run.output());
    }

    @Test
    void withoutADisplayTheDemoRunsWithoutAWindow() throws IOException, InterruptedException {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "only Linux names its display in the environment");
        Program.Run run = program().run();

        assertEquals(0, run.code(), run::all);
        assertTrue(run.errors().getFirst().startsWith("No display: "), run::all);
        assertTrue(run.errors().stream().skip(1).allMatch(line -> line.startsWith("Nothing can be captured here (")),
                run::all);
        String otherwise = LabNeeds.missing().isEmpty() ? "LAB WIRE" : "MODELLED";
        assertDemo(run, CaptureRight.present() ? "CAPTURED" : otherwise, folder.resolve("osiscope-demo"));
    }

    @Test
    void withoutADisplayTheChosenSourceIsKept() throws IOException, InterruptedException {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "only Linux names its display in the environment");
        Program.Run run = program().run("--source", "modelled");

        assertOneLine(0, "No display: ", run);
        assertDemo(run, "MODELLED", folder.resolve("osiscope-demo"));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws IOException, InterruptedException {
        Path file = Files.createFile(folder.resolve("file"));
        for (Path out : List.of(file, file.resolve("out"))) {
            Program.Run run = program().run("demo", "--source", "modelled", "--out", out.toString());

            assertOneLine(1, "osiscope demo: can't write to " + out + ": ", run);
            assertTrue(run.errors().getFirst().endsWith("Name another place with --out DIR."), run::all);
            assertEquals(List.of(), run.output());
        }
    }

    @Test
    void picturesThatCannotBeWrittenAreOneLine() throws IOException, InterruptedException {
        Path file = Files.createFile(folder.resolve("file"));
        Program.Run run = program().run("screenshots", "--source", "modelled", "--out", file.toString());

        assertOneLine(1, "osiscope screenshots: can't write to " + file + ": ", run);
    }

    @Test
    void screenshotsPaintsThePicturesThatItNames() throws IOException, InterruptedException {
        Path out = folder.resolve("pictures");
        Program.Run run = program().run("screenshots", "--source", "modelled", "--out", out.toString(), "--only", "keys,view",
                "--every-theme", "--size", "150", "--lang", "de");

        assertQuiet(run);
        List<Path> named = run.output().stream().map(Path::of).toList();
        assertEquals(Stream.of("view-dark", "view-light", "view-projector", "keys-dark", "keys-light", "keys-projector")
                .map(name -> out.resolve(name + "-de-150.png")).toList(), named);
        try (Stream<Path> files = Files.list(out)) {
            assertEquals(files.sorted().toList(), named.stream().sorted().toList());
        }
        for (Path picture : named) {
            boolean projector = picture.getFileName().toString().contains("projector");
            Painted.assertPicture(projector ? 1920 : 1440, projector ? 1080 : 900, picture);
        }
    }

    @Test
    void doctorNamesEverySourceAndTheWindow() throws IOException, InterruptedException {
        Program.Run run = program().run("doctor");

        assertQuiet(run);
        assertTrue(run.output().getFirst().startsWith("OSIscope on "), run::all);
        assertTrue(run.output().stream().anyMatch(line -> line.matches(" +(works|no) +libpcap .*")), run::all);
        assertTrue(run.output().stream().anyMatch(line -> line.matches(" +works +modelled .*")), run::all);
        assertTrue(run.output().stream().anyMatch(line -> line.matches(" +(works|no) +lab .*")), run::all);
        assertTrue(run.output().getLast().startsWith("Window: "), run::all);
        long refused = run.output().stream().filter(line -> line.matches("  no +(?!lab ).*")).count();
        assertEquals(refused, run.output().stream().filter(line -> line.startsWith("            why: ")).count());
    }

    @Test
    void doctorWithoutTheRightToCaptureSaysWhatMendsIt() throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of("/proc/self/status")), "packet sockets exist on Linux only");
        assumeTrue(Program.canDropRight(), "has the right to capture, and no setpriv to drop it");
        Program.Run run = program().runWithoutRight("doctor");

        assertQuiet(run);
        assertTrue(run.output().stream().anyMatch(line -> line.matches(" +no +packet .*")), run::all);
        assertTrue(run.output().stream().anyMatch(line -> line.startsWith("            mend: ")), run::all);
    }

    @Test
    void helpNamesTheCommandsAndVersionTheProgram() throws IOException, InterruptedException {
        Program.Run help = program().run("--help");
        assertQuiet(help);
        for (String command : List.of("demo", "dissect", "doctor", "explain", "screenshots", "--source")) {
            assertTrue(help.text().contains(command), help::all);
        }

        Program.Run version = program().run("--version");
        assertQuiet(version);
        assertEquals(1, version.output().size());
        assertTrue(version.output().getFirst().startsWith("OSIscope "), version::all);
    }

    @Test
    void whatIsNotUnderstoodIsRefusedWithTheUsage() throws IOException, InterruptedException {
        for (List<String> wrong : List.of(
                List.of("--colour"), List.of("demo", "--source", "radio"), List.of("dance"))) {
            Program.Run run = program().run(wrong.toArray(String[]::new));

            assertEquals(2, run.code(), run::all);
            assertEquals(List.of(), run.output());
            assertTrue(run.errors().getFirst().contains(wrong.getLast()), run::all);
            assertTrue(run.errors().stream().noneMatch(line -> line.startsWith("\tat ")), run::all);
        }
    }
}
