package dev.osiscope.app;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.LabNeeds;
import dev.osiscope.recording.Recordings;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.sockets.SocketTable;
import dev.osiscope.view.Fonts;
import dev.osiscope.view.MainWindow;
import dev.osiscope.view.Theme;
import dev.osiscope.viewmodel.FileDialogs;
import dev.osiscope.viewmodel.RecordedStage;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.capture.CaptureViewModel;
import dev.osiscope.viewmodel.capture.SocketsModel;
import dev.osiscope.viewmodel.choice.LooksModel;
import dev.osiscope.viewmodel.file.FileViewModel;
import dev.osiscope.viewmodel.file.FilterHistory;
import dev.osiscope.viewmodel.file.RecentFiles;
import dev.osiscope.viewmodel.lab.LabViewModel;
import dev.osiscope.viewmodel.lesson.Drafts;
import dev.osiscope.viewmodel.lesson.LearnerProgress;
import dev.osiscope.viewmodel.lesson.LessonShelf;
import dev.osiscope.viewmodel.lesson.LessonsModel;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Paints the real window, off the screen, at one step of a session. Used on the JavaFX application thread.
final class ScenePainter {

    private static final int LAYOUTS = 4;

    private final Messages messages;
    private final int width;
    private final int height;
    private final LessonsModel lessons;
    private final int size;

    /// A painter of pictures of this size in pixels, in the language of this run.
    ScenePainter(int width, int height) {
        this(width, height, Messages.of(Locale.getDefault()), LooksModel.SIZES.getFirst());
    }

    /// A painter of pictures of this size in pixels, with these words.
    ///
    /// @param size how large everything in them is, in per cent
    ScenePainter(int width, int height, Messages messages, int size) {
        this.messages = messages;
        this.width = width;
        this.height = height;
        lessons = new LessonsModel(messages, LessonShelf.ofThisProgram(), LearnerProgress.forgetful(), Drafts.forgetful(), Runnable::run,
                FileDialogs.NOBODY, words -> { });
        this.size = size;
    }

    /// The window of `snapshot` at `step`, its movement done.
    MainWindow window(SessionSnapshot snapshot, int step, Theme theme) {
        return window(snapshot, step, files(Path.of("recent-files")), theme);
    }

    /// What no file is open in, with the recent files that `memory` remembers. All is done on the caller's thread.
    FileViewModel files(Path memory) {
        return new FileViewModel(
                messages, Runnable::run, FileDialogs.NOBODY, new RecentFiles(memory),
                FilterHistory.forgetful(), words -> { });
    }

    /// As [#window(SessionSnapshot, int, Theme)], with the file that is open in `files`.
    MainWindow window(SessionSnapshot snapshot, int step, FileViewModel files, Theme theme) {
        return window(snapshot, step, files, lab(), theme);
    }

    /// The lessons of the next window: they are read on the caller's thread.
    LessonsModel lessons() {
        return lessons;
    }

    /// A lab that does not run. All is done on the caller's thread.
    LabViewModel lab() {
        return new LabViewModel(messages, LabNeeds::missing, Runnable::run, FileDialogs.NOBODY, words -> { });
    }

    /// As [#window(SessionSnapshot, int, Theme)], with the file that is open in `files` and what runs in `lab`.
    MainWindow window(SessionSnapshot snapshot, int step, FileViewModel files, LabViewModel lab, Theme theme) {
        return window(snapshot, step, files, lab, captures(Path.of("recordings"), Runnable::run), theme);
    }

    /// Nothing is captured, though anything of this machine can be, into the folder `recordings`.
    CaptureViewModel captures(Path recordings, Executor background) {
        FileViewModel recording = new FileViewModel(messages, background, FileDialogs.NOBODY,
                new RecentFiles(recordings.resolve("recent-files")), FilterHistory.forgetful(), words -> { });
        SocketsModel sockets =
                new SocketsModel(messages, SocketTable.ofThisSystem(), background, InstantSource.system());
        return new CaptureViewModel(messages, new ThisMachine(), Recordings.in(recordings), recording, sockets,
                background, words -> { });
    }

    /// As [#window(SessionSnapshot, int, Theme)], with all that it may show.
    MainWindow window(SessionSnapshot snapshot, int step, FileViewModel files, LabViewModel lab,
            CaptureViewModel captures, Theme theme) {
        Fonts.load();
        SessionViewModel model = new SessionViewModel(snapshot, messages);
        MainWindow window = new MainWindow(model, new RecordedStage(snapshot, step), files, lab, captures, lessons,
                () -> { });
        window.install(new Scene(window, width, height));
        window.themeProperty().set(theme);
        window.looks().sizeProperty().set(size);
        model.player().goTo(step);
        // What is done to it then is done to a window that has its size: what is called for comes into sight.
        lay(window.getScene());
        return window;
    }

    /// Lays `scene` out, as some pulses would.
    static void lay(Scene scene) {
        // Nodes that a layout makes get their looks in the next one.
        for (int pass = 0; pass < LAYOUTS; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    /// Writes the picture of `window` to `file` as PNG.
    ///
    /// @throws IOException where the file can't be written
    void paint(MainWindow window, Path file) throws IOException {
        Scene scene = window.getScene();
        lay(scene);
        // A ScrollPane keeps a picture of its content, which off the screen can be one of what was shown before.
        scene.getRoot().lookupAll(".scroll-pane > .viewport").forEach(viewport -> viewport.setCache(false));
        WritableImage picture = scene.snapshot(null);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            picture.getPixelReader().getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), row, 0, width);
            image.setRGB(0, y, width, 1, row, 0, width);
        }
        if (!ImageIO.write(image, "png", file.toFile())) {
            throw new IOException("no writer for PNG on this machine");
        }
    }
}
