package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.lab.LabNeeds;
import dev.osiscope.session.LocalSession;
import dev.osiscope.viewmodel.LiveStage;
import dev.osiscope.viewmodel.RecordedDemo;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.capture.CaptureViewModel;
import dev.osiscope.viewmodel.capture.ScriptedMachine;
import dev.osiscope.viewmodel.choice.Preferences;
import dev.osiscope.viewmodel.file.FileViewModel;
import dev.osiscope.viewmodel.file.FilterHistory;
import dev.osiscope.viewmodel.file.RecentFiles;
import dev.osiscope.viewmodel.lab.LabViewModel;
import dev.osiscope.viewmodel.lesson.DemoLesson;
import dev.osiscope.viewmodel.lesson.Drafts;
import dev.osiscope.viewmodel.lesson.LearnerProgress;
import dev.osiscope.viewmodel.lesson.LessonsModel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The real window over a real session with modelled frames, on a screen that nobody sees.
abstract class WindowUnderTest extends FxRobot {

    private static final double SIDE = 1000;
    private static final long PATIENCE_SECONDS = 20;

    private final ExecutorService background = Executors.newCachedThreadPool();
    private AnimationTimer timer;
    private int fullScreens;
    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();

    LiveStage live;
    SessionViewModel model;
    FileViewModel files;
    LabViewModel lab;
    final ScriptedMachine machine = new ScriptedMachine();
    CaptureViewModel captures;
    LessonsModel lessons;
    final ScriptedDialogs dialogs = new ScriptedDialogs();
    MainWindow window;

    @TempDir
    Path memory;

    final Preferences remembered = Preferences.forgetful();
    Stage stage;

    @BeforeEach
    void open() throws Exception {
        stage = FxToolkit.registerPrimaryStage();
        live = new LiveStage(LocalSession::modelled, background,
                words -> Platform.runLater(() -> window.showNotice(words)), remembered);
        FxToolkit.setupFixture(this::build);
        until(() -> stage.isShowing());
    }

    @AfterEach
    void close() throws TimeoutException {
        fx(() -> {
            timer.stop();
            stage.hide();
            return null;
        });
        live.close();
        fx(() -> {
            files.close();
            lab.close();
            captures.close();
            return null;
        });
        background.close();
        FxToolkit.cleanupStages();
        assertEquals(List.of(), uncaught, "nothing goes wrong on the JavaFX application thread unseen");
    }

    private void build() {
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> uncaught.add(failure));
        Fonts.load();
        model = new SessionViewModel(live.snapshot(), RecordedDemo.MESSAGES);
        files = new FileViewModel(RecordedDemo.MESSAGES, background, dialogs,
                new RecentFiles(memory.resolve("recent-files")), FilterHistory.in(memory.resolve("filters")),
                words -> window.showNotice(words));
        lab = new LabViewModel(RecordedDemo.MESSAGES, LabNeeds::missing, background, dialogs, words -> window.showNotice(words));
        captures = captures(memory.resolve("recordings"), background);
        lessons = new LessonsModel(RecordedDemo.MESSAGES, new DemoLesson(), LearnerProgress.forgetful(),
                Drafts.in(memory.resolve("drafts"), RecordedDemo.MESSAGES), background, dialogs,
                words -> window.showNotice(words));
        window = new MainWindow(model, live, files, lab, captures, lessons, host());
        Scene scene = new Scene(window, SIDE, SIDE);
        window.install(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(SIDE);
        stage.setHeight(SIDE);
        stage.show();
        stage.requestFocus();
        timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                window.pulse(now, live.snapshot());
            }
        };
        timer.start();
    }

    /// What the window captures: a script, where a test does not want this machine.
    CaptureViewModel captures(Path recordings, Executor executor) {
        return machine.model(RecordedDemo.MESSAGES, recordings, executor, dialogs, words -> window.showNotice(words));
    }

    private WindowHost host() {
        return new WindowHost() {
            @Override
            public void toggleFullScreen() {
                fullScreens++;
            }

            @Override
            public Preferences preferences() {
                return remembered;
            }
        };
    }

    int fullScreens() {
        return fullScreens;
    }

    /// Does `work` on the JavaFX application thread.
    static <T> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), work);
    }

    /// Waits until `condition` holds on the JavaFX application thread.
    static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> fx(condition));
    }

    int step() {
        return fx(() -> model.player().stepProperty().get());
    }

    int steps() {
        return fx(() -> model.snapshotProperty().get().timeline().size());
    }

    /// Presses a key and waits until the window has taken it.
    void key(KeyCode... codes) {
        press(codes);
        release(codes);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Clicks into the middle of the node that `query` finds, once it is there and can be worked.
    void click(String query) throws TimeoutException {
        until(() -> window.lookup(query) != null && !window.lookup(query).isDisabled());
        click(fx(() -> window.lookup(query)));
    }

    void click(Node node) {
        Point2D middle = fx(() -> {
            Bounds bounds = node.localToScreen(node.getLayoutBounds());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
        clickOn(middle);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Runs the whole demo; the playhead stays before the first step.
    void recordDemo() throws TimeoutException {
        fx(() -> {
            live.runDemo();
            return null;
        });
        until(() -> !live.now().busy() && RecordedDemo.isOver(live.snapshot()));
        until(() -> model.snapshotProperty().get() == live.snapshot());
        fx(() -> {
            model.player().goTo(-1);
            return null;
        });
    }

    void goTo(int step) {
        fx(() -> {
            model.player().goTo(step);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
