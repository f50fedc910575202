package dev.osiscope.viewmodel.give;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.export.give.Form;
import dev.osiscope.export.picture.Look;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.viewmodel.FileDialogs;
import dev.osiscope.viewmodel.ManySegments;
import dev.osiscope.viewmodel.RecordedDemo;
import dev.osiscope.viewmodel.TimeScale;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is chosen to be given away, and what becomes of it.
class ExportModelTest implements FileDialogs {

    @TempDir
    private Path folder;

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<String> notices = new ArrayList<>();
    private final List<String> suggested = new ArrayList<>();
    private Optional<Target> target = Optional.empty();
    private boolean replaces;
    private final ExportModel model = new ExportModel(RecordedDemo.MESSAGES, this, waiting::add, notices::add);

    @Override
    public Unsaved unsavedNotes(Path file) {
        return Unsaved.DISCARD;
    }

    @Override
    public Optional<Path> toOpen() {
        return Optional.empty();
    }

    @Override
    public Optional<Target> toSave(String name) {
        suggested.add(name);
        return target;
    }

    @Override
    public boolean replaces(Path file) {
        return replaces;
    }

    @Override
    public Optional<Path> toOpenScript() {
        return Optional.empty();
    }

    private void offer(SessionSnapshot session) {
        model.offer(session, "Hello, hub: three.pcapng", TimeScale.EVEN, Look.DARK);
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        model.pulse();
    }

    @Test
    void allStepsAreOfferedInTheWindowsLook() {
        offer(RecordedDemo.modelled());
        assertEquals("1", model.firstProperty().get());
        assertEquals(String.valueOf(RecordedDemo.modelled().timeline().size()), model.lastProperty().get());
        assertEquals(Look.DARK, model.lookProperty().get());
        assertEquals(Optional.empty(), model.problemProperty().get());
    }

    @Test
    void whatIsChosenIsWritten() throws IOException {
        Path file = folder.resolve("some.svg");
        target = Optional.of(new Target(file, true));
        offer(RecordedDemo.modelled());
        model.formProperty().set(Form.SVG);
        model.firstProperty().set("2");
        model.lastProperty().set(" 4 ");
        model.save();
        assertEquals(Optional.of(0.0), model.progressProperty().get());
        assertFalse(Files.exists(file), "it is written in the background");
        work();
        assertEquals(Optional.empty(), model.progressProperty().get());
        assertEquals(List.of("Saved to " + file), notices);
        assertEquals(List.of("Hello- hub- three.svg"), suggested);
        String svg = Files.readString(file);
        assertEquals(3, svg.split("role=\"listitem\"", -1).length - 1);
        assertTrue(svg.contains("#161b22"), "in the look that was chosen");
    }

    @Test
    void whatCantBeGivenAwayIsSaidWithWhatCan() {
        offer(ManySegments.session(1, 300));
        model.formProperty().set(Form.GIF);
        assertEquals(Optional.of("303 steps are more than this can hold. Choose 200 at most."), model.problemProperty().get());
        model.lastProperty().set("200");
        assertEquals(Optional.empty(), model.problemProperty().get());
        for (String last : List.of("304", "0", "x", "", "99999999999")) {
            model.lastProperty().set(last);
            assertEquals(Optional.of("The session has the steps 1 to 303: choose some of these."),
                    model.problemProperty().get(), last);
        }
        model.save();
        assertEquals(List.of(), suggested, "nobody is asked");
    }

    @Test
    void aFileThatIsThereIsNotReplacedUnasked() throws IOException {
        Path there = Files.writeString(folder.resolve("there.json"), "mine");
        target = Optional.of(new Target(there, false));
        offer(RecordedDemo.modelled());
        model.formProperty().set(Form.JSON);
        model.save();
        work();
        assertEquals("mine", Files.readString(there));
        replaces = true;
        model.save();
        work();
        assertTrue(Files.readString(there).startsWith("{\"format\":\"osiscope-session\""));
    }

    @Test
    void aNameWithoutAnEndGetsThatOfItsForm() {
        target = Optional.of(new Target(folder.resolve("page"), false));
        offer(RecordedDemo.modelled());
        model.save();
        work();
        assertTrue(Files.exists(folder.resolve("page.html")));
    }

    @Test
    void whatIsStoppedLeavesNothing() throws IOException {
        Path file = folder.resolve("stopped.html");
        target = Optional.of(new Target(file, true));
        offer(RecordedDemo.modelled());
        model.save();
        model.cancel();
        work();
        assertEquals(List.of("It was stopped: nothing was saved."), notices);
        try (var files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void whereNothingCanBeWrittenThatIsSaid() {
        target = Optional.of(new Target(folder.resolve("none").resolve("page.html"), true));
        offer(RecordedDemo.modelled());
        model.save();
        work();
        assertEquals(1, notices.size());
        assertTrue(notices.getFirst().contains("can't be written"), notices::toString);
    }

    @Test
    void aPictureOfAnythingIsWritten() throws IOException {
        Path file = folder.resolve("pane.png");
        target = Optional.of(new Target(file, true));
        model.savePicture("Hello layers", 3, new int[] {0xff0000, 0x00ff00, 0x0000ff, 0, 0x7f7f7f, 0xffffff});
        work();
        BufferedImage read = ImageIO.read(file.toFile());
        assertEquals(List.of(3, 2), List.of(read.getWidth(), read.getHeight()));
        assertEquals(0x00ff00, read.getRGB(1, 0) & 0xffffff);
        assertEquals(0xffffff, read.getRGB(2, 1) & 0xffffff);
        assertEquals(List.of("Hello layers.png"), suggested);
    }
}
