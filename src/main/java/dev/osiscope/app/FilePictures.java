package dev.osiscope.app;

import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.export.PcapngExport;
import dev.osiscope.i18n.Messages;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.view.MainWindow;
import dev.osiscope.view.Theme;
import dev.osiscope.viewmodel.file.FileViewModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/// The window with a capture file in it, for pictures: the segments of a session, saved and opened again. Used on the
/// JavaFX application thread.
final class FilePictures implements AutoCloseable {

    private static final long PULSE_NANOS = 20_000_000;
    private static final int MOST_PULSES = 1000;

    private final SessionSnapshot session;
    private final Path folder;
    private final Path capture;
    private long now;

    private FilePictures(SessionSnapshot session, Path folder, String name) {
        this.session = session;
        this.folder = folder;
        capture = folder.resolve(name + ".pcapng");
    }

    /// Saves `session` to a temporary folder, which goes when the pictures are closed.
    ///
    /// @throws IOException where it can't be saved
    static FilePictures of(SessionSnapshot session) throws IOException {
        FilePictures pictures = new FilePictures(session, newFolder(), "hello-hub");
        new PcapngExport(session.timeline(), Messages.of(Locale.ENGLISH), "lo", session.sourceName()).write(pictures.capture);
        return pictures;
    }

    /// As [#of(SessionSnapshot)], of a capture that there is.
    ///
    /// @param name of the file, without its ending
    static FilePictures of(SessionSnapshot session, InputStream capture, String name) throws IOException {
        FilePictures pictures = new FilePictures(session, newFolder(), name);
        Files.copy(capture, pictures.capture);
        return pictures;
    }

    private static Path newFolder() throws IOException {
        return Files.createTempDirectory("osiscope-pictures");
    }

    /// The window before a file was opened.
    MainWindow start(ScenePainter painter, Theme theme) {
        MainWindow window = painter.window(session, -1, painter.files(folder.resolve("recent-files")), theme);
        window.modes().showFile();
        return window;
    }

    /// The window with the capture open, at the first data, its packets shown or the ladder.
    MainWindow opened(ScenePainter painter, Theme theme, boolean ladder) {
        MainWindow window = opened(painter, theme, painter.files(folder.resolve("recent-files")));
        if (ladder) {
            window.panes().showLadder();
        }
        return window;
    }

    /// The window with the capture open, the ladder of its first conversation shown at a step.
    MainWindow ladder(ScenePainter painter, Theme theme, ToIntFunction<Timeline> step) {
        FileViewModel files = painter.files(folder.resolve("recent-files"));
        MainWindow window = opened(painter, theme, files);
        window.panes().showLadder();
        files.session().player().goTo(step.applyAsInt(files.session().snapshotProperty().get().timeline()));
        return window;
    }

    private MainWindow opened(ScenePainter painter, Theme theme, FileViewModel files) {
        MainWindow window = painter.window(session, -1, files, theme);
        files.open(capture);
        until(files, () -> files.packets().total() == segments());
        long frame = frameOf(SegmentRole.DATA);
        files.pick((int) (frame - 1));
        files.conversations().item(0);
        until(files, () -> files.session().step()
                .filter(step -> step.segment().isPresent() && step.frameNumber() == frame).isPresent());
        for (int place = 0; place < files.conversations().sizeProperty().get(); place++) {
            int shown = place;
            until(files, () -> !files.conversations().item(shown).remarks().isEmpty());
        }
        return window;
    }

    /// As [#opened(ScenePainter, Theme, boolean)], with a filter written that is applied, or said to be wrong.
    MainWindow filtered(ScenePainter painter, Theme theme, String filter) {
        FileViewModel files = painter.files(folder.resolve("recent-files"));
        MainWindow window = opened(painter, theme, files);
        window.panes().writeFilter(filter);
        until(files, () -> files.filter().appliedProperty().get().isEmpty()
                || !files.filter().progressProperty().get().running());
        return window;
    }

    private void until(FileViewModel files, BooleanSupplier condition) {
        for (int pulse = 0; pulse < MOST_PULSES && !condition.getAsBoolean(); pulse++) {
            now += PULSE_NANOS;
            files.pulse(now);
            Thread.onSpinWait();
        }
    }

    private int segments() {
        return session.timeline().framesBefore(session.timeline().size());
    }

    private long frameOf(SegmentRole role) {
        Timeline timeline = session.timeline();
        return IntStream.range(0, timeline.size()).mapToObj(timeline::step)
                .flatMap(step -> step.segment().stream())
                .filter(segment -> segment.role() == role)
                .findFirst().orElseThrow().frameNumber();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(capture);
        Files.deleteIfExists(folder.resolve("recent-files"));
        Files.deleteIfExists(folder);
    }
}
