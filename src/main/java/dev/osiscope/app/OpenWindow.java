package dev.osiscope.app;

import dev.osiscope.i18n.Language;
import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.LabNeeds;
import dev.osiscope.sockets.SocketTable;
import dev.osiscope.view.MainWindow;
import dev.osiscope.view.WindowHost;
import dev.osiscope.viewmodel.FileDialogs;
import dev.osiscope.viewmodel.LiveStage;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.capture.CaptureStatus;
import dev.osiscope.viewmodel.capture.CaptureViewModel;
import dev.osiscope.viewmodel.capture.SocketsModel;
import dev.osiscope.viewmodel.file.FileViewModel;
import dev.osiscope.viewmodel.lab.LabStatus;
import dev.osiscope.viewmodel.lab.LabViewModel;
import dev.osiscope.viewmodel.lesson.LessonShelf;
import dev.osiscope.viewmodel.lesson.LessonsModel;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The window in one language, with all that is shown in it. Another language needs another one; the stage with hub and
/// clients goes on beneath both. Used on the JavaFX application thread.
final class OpenWindow implements AutoCloseable {

    private final Messages messages;
    private final LiveStage live;
    private final SessionViewModel model;
    private final FileViewModel files;
    private final LabViewModel lab;
    private final CaptureViewModel captures;
    private final LessonsModel lessons;
    private final MainWindow window;
    private final Scene scene;
    /// Makes the same window in another language.
    private final Function<Language, OpenWindow> other;

    /// @param background where long work is done
    OpenWindow(Language language, Stage stage, LiveStage live, Settings settings, Executor background, WindowHost host) {
        if (!Language.of(Locale.getDefault()).equals(language)) {
            // JavaFX's own dialogs ask there.
            Locale.setDefault(language.locale());
        }
        other = spoken -> new OpenWindow(spoken, stage, live, settings, background, host);
        messages = Messages.of(language);
        this.live = live;
        model = new SessionViewModel(live.snapshot(), messages);
        ChooserDialogs dialogs = new ChooserDialogs(stage, messages, question -> window().dress(question));
        files = files(dialogs, settings, background);
        lab = new LabViewModel(messages, LabNeeds::missing, background, dialogs, this::say);
        captures = captures(dialogs, settings, background);
        lessons = new LessonsModel(messages, LessonShelf.ofThisProgram(),
                new KeptProgress(settings.lessons(), InstantSource.system()), settings.drafts(messages), background, dialogs, this::say);
        window = new MainWindow(model, live, files, lab, captures, lessons, host);
        scene = new Scene(window);
        window.install(scene);
        remember(settings);
    }

    /// Each session has a ladder, and all show the time as the user has chosen it.
    private void remember(Settings settings) {
        var scale = model.timeScaleProperty();
        scale.set(settings.timeScale());
        scale.subscribe(settings::keep);
        Stream.of(files.session(), lab.session(), captures.files().session(), lessons.session())
                .forEach(session -> session.timeScaleProperty().bindBidirectional(scale));
    }

    private FileViewModel files(FileDialogs dialogs, Settings settings, Executor background) {
        return new FileViewModel(
                messages, background, dialogs, settings.recentFiles(), settings.filters(), this::say);
    }

    private CaptureViewModel captures(FileDialogs dialogs, Settings settings, Executor background) {
        SocketsModel sockets =
                new SocketsModel(messages, SocketTable.ofThisSystem(), background, InstantSource.system());
        return new CaptureViewModel(messages, new ThisMachine(), settings.recordings(),
                files(dialogs, settings, background), sockets, background, this::say);
    }

    private void say(String words) {
        window.showNotice(words);
    }

    Language language() {
        return messages.language();
    }

    Messages messages() {
        return messages;
    }

    SessionViewModel model() {
        return model;
    }

    FileViewModel files() {
        return files;
    }

    LabViewModel lab() {
        return lab;
    }

    MainWindow window() {
        return window;
    }

    Scene scene() {
        return scene;
    }

    /// Whether a lab or a capture is there, which would end with this window.
    boolean isBusy() {
        LabStatus.Phase phase = lab.statusProperty().get().phase();
        return phase == LabStatus.Phase.STARTING || phase == LabStatus.Phase.RUNNING
                || captures.statusProperty().get().phase() != CaptureStatus.Phase.IDLE
                || lessons.authoring().authorProperty().get().isPresent();
    }

    /// Closes this window.
    ///
    /// @return one in another language that shows what it showed
    OpenWindow in(Language language) {
        close();
        OpenWindow made = other.apply(language);
        made.takeOver(this);
        return made;
    }

    private void takeOver(OpenWindow old) {
        model.player().goTo(old.model.player().stepProperty().get());
        model.selectionProperty().set(old.model.selectionProperty().get());
        model.bitsProperty().set(old.model.bitsProperty().get());
        old.model.marks().steps().forEach(model.marks()::toggle);
        window.takeOver(old.window);
        files.takeOver(old.files);
        lessons.takeOver(old.lessons);
    }

    /// Lets time pass: called once a pulse.
    void pulse(long nowNanos) {
        window.pulse(nowNanos, live.snapshot());
    }

    @Override
    public void close() {
        files.close();
        lab.close();
        captures.close();
        lessons.close();
    }
}
