package dev.osiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.frame.FrameSource;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.HandSource;
import dev.osiscope.lab.LabException;
import dev.osiscope.session.SessionSnapshot;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// What goes wrong is one line that says what to do, and the exit code of a failure; never a stack trace.
class FailuresTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Sources sources, Pictures pictures, String... arguments) {
        CommandLine line = OsiscopeCommand.commandLine(sources, pictures, (_, _, _) -> {
            throw new AssertionError("no test opens a window");
        }, arguments);
        return line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(arguments);
    }

    private int demo(Sources sources, Pictures pictures, String source) {
        return run(sources, pictures, "demo", "--source", source, "--out", folder.toString());
    }

    private List<String> errors() {
        return err.toString().lines().toList();
    }

    @Test
    void aPictureThatCannotBePaintedIsSaidAndTheRestStands() {
        int code = demo(new OneSource(new HandSource()), new NoPictures(), "modelled");

        assertEquals(0, code);
        assertEquals(List.of("osiscope demo: no picture of the window: no fonts here."
                + " The ladder and the capture are complete."), errors());
        assertTrue(out.toString().contains("TIME-WAIT | CLOSED"), out::toString);
        assertTrue(Files.exists(folder.resolve("session.pcapng")));
        assertFalse(out.toString().contains("window.png"), out::toString);
    }

    @Test
    void aSourceThatEndsByItselfIsAFailedDemo() {
        int code = demo(new OneSource(new HandSource().ending(
                new FrameSourceException("the interface is down", "ip link set lo up"))), new BlankPictures(), "packet");

        assertEquals(1, code);
        assertEquals(List.of("osiscope demo: the source ended before the demo: the interface is down."
                + " ip link set lo up"), errors());
    }

    @Test
    void framesThatTheKernelDroppedAreSaid() {
        int code = demo(new OneSource(new HandSource().dropping(7)), new BlankPictures(), "packet");

        assertEquals(0, code);
        assertEquals(List.of("osiscope demo: the kernel dropped 7 frames: segments may be missing. Run it again."),
                errors());
    }

    @Test
    void whatNobodyForesawIsOneLine() {
        for (List<String> arguments : List.of(List.of("doctor"), List.of("demo", "--out", folder.toString()))) {
            err.getBuffer().setLength(0);
            int code = run(new BrokenSources(), new BlankPictures(), arguments.toArray(String[]::new));

            assertEquals(1, code);
            assertEquals(List.of("osiscope " + arguments.getFirst() + ": java.lang.IllegalStateException: broken."
                    + " This is a fault of OSIscope: please report this line."), errors());
        }
    }

    @Test
    void doctorKnowsTheVersionOfJavaFx() {
        int code = run(new OneSource(new HandSource()), new BlankPictures(), "doctor");

        assertEquals(0, code);
        assertTrue(out.toString().lines().findFirst().orElseThrow().matches("OSIscope on .*, JavaFX \\d+[.\\d]*"),
                out::toString);
    }

    @Test
    void theDemoPrintsNoLineWiderThan120Columns() {
        assertEquals(0, demo(new OneSource(new HandSource()), new BlankPictures(), "modelled"));

        String place = folder.toString();
        out.toString().lines().filter(line -> !line.contains(place))
                .forEach(line -> assertTrue(line.codePointCount(0, line.length()) <= 120, line));
    }

    /// A machine with one source.
    private record OneSource(FrameSource source) implements Sources {

        @Override
        public Stream<Report> probe() {
            return Stream.of(new Report("packet", source.name(), true, "", ""));
        }

        @Override
        public FrameSource open(String id) {
            return source;
        }

        @Override
        public Optional<LabException> labMissing() {
            return Optional.of(new LabException("no lab", ""));
        }
    }

    /// Sources with a fault in the program itself.
    private static final class BrokenSources implements Sources {

        @Override
        public Stream<Report> probe() {
            throw new IllegalStateException("broken");
        }

        @Override
        public FrameSource open(String id) {
            throw new IllegalStateException("broken");
        }

        @Override
        public Optional<LabException> labMissing() {
            throw new IllegalStateException("broken");
        }
    }

    /// Paints nothing, and says that it did.
    private static final class BlankPictures implements Pictures {

        @Override
        public void paint(SessionSnapshot snapshot, int step, Path file) {
            // The commands are tested here, not the pictures.
        }

        @Override
        public List<Path> paintAll(SessionSnapshot snapshot, PictureWish wish, Path folder, Consumer<String> remarks) {
            return List.of();
        }
    }

    /// A machine that can't paint.
    private static final class NoPictures implements Pictures {

        @Override
        public void paint(SessionSnapshot snapshot, int step, Path file) {
            throw new IllegalStateException("no fonts here");
        }

        @Override
        public List<Path> paintAll(SessionSnapshot snapshot, PictureWish wish, Path folder, Consumer<String> remarks) {
            throw new IllegalStateException("no fonts here");
        }
    }
}
