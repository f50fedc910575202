package dev.osiscope.app;

import dev.osiscope.cli.SourceChoice;
import dev.osiscope.cli.WindowException;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.i18n.Language;
import dev.osiscope.session.LocalSession;
import dev.osiscope.view.Fonts;
import dev.osiscope.view.WindowHost;
import dev.osiscope.viewmodel.LiveStage;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.choice.Preferences;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.value.ObservableBooleanValue;
import javafx.stage.Stage;

/// The window's life: it opens a session, runs the demo in it, and shows the newest snapshot once a pulse.
public final class OsiscopeApplication extends Application implements WindowHost {

    private static SourceChoice choice;
    private static Optional<Path> firstFile;
    private static Optional<Language> firstLanguage;
    private static boolean logStart;

    /// How many pictures JavaFX begins in a second at most. With the 60 that it comes with, a click waits for its picture 8 ms
    /// on average and 16 at worst. JavaFX says on the error stream that this was set.
    private static final String PICTURES_A_SECOND = "120";
    /// By then the window's first picture has been painted, and what takes time begins.
    private static final int PULSE_OF_BEGINNING = 3;

    /// Several things may go on at once: a file is saved while another is read and a session ends.
    private final ExecutorService background = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("osiscope-background-", 0).daemon().factory());
    private final Settings settings;
    private final AnimationTimer pulse = pulse();
    private Stage stage;
    private LiveStage live;
    private OpenWindow open;
    private volatile boolean remarked;

    /// What JavaFX makes when the window is launched: with this user's settings.
    public OsiscopeApplication() {
        this(Settings.ofThisUser());
    }

    private OsiscopeApplication(Settings settings) {
        this.settings = settings;
    }

    /// The application of a window that nobody sees, for the rehearsal: started and stopped by who asks, with the demo as `source`
    /// brings it.
    static OsiscopeApplication rehearsed(SourceChoice source, Settings settings) {
        choose(source, Optional.empty(), Optional.empty(), false);
        return new OsiscopeApplication(settings);
    }

    /// Opens the window and returns when it was closed. At most once in a process.
    ///
    /// @param source   the source that was chosen
    /// @param file     the capture file to open; empty for the demo
    /// @param language the language that was chosen for this run; empty where that of the settings counts
    /// @param log      whether to log how long it took
    /// @throws WindowException where JavaFX can't show a window on this machine
    static void open(SourceChoice source, Optional<Path> file, Optional<Language> language, boolean log)
            throws WindowException {
        choose(source, file, language, log);
        SecondCompiler.giveWay();
        System.setProperty("javafx.animation.pulse", System.getProperty("javafx.animation.pulse", PICTURES_A_SECOND));
        try {
            launch(OsiscopeApplication.class);
        } catch (UnsupportedOperationException unavailable) {
            throw new WindowException(unavailable.getMessage().replaceFirst("\\.$", ""),
                    "It needs a display that can be reached and, on Linux, GTK 3 (Debian: sudo apt install libgtk-3-0).");
        }
    }

    private static void choose(SourceChoice source, Optional<Path> file, Optional<Language> language, boolean log) {
        choice = source;
        firstFile = file;
        firstLanguage = language;
        logStart = log;
    }

    @Override
    public void start(Stage primary) {
        Fonts.load();
        stage = primary;
        live = new LiveStage(this::session, background, this::say, settings.preferences());
        Language language = firstLanguage.or(settings::language).orElseGet(() -> Language.of(Locale.getDefault()));
        open = new OpenWindow(language, stage, live, settings, background, this);
        open.window().themeProperty().set(settings.theme());
        stage.setTitle("OSIscope");
        stage.setScene(open.scene());
        settings.restore(stage);
        stage.setOnCloseRequest(event -> {
            event.consume();
            open.files().saving().leave(stage::close);
        });
        stage.setOnHiding(event -> settings.save(stage, open.window().themeProperty().get()));
        pulse.start();
        if (logStart) {
            new StartLog(open.scene(), open.model(), () -> { }).start();
        }
        stage.show();
        unreadable().ifPresent(open.window()::showNotice);
        firstFile.ifPresent(this::openFirst);
    }

    /// Called on any thread. What must be said about the source is said once.
    private LocalSession session() throws FrameSourceException {
        LocalSession opened = choice.open();
        if (!remarked) {
            remarked = true;
            choice.remark().map(open.messages()::text).ifPresent(this::say);
        }
        return opened;
    }

    private void say(String words) {
        Platform.runLater(() -> open.window().showNotice(open.messages().said(words)));
    }

    /// What was remembered and can't be read.
    private Optional<String> unreadable() {
        return settings.damage().map(damage -> open.messages().text("settings.unreadable", damage.why(), damage.kept()))
                .or(() -> open.window().layouts().unreadable().stream().findFirst()
                        .map(line -> open.messages().text("layouts.unreadable", line.line(), line.kept())));
    }

    /// Whether something can be captured is asked in the background.
    private void beginDemo() {
        background.execute(() -> {
            boolean inLab = choice.isLab();
            Platform.runLater(inLab ? this::runInLab : this::runDemo);
        });
    }

    private void runInLab() {
        choice.remark().map(open.messages()::text).ifPresent(open.window()::showNotice);
        open.window().modes().showLab();
        open.lab().script().runDemo();
    }

    private void runDemo() {
        live.runDemo();
        open.model().player().play();
        FirstHandshake.showIn(open.model());
    }

    private void openFirst(Path file) {
        open.window().modes().showFile();
        open.files().open(file);
    }

    private AnimationTimer pulse() {
        return new AnimationTimer() {

            private int pulses;

            @Override
            public void handle(long now) {
                open.pulse(now);
                if (pulses < PULSE_OF_BEGINNING && ++pulses == PULSE_OF_BEGINNING && firstFile.isEmpty()) {
                    beginDemo();
                }
            }
        };
    }

    /// The session of the demo.
    SessionViewModel demo() {
        return open.model();
    }

    @Override
    public Preferences preferences() {
        return settings.preferences();
    }

    @Override
    public ObservableBooleanValue reducedMotion() {
        return Platform.getPreferences().reducedMotionProperty();
    }

    @Override
    public void showFullScreen(boolean wanted) {
        stage.setFullScreen(wanted);
    }

    @Override
    public void toggleFullScreen() {
        stage.setFullScreen(!stage.isFullScreen());
    }

    /// What runs in the lab or is captured would end with the window that shows it: then the language waits for the next start.
    @Override
    public void speak(Language language) {
        settings.speak(language);
        if (open.isBusy()) {
            open.window().showNotice(open.messages().text("language.later", language.ownName()));
        } else if (open.language() != language) {
            open.files().saving().leave(() -> replace(language));
        }
    }

    private void replace(Language language) {
        open = open.in(language);
        stage.setScene(open.scene());
    }

    @Override
    public void stop() {
        pulse.stop();
        live.close();
        open.close();
        background.shutdown();
    }
}
