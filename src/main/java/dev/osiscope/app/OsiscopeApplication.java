package dev.osiscope.app;

import dev.osiscope.cli.SourceChoice;
import dev.osiscope.cli.WindowException;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.LabNeeds;
import dev.osiscope.sockets.SocketTable;
import dev.osiscope.view.Fonts;
import dev.osiscope.view.MainWindow;
import dev.osiscope.viewmodel.FileDialogs;
import dev.osiscope.viewmodel.LiveStage;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.capture.CaptureViewModel;
import dev.osiscope.viewmodel.capture.SocketsModel;
import dev.osiscope.viewmodel.file.FileViewModel;
import dev.osiscope.viewmodel.lab.LabViewModel;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The window's life: it opens a session, runs the demo in it, and shows the newest snapshot once a pulse.
public final class OsiscopeApplication extends Application {

    private static SourceChoice choice;
    private static Optional<Path> firstFile;

    /// Several things may go on at once: a file is saved while another is read and a session ends.
    private final ExecutorService background = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("osiscope-background-", 0).daemon().factory());
    private final Settings settings = Settings.ofThisUser();
    private LiveStage live;
    private FileViewModel files;
    private LabViewModel lab;
    private CaptureViewModel captures;

    /// Opens the window and returns when it was closed. At most once in a process.
    ///
    /// @param source the source that was chosen
    /// @param file   the capture file to open; empty for the demo
    /// @throws WindowException where JavaFX can't show a window on this machine
    static void open(SourceChoice source, Optional<Path> file) throws WindowException {
        choice = source;
        firstFile = file;
        try {
            launch(OsiscopeApplication.class);
        } catch (UnsupportedOperationException unavailable) {
            throw new WindowException(unavailable.getMessage().replaceFirst("\\.$", ""),
                    "It needs a display that can be reached and, on Linux, GTK 3 (Debian: sudo apt install libgtk-3-0).");
        }
    }

    @Override
    public void start(Stage stage) throws FrameSourceException {
        Fonts.load();
        Messages messages = Messages.of(Locale.getDefault());
        MainWindow[] holder = new MainWindow[1];
        live = new LiveStage(choice::open, background, words -> Platform.runLater(() -> holder[0].showNotice(words)));
        SessionViewModel model = new SessionViewModel(live.snapshot(), messages);
        ChooserDialogs dialogs = new ChooserDialogs(stage, messages, () -> holder[0].themeProperty().get());
        files = new FileViewModel(messages, background, dialogs, settings.recentFiles(), settings.filters(),
                words -> holder[0].showNotice(words));
        lab = new LabViewModel(messages, LabNeeds::missing, background, dialogs, words -> holder[0].showNotice(words));
        captures = captures(messages, dialogs, words -> holder[0].showNotice(words));
        MainWindow window = new MainWindow(model, live, files, lab, captures, () -> stage.setFullScreen(!stage.isFullScreen()));
        holder[0] = window;
        Scene scene = new Scene(window);
        window.themeProperty().set(settings.theme());
        window.install(scene);
        model.player().reducedMotionProperty().bind(Platform.getPreferences().reducedMotionProperty());
        stage.setTitle("OSIscope");
        stage.setScene(scene);
        settings.restore(stage);
        stage.setOnCloseRequest(event -> {
            event.consume();
            files.leave(stage::close);
        });
        stage.setOnHiding(event -> settings.save(stage, window.themeProperty().get()));
        pulse(window).start();
        stage.show();
        boolean inLab = firstFile.isEmpty() && choice.isLab();
        choice.remark().ifPresent(window::showNotice);
        firstFile.ifPresentOrElse(file -> openFirst(window, file), () -> runDemo(window, model, inLab));
    }

    private CaptureViewModel captures(Messages messages, FileDialogs dialogs, Consumer<String> notices) {
        FileViewModel recording = new FileViewModel(
                messages, background, dialogs, settings.recentFiles(), settings.filters(), notices);
        SocketsModel sockets =
                new SocketsModel(messages, SocketTable.ofThisSystem(), background, InstantSource.system());
        return new CaptureViewModel(
                messages, new ThisMachine(), settings.recordings(), recording, sockets, background, notices);
    }

    private void runDemo(MainWindow window, SessionViewModel model, boolean inLab) {
        if (inLab) {
            window.showLab();
            lab.script().runDemo();
        } else {
            live.runDemo();
            model.player().play();
        }
    }

    private void openFirst(MainWindow window, Path file) {
        window.showFile();
        files.open(file);
    }

    private AnimationTimer pulse(MainWindow window) {
        return new AnimationTimer() {
            @Override
            public void handle(long now) {
                window.pulse(now, live.snapshot());
            }
        };
    }

    @Override
    public void stop() {
        live.close();
        files.close();
        lab.close();
        captures.close();
        background.shutdown();
    }
}
