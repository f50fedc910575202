package dev.osiscope.app;

import dev.osiscope.cli.PictureWish;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.view.MainWindow;
import dev.osiscope.view.Theme;
import dev.osiscope.viewmodel.capture.CaptureForm;
import dev.osiscope.viewmodel.capture.CaptureViewModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The window with a live capture in it, for pictures: of an echo on the loopback interface, which is real. Used on the
/// JavaFX application thread.
final class CapturePictures {

    private static final int FAST = 400;

    private final SessionSnapshot demo;
    private final PictureWish wish;
    private final Screenshots.Writer out;
    private final Consumer<String> remarks;

    /// Pictures beside those of the session `demo`, written by `out`.
    ///
    /// @param remarks takes in words why there are none, where nothing can be captured
    CapturePictures(SessionSnapshot demo, PictureWish wish, Screenshots.Writer out, Consumer<String> remarks) {
        this.wish = wish;
        this.demo = demo;
        this.out = out;
        this.remarks = remarks;
    }

    /// Paints them all.
    ///
    /// @throws IOException where a file can't be written
    void paint() throws IOException {
        if (!wish.wantsAnyOf("capture")) {
            return;
        }
        Path folder = Files.createTempDirectory("osiscope-pictures");
        try (Echo echo = Echo.start(); CaptureShot shot = new CaptureShot(folder)) {
            if (shot.ready()) {
                paint(shot, echo);
            } else {
                remarks.accept("No pictures of a live capture: " + shot.form().wayProperty().get().words());
            }
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void paint(CaptureShot shot, Echo echo) throws IOException {
        String port = String.valueOf(echo.port());
        shot.captures.sockets().searchProperty().set(port);
        shot.until(() -> !shot.captures.sockets().items().isEmpty());
        shot.captures.sockets().pick(0);
        shot.until(() -> shot.form().filterProperty().get().contains(port) && shot.form().ready());
        shot.write("capture-start");
        shot.captures.start();
        shot.until(() -> shot.captures.statusProperty().get().running());
        echo.say(List.of("hello", "how fast are you?"), FAST);
        shot.until(() -> shot.timeline().size() > 2 * FAST && shot.recorded() > 2 * FAST && shot.captures.files().followingProperty().get()
                && shot.captures.files().session().player().stepProperty().get() == shot.timeline().size() - 1);
        shot.write("capture-packets");
        shot.each(window -> window.panes().showCapturedLadder());
        shot.write("capture-ladder");
    }

    /// Windows with a capture of their own.
    private final class CaptureShot implements AutoCloseable {

        private final CaptureViewModel captures;
        private final Shot shot;

        CaptureShot(Path folder) {
            captures = Screenshots.painter(Theme.DARK, wish)
                    .captures(folder, work -> Thread.ofPlatform().daemon().start(work));
            shot = new Shot(demo, out, Stream.of(Theme.values()).map(theme -> sight(theme, folder)).toList());
            shot.each(window -> window.modes().showCapture());
        }

        private Shot.Sight sight(Theme theme, Path folder) {
            ScenePainter painter = Screenshots.painter(theme, wish);
            return new Shot.Sight(theme, painter, painter.window(
                    demo, -1, painter.files(folder.resolve("recent-files")), painter.lab(), captures, theme));
        }

        CaptureForm form() {
            return captures.form();
        }

        boolean ready() {
            until(() -> form().ready() || form().wayProperty().get().refused());
            return form().ready();
        }

        long recorded() {
            return captures.statusProperty().get().recorded();
        }

        Timeline timeline() {
            return captures.files().session().snapshotProperty().get().timeline();
        }

        void each(Consumer<MainWindow> act) {
            shot.each(act);
        }

        void until(BooleanSupplier condition) {
            shot.until(condition);
        }

        void write(String name) throws IOException {
            shot.write(name);
        }

        @Override
        public void close() {
            captures.close();
        }
    }
}
