package dev.osiscope.app;

import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.i18n.Language;
import dev.osiscope.i18n.Messages;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.view.MainWindow;
import dev.osiscope.view.Theme;
import dev.osiscope.viewmodel.events.PlaygroundModel;
import dev.osiscope.viewmodel.events.QueueRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Every picture under `screenshots/`, painted from one session of the demo.
final class Screenshots {

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final int PROJECTOR_WIDTH = 1920;
    private static final int PROJECTOR_HEIGHT = 1080;
    private static final long QUARTER_SECOND = 250_000_000;

    private final SessionSnapshot snapshot;
    private final Path folder;
    private final List<Path> written = new ArrayList<>();

    private final Consumer<String> remarks;

    /// Writes a picture.
    @FunctionalInterface
    interface Writer {

        /// Paints what the window shows to the file of this name.
        void write(String name, ScenePainter painter, MainWindow window) throws IOException;
    }

    /// The pictures of `snapshot`, which holds a whole demo, in `folder`.
    ///
    /// @param remarks takes in words why some are missing
    Screenshots(SessionSnapshot snapshot, Path folder, Consumer<String> remarks) {
        this.remarks = remarks;
        this.snapshot = snapshot;
        this.folder = folder;
    }

    /// Paints them all; returns the files. Used on the JavaFX application thread.
    ///
    /// @throws IOException where a file can't be written
    List<Path> paint() throws IOException {
        Files.createDirectories(folder);
        int handshake = first(segment(SegmentRole.HANDSHAKE_ACK));
        int message = first(segment(SegmentRole.DATA));
        int broadcast = last(segment(SegmentRole.DATA));
        int close = last(step -> !step.changes().isEmpty());
        paint("window-dark", handshake, Theme.DARK);
        paint("window-light", handshake, Theme.LIGHT);
        paint("window-projector", handshake, Theme.PROJECTOR);
        paint("message-dark", message, Theme.DARK);
        paint("broadcast-light", broadcast, Theme.LIGHT);
        paint("message-projector", message, Theme.PROJECTOR);
        paint("close-dark", close, Theme.DARK);
        paint("close-light", close, Theme.LIGHT);
        paint("connect-light", first(step -> !step.changes().isEmpty()), Theme.LIGHT);
        for (Theme theme : Theme.values()) {
            String end = "-" + theme.name().toLowerCase(Locale.ROOT);
            paintTab("events", end, broadcast, theme);
            paintTab("states", end, close, theme);
            paintTab("header", end, handshake, theme);
            paintTab("checksum", end, broadcast, theme);
            paintTab("sequence", end, broadcast, theme);
            paintWith("copy" + end, message, theme, MainWindow::editCopy);
            paintWith("glossary" + end, message, theme, MainWindow::toggleGlossary);
            paintExport("export" + end, handshake, theme);
            paintTab("lecture", end, close, theme);
        }
        paintMoving("moving-dark", first(segment(SegmentRole.SYN)), Theme.DARK);
        paintOtherLanguages(handshake);
        paintKeys("keys-light", handshake, Theme.LIGHT);
        for (Theme theme : Theme.values()) {
            paintPalette("palette-" + theme.name().toLowerCase(Locale.ROOT), message, theme);
        }
        paintFiles();
        paintPlayground("playground-dark", "hub", Theme.DARK);
        paintPlayground("playground-light", "error", Theme.LIGHT);
        paintPlayground("playground-projector", "nested", Theme.PROJECTOR);
        paintWith("scrubbers-dark", broadcast, Theme.DARK, MainWindow::showScrubbers);
        paintWith("readers-light", broadcast, Theme.LIGHT, MainWindow::showReaders);
        paintWith("hub-light", broadcast, Theme.LIGHT, MainWindow::showHub);
        paintWith("scrubbers-projector", broadcast, Theme.PROJECTOR, MainWindow::showScrubbers);
        new LessonPictures(snapshot, this::write).paint();
        new LabPictures(snapshot, this::write, remarks).paint();
        new CapturePictures(snapshot, this::write, remarks).paint();
        return List.copyOf(written);
    }

    private static Predicate<Step> segment(SegmentRole role) {
        return step -> step.segment().filter(segment -> segment.role() == role).isPresent();
    }

    private int first(Predicate<Step> wanted) {
        return steps(wanted).findFirst().orElseThrow();
    }

    private int last(Predicate<Step> wanted) {
        return steps(wanted).reduce((earlier, later) -> later).orElseThrow();
    }

    private IntStream steps(Predicate<Step> wanted) {
        Timeline timeline = snapshot.timeline();
        return IntStream.range(0, timeline.size()).filter(index -> wanted.test(timeline.step(index)));
    }

