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
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
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

    /// A pane of three by two pixels that has another colour at each step.
    private static final class StillCamera implements PaneCamera {

        private int step = 1;
        private final List<Integer> shown = new ArrayList<>();

        @Override
        public String drawing(String title) {
            return "<svg>" + title + "</svg>";
        }

        @Override
        public Picture picture(double scale) {
            return new Picture(3, new int[] {0xff0000, 0x00ff00, 0x0000ff, 0, 0x7f7f7f, 0x101010 * step});
        }

        @Override
        public int step() {
            return step;
        }

        @Override
        public void goTo(int wanted) {
            step = wanted;
            shown.add(wanted);
        }
    }

    private Path pane(PaneCamera camera, Form form, String name) {
        Path file = folder.resolve(name);
        target = Optional.of(new Target(file, true));
        model.offer(camera, Optional.of(RecordedDemo.modelled()), "Hello layers");
        assertTrue(model.forms().contains(form));
        model.formProperty().set(form);
        return file;
    }

    @Test
    void aPaneIsWrittenAsAPictureAndAsADrawing() throws IOException {
        Path picture = pane(new StillCamera(), Form.PNG, "pane.png");
        assertFalse(model.hasSteps());
        model.lastProperty().set("99999");
        assertEquals(Optional.empty(), model.problemProperty().get(), "it is of no steps");
        model.save();
        work();
        BufferedImage read = ImageIO.read(picture.toFile());
        assertEquals(List.of(3, 2), List.of(read.getWidth(), read.getHeight()));
        assertEquals(0x00ff00, read.getRGB(1, 0) & 0xffffff);
        assertEquals(0x101010, read.getRGB(2, 1) & 0xffffff);
        Path drawing = pane(new StillCamera(), Form.SVG, "pane.svg");
        model.save();
        work();
        assertEquals("<svg>Hello layers</svg>", Files.readString(drawing));
        assertEquals(List.of("Hello layers.png", "Hello layers.svg"), suggested);
    }

    @Test
    void aPaneIsFilmedStepByStep() throws IOException {
        StillCamera camera = new StillCamera();
        Path film = pane(camera, Form.GIF, "pane.gif");
        assertTrue(model.hasSteps());
        model.firstProperty().set("3");
        model.lastProperty().set("5");
        model.save();
        assertTrue(model.progressProperty().get().isPresent());
        while (model.progressProperty().get().isPresent()) {
            work();
        }
        assertEquals(List.of(2, 3, 4, 1), camera.shown, "the steps, and where it was before");
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(film.toFile())) {
            reader.setInput(in);
            assertEquals(3, reader.getNumImages(true));
            assertEquals(0x00ff00, reader.read(0).getRGB(1, 0) & 0xffffff);
            assertEquals(0x202020, reader.read(0).getRGB(2, 1) & 0xffffff);
            assertEquals(0x404040, reader.read(2).getRGB(0, 0) & 0xffffff, "only what has changed");
        } finally {
            reader.dispose();
        }
        assertEquals(List.of("Saved to " + film), notices);
    }

    @Test
    void aFilmThatIsStoppedLeavesNothing() throws IOException {
        StillCamera camera = new StillCamera();
        pane(camera, Form.GIF, "pane.gif");
        model.save();
        work();
        work();
        model.cancel();
        while (model.progressProperty().get().isPresent()) {
            work();
        }
        assertEquals(1, camera.step);
        assertEquals(List.of("It was stopped: nothing was saved."), notices);
        try (var files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void whatShowsNoSessionIsNotFilmed() {
        model.formProperty().set(Form.GIF);
        model.offer(new StillCamera(), Optional.empty(), "Playground");
        assertEquals(List.of(Form.PNG, Form.SVG), model.forms());
        assertEquals(Form.PNG, model.formProperty().get());
        assertEquals(Optional.empty(), model.problemProperty().get());
    }

    @Test
    void aSessionIsOfferedAgainAfterAPane() {
        pane(new StillCamera(), Form.SVG, "pane.svg");
        offer(RecordedDemo.modelled());
        assertTrue(model.forms().contains(Form.HTML));
        assertTrue(model.hasSteps());
    }
}
