package dev.osiscope.app;

import dev.osiscope.cli.PictureWish;
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
        void write(String name, Theme theme, ScenePainter painter, MainWindow window) throws IOException;
    }

    /// Something that is done to a window before its picture is painted.
    private static final Consumer<MainWindow> AS_IT_IS = window -> { };

    private final PictureWish wish;

    /// The pictures of `snapshot`, which holds a whole demo, in `folder`.
    ///
    /// @param wish    which of them
    /// @param remarks takes in words why some are missing
    Screenshots(SessionSnapshot snapshot, PictureWish wish, Path folder, Consumer<String> remarks) {
        this.remarks = remarks;
        this.snapshot = snapshot;
        this.wish = wish;
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
        paint("window", handshake, AS_IT_IS, Theme.values());
        paint("message", message, AS_IT_IS, Theme.DARK, Theme.PROJECTOR);
        paint("broadcast", broadcast, AS_IT_IS, Theme.LIGHT);
        paint("close", close, AS_IT_IS, Theme.DARK, Theme.LIGHT);
        paint("connect", first(step -> !step.changes().isEmpty()), AS_IT_IS, Theme.LIGHT);
        paintTab("events", broadcast);
        paintTab("states", close);
        paintTab("header", handshake);
        paintTab("checksum", broadcast);
        paintTab("sequence", broadcast);
        paintTab("lecture", close);
        paint("copy", message, window -> window.modes().editCopy(), Theme.values());
        paint("glossary", message, MainWindow::toggleGlossary, Theme.values());
        paint("export", handshake, MainWindow::toggleExport, Theme.values());
        paint("moving", first(segment(SegmentRole.SYN)) - 1, this::move, Theme.DARK);
        paintOtherLanguages(handshake);
        paint("view", handshake, MainWindow::toggleView, Theme.LIGHT);
        paint("present", handshake, MainWindow::present, Theme.DARK, Theme.PROJECTOR);
        paint("layouts", handshake, MainWindow::toggleLayouts, Theme.values());
        paint("layout-lecture", handshake, window -> window.act("layout.LECTURE"), Theme.DARK, Theme.PROJECTOR);
        paint("layout-tcp", handshake, window -> window.act("layout.TCP"), Theme.LIGHT);
        paint("keys", handshake, MainWindow::toggleKeys, Theme.LIGHT);
        paint("palette", message, MainWindow::togglePalette, Theme.values());
        paintFiles();
        paintPlayground("hub", Theme.DARK);
        paintPlayground("error", Theme.LIGHT);
        paintPlayground("nested", Theme.PROJECTOR);
        paint("scrubbers", broadcast, window -> window.panes().showScrubbers(), Theme.DARK, Theme.PROJECTOR);
        paint("readers", broadcast, window -> window.panes().showReaders(), Theme.LIGHT);
        paint("hub", broadcast, window -> window.panes().showHub(), Theme.LIGHT);
        new LadderPictures(wish, this::write).paint(snapshot, message);
        new LessonPictures(snapshot, wish, this::write).paint();
        new LabPictures(snapshot, wish, this::write, remarks).paint();
        new CapturePictures(snapshot, wish, this::write, remarks).paint();
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
    static ScenePainter painter(Theme theme, PictureWish wish) {
        Messages messages = Messages.of(wish.language());
        return theme == Theme.PROJECTOR
                ? new ScenePainter(PROJECTOR_WIDTH, PROJECTOR_HEIGHT, messages, wish.size())
                : new ScenePainter(WIDTH, HEIGHT, messages, wish.size());
    }

    /// The themes of a picture that is usually wanted in these.
    static Theme[] themes(PictureWish wish, Theme... usual) {
        return wish.everyTheme() ? Theme.values() : usual;
    }

    /// The window in the languages that these pictures do not speak.
    private void paintOtherLanguages(int step) throws IOException {
        for (Language language : Language.values()) {
            if (language != wish.language() && wish.wants("window")) {
                new Screenshots(snapshot, new PictureWish(language, wish.size(), false, List.of("window")), folder, remarks)
                        .paintWindows(step, written);
            }
        }
    }

    private void paintWindows(int step, List<Path> into) throws IOException {
        paint("window", step, AS_IT_IS, Theme.values());
        into.addAll(written);
    }

    private void paint(String name, int step, Consumer<MainWindow> act, Theme... usual) throws IOException {
        for (Theme theme : wish.wants(name) ? themes(wish, usual) : new Theme[0]) {
            ScenePainter painter = painter(theme, wish);
            MainWindow window = painter.window(snapshot, step, theme);
            act.accept(window);
            write(name, theme, painter, window);
        }
    }

    private void paintTab(String tab, int step) throws IOException {
        paint(tab, step, window -> window.panes().showTab(tab), Theme.values());
    }

    /// The playground at the innermost emission of an example.
    private void paintPlayground(String example, Theme theme) throws IOException {
        if (wish.wants("playground")) {
            ScenePainter painter = painter(theme, wish);
            MainWindow window = painter.window(snapshot, 0, theme);
            PlaygroundModel playground = window.modes().showPlayground();
            playground.choose(example);
            playground.goTo(IntStream.rangeClosed(0, playground.lookProperty().get().steps())
                    .boxed()
                    .max(Comparator.comparingInt(step -> depth(playground, step)))
                    .orElseThrow());
            write("playground", theme, painter, window);
        }
    }

    private static int depth(PlaygroundModel playground, int step) {
        playground.goTo(step);
        return playground.lookProperty().get().queue().stream().mapToInt(QueueRow::depth).max().orElse(0);
    }

    /// Half a second into the movement to the next step.
    private void move(MainWindow window) {
        window.stepForward();
        for (int quarter = 0; quarter < 3; quarter++) {
            window.pulse(quarter * QUARTER_SECOND, snapshot);
        }
    }

    private void paintFiles() throws IOException {
        if (!wish.wantsAnyOf("file")) {
            return;
        }
        try (FilePictures files = FilePictures.of(snapshot)) {
            for (Theme theme : Theme.values()) {
                ScenePainter painter = painter(theme, wish);
                write("file-packets", theme, painter, files.opened(painter, theme, false));
                write("file-ladder", theme, painter, files.opened(painter, theme, true));
            }
            for (Theme theme : themes(wish, Theme.LIGHT)) {
                ScenePainter painter = painter(theme, wish);
                write("file-filter", theme, painter,
                        files.filtered(painter, theme, "tcp.flags.syn == 1 or tcp.len > 0"));
                write("file-start", theme, painter, files.start(painter, theme));
            }
            for (Theme theme : themes(wish, Theme.DARK)) {
                ScenePainter painter = painter(theme, wish);
                write("file-filter-error", theme, painter,
                        files.filtered(painter, theme, "ip.src == 127.0.0.1 and tcp.prot == 3001"));
            }
        }
    }

    private void write(String name, Theme theme, ScenePainter painter, MainWindow window) throws IOException {
        if (!wish.wants(name)) {
            return;
        }
        Path file = folder.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + wish.ending() + ".png");
        painter.paint(window, file);
        written.add(file);
    }
}