    /// A painter of pictures in the size of this theme.
    static ScenePainter painter(Theme theme) {
        return painter(theme, Messages.of(Locale.getDefault()));
    }

    private static ScenePainter painter(Theme theme, Messages messages) {
        return theme == Theme.PROJECTOR
                ? new ScenePainter(PROJECTOR_WIDTH, PROJECTOR_HEIGHT, messages)
                : new ScenePainter(WIDTH, HEIGHT, messages);
    }

    /// The window in the languages that this run does not speak.
    private void paintOtherLanguages(int step) throws IOException {
        Language own = Language.of(Locale.getDefault());
        for (Language language : Language.values()) {
            for (Theme theme : language == own ? new Theme[0] : Theme.values()) {
                ScenePainter painter = painter(theme, Messages.of(language));
                write("window-" + theme.name().toLowerCase(Locale.ROOT) + "-" + language.code(), painter,
                        painter.window(snapshot, step, theme));
            }
        }
    }

    private void paintPalette(String name, int step, Theme theme) throws IOException {
        ScenePainter painter = painter(theme);
        MainWindow window = painter.window(snapshot, step, theme);
        window.togglePalette();
        write(name, painter, window);
    }

    private void paint(String name, int step, Theme theme) throws IOException {
        ScenePainter painter = painter(theme);
        write(name, painter, painter.window(snapshot, step, theme));
    }

    /// The playground at the innermost emission of an example.
    private void paintPlayground(String name, String example, Theme theme) throws IOException {
        ScenePainter painter = painter(theme);
        MainWindow window = painter.window(snapshot, 0, theme);
        PlaygroundModel playground = window.showPlayground();
        playground.choose(example);
        playground.goTo(IntStream.rangeClosed(0, playground.lookProperty().get().steps())
                .boxed()
                .max(Comparator.comparingInt(step -> depth(playground, step)))
                .orElseThrow());
        write(name, painter, window);
    }

    private static int depth(PlaygroundModel playground, int step) {
        playground.goTo(step);
        return playground.lookProperty().get().queue().stream().mapToInt(QueueRow::depth).max().orElse(0);
    }

    private void paintMoving(String name, int step, Theme theme) throws IOException {
        ScenePainter painter = painter(theme);
        MainWindow window = painter.window(snapshot, step - 1, theme);
        window.stepForward();
        for (int quarter = 0; quarter < 3; quarter++) {
            window.pulse(quarter * QUARTER_SECOND, snapshot);
        }
        write(name, painter, window);
    }

    private void paintTab(String tab, String end, int step, Theme theme) throws IOException {
        ScenePainter painter = painter(theme);
        MainWindow window = painter.window(snapshot, step, theme);
        window.showTab(tab);
        write(tab + end, painter, window);
    }

    private void paintWith(String name, int step, Theme theme, Consumer<MainWindow> tab) throws IOException {
        ScenePainter painter = painter(theme);
        MainWindow window = painter.window(snapshot, step, theme);
        tab.accept(window);
        write(name, painter, window);
    }

    private void paintKeys(String name, int step, Theme theme) throws IOException {
        ScenePainter painter = painter(theme);
        MainWindow window = painter.window(snapshot, step, theme);
        window.toggleKeys();
        write(name, painter, window);
    }

    private void paintExport(String name, int step, Theme theme) throws IOException {
        ScenePainter painter = painter(theme);
        MainWindow window = painter.window(snapshot, step, theme);
        window.toggleExport();
        write(name, painter, window);
    }

    private void paintFiles() throws IOException {
        try (FilePictures files = FilePictures.of(snapshot)) {
            for (Theme theme : Theme.values()) {
                String end = "-" + theme.name().toLowerCase(Locale.ROOT);
                ScenePainter painter = painter(theme);
                write("file-packets" + end, painter, files.opened(painter, theme, false));
                write("file-ladder" + end, painter, files.opened(painter, theme, true));
            }
            ScenePainter painter = painter(Theme.LIGHT);
            write("file-filter-light", painter,
                    files.filtered(painter, Theme.LIGHT, "tcp.flags.syn == 1 or tcp.len > 0"));
            write("file-filter-error-dark", painter(Theme.DARK),
                    files.filtered(painter(Theme.DARK), Theme.DARK, "ip.src == 127.0.0.1 and tcp.prot == 3001"));
            write("file-start-light", painter, files.start(painter, Theme.LIGHT));
        }
    }

    private void write(String name, ScenePainter painter, MainWindow window) throws IOException {
        Path file = folder.resolve(name + ".png");
        painter.paint(window, file);
        written.add(file);
    }
}
