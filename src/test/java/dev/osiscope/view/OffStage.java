package dev.osiscope.view;

import dev.osiscope.frame.Frame;
import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.LabException;
import dev.osiscope.lab.LabNeeds;
import dev.osiscope.lesson.Answer;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.viewmodel.FileDialogs;
import dev.osiscope.viewmodel.RecordedDemo;
import dev.osiscope.viewmodel.RecordedStage;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.capture.CaptureViewModel;
import dev.osiscope.viewmodel.capture.ScriptedMachine;
import dev.osiscope.viewmodel.file.FileViewModel;
import dev.osiscope.viewmodel.file.FilterHistory;
import dev.osiscope.viewmodel.file.RecentFiles;
import dev.osiscope.viewmodel.lab.LabViewModel;
import dev.osiscope.viewmodel.lesson.AuthorModel;
import dev.osiscope.viewmodel.lesson.DemoLesson;
import dev.osiscope.viewmodel.lesson.Drafts;
import dev.osiscope.viewmodel.lesson.LearnerProgress;
import dev.osiscope.viewmodel.lesson.LessonPage;
import dev.osiscope.viewmodel.lesson.LessonPlay;
import dev.osiscope.viewmodel.lesson.LessonsModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Scene;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The window over a recorded session in a scene without a stage. Used on the JavaFX application thread.
public final class OffStage {

    private static final int LAYOUTS = 4;
    /// Hosts of a lab are started there: nobody but a window does that.
    private static final Executor BACKGROUND = work -> Thread.ofPlatform().daemon().start(work);
    private static final long PATIENCE_SECONDS = 120;
    /// Segments that come too fast to be read.
    private static final int FAST = 40;
    private static final long PULSE_NANOS = 16_000_000;
    private static final Path NO_MEMORY = Path.of("target", "no-recent-files");

    private final SessionViewModel model;
    private final FileViewModel files;
    private final LabViewModel lab;
    private final LessonsModel lessons;
    private final ScriptedMachine machine = new ScriptedMachine();
    private final CaptureViewModel captures;
    private final List<String> notices = new ArrayList<>();
    private final MainWindow window;
    private final Scene scene;
    private long now;

    /// A window of `session` in its theme, of this size in pixels.
    public OffStage(SessionSnapshot session, Theme theme, int width, int height) {
        this(session, theme, width, height, LabNeeds::missing);
    }

    /// The same on a system of which `needs` says why the lab can't run there.
    public OffStage(SessionSnapshot session, Theme theme, int width, int height,
            Supplier<Optional<LabException>> needs) {
        this(session, theme, width, height, needs, RecordedDemo.MESSAGES);
    }

    /// The same in the language of `messages`.
    public OffStage(SessionSnapshot session, Theme theme, int width, int height,
            Supplier<Optional<LabException>> needs, Messages messages) {
        Fonts.load();
        model = new SessionViewModel(session, messages);
        files = new FileViewModel(messages, Runnable::run, FileDialogs.NOBODY,
                new RecentFiles(NO_MEMORY), FilterHistory.forgetful(), words -> notices.add(words));
        lab = new LabViewModel(messages, needs, BACKGROUND, FileDialogs.NOBODY, words -> notices.add(words));
        lessons = new LessonsModel(messages, new DemoLesson(), LearnerProgress.forgetful(), Drafts.forgetful(), Runnable::run, FileDialogs.NOBODY,
                words -> notices.add(words));
        captures = machine.model(messages, NO_MEMORY.resolveSibling("no-recordings"), Runnable::run,
                FileDialogs.NOBODY, words -> notices.add(words));
        window = new MainWindow(model, new RecordedStage(session, session.timeline().size() - 1), files, lab, captures, lessons,
                () -> { });
        scene = new Scene(window, width, height);
        window.install(scene);
        window.themeProperty().set(theme);
        settle();
    }

    /// A window of `session` at the size that pictures of this theme have.
    public static OffStage of(SessionSnapshot session, Theme theme) {
        return of(session, theme, RecordedDemo.MESSAGES);
    }

    /// The same in the language of `messages`.
    public static OffStage of(SessionSnapshot session, Theme theme, Messages messages) {
        return theme == Theme.PROJECTOR
                ? new OffStage(session, theme, 1920, 1080, LabNeeds::missing, messages)
                : new OffStage(session, theme, 1440, 900, LabNeeds::missing, messages);
    }

    /// Does `work` on the JavaFX application thread, which is started where it is not.
    public static <T> T call(Callable<T> work) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), work);
    }

    /// What the window shows.
    public SessionViewModel model() {
        return model;
    }

    /// The window.
    public MainWindow window() {
        return window;
    }

    /// The capture file in the window.
    public FileViewModel files() {
        return files;
    }

    /// The lab in the window.
    public LabViewModel lab() {
        return lab;
    }

    /// The lessons in the window.
    public LessonsModel lessons() {
        return lessons;
    }

    /// Looks at a live capture: before it, while it runs, first at the packets and then at the ladder, and after it.
    void eachLookAtACapture(Runnable look) throws TimeoutException {
        CapturedTalk talk = new CapturedTalk();
        machine.sockets = List.of(talk.socket());
        window.modes().showCapture();
        untilLab(() -> captures.form().ready() && !captures.sockets().items().isEmpty());
        look.run();
        captures.start();
        untilLab(() -> captures.statusProperty().get().running());
        List<Frame> frames = Stream.concat(talk.handshake().stream(), talk.messages(FAST).stream()).toList();
        machine.source.orElseThrow().deliver(frames);
        untilLab(() -> captures.files().session().step().filter(step -> step.frameNumber() == frames.size()).isPresent());
        act("packets");
        look.run();
        act("ladder");
        look.run();
        captures.stop();
        untilLab(() -> !captures.statusProperty().get().running());
        look.run();
        captures.close();
    }

    /// Does what the window offers under this name.
    void act(String id) {
        window.actions().stream().filter(action -> action.id().equals(id)).findFirst().orElseThrow().run().run();
        settle();
    }

    /// Looks at the course, and at every page of a lesson: each question as it is asked, wrongly answered, and answered.
    void eachLessonPage(Runnable look) {
        window.modes().showLessons();
        lookAtPage(look);
        lessons.begin();
        lookAtPage(look);
        LessonPlay play = lessons.playProperty().get().orElseThrow();
        while (play.pageProperty().get().kind() != LessonPage.Kind.DONE) {
            play.pageProperty().get().question().ifPresent(asked -> {
                play.hint();
                give(play, asked.foreseen().getFirst().answer());
                lookAtPage(look);
                give(play, asked.right());
                lookAtPage(look);
            });
            play.next();
            lookAtPage(look);
        }
        lessons.leave();
        lookAtPage(look);
    }

    /// Begins to write a lesson on the session, with every question that its first segment can answer.
    void writeLesson() {
        window.modes().showLessons();
        SessionSnapshot whole = model.snapshotProperty().get();
        lessons.authoring().record(whole);
        AuthorModel author = lessons.authoring().authorProperty().get().orElseThrow();
        author.session().player().goTo(IntStream.range(0, whole.timeline().size())
                .filter(step -> whole.timeline().step(step).sends()).findFirst().orElseThrow());
        author.stop(true);
        author.kinds().forEach(author::ask);
        settle();
    }

    private static void give(LessonPlay play, Answer answer) {
        play.draftProperty().set(Optional.of(answer));
        play.check();
    }

    private void lookAtPage(Runnable look) {
        lessons.takeFromBackground();
        lessons.session().player().goTo(Integer.MAX_VALUE);
        settle();
        look.run();
    }

    /// Pulses the window until `condition` holds, and lays it out.
    public void untilLab(BooleanSupplier condition) throws TimeoutException {
        until(() -> {
            now += PULSE_NANOS;
            window.pulse(now, model.snapshotProperty().get());
            return condition.getAsBoolean();
        });
    }

    /// Opens `file` and waits until it was read and its first packet is shown.
    public void open(Path file) throws TimeoutException {
        files.open(file);
        until(() -> files.statusProperty().get().file().equals(Optional.of(file)) && !files.statusProperty().get().reading()
                && files.session().step().isPresent());
    }

    /// Picks the packet in `row` and waits until it is shown in its conversation.
    public void pick(int row) throws TimeoutException {
        files.pick(row);
        pulse();
        until(() -> files.conversationProperty().get().isEmpty()
                || !files.session().snapshotProperty().get().timeline().conversations().isEmpty());
    }

    /// Pulses until `condition` holds, and lays the window out.
    public void until(BooleanSupplier condition) throws TimeoutException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("it did not come to that: " + notices);
            }
            pulse();
            Thread.onSpinWait();
        }
        settle();
    }

    /// Lets the file's view take what is new.
    public void pulse() {
        now += PULSE_NANOS;
        files.pulse(now);
    }

    /// Moves the playhead and lays the window out.
    public void goTo(int step) {
        model.player().goTo(step);
        settle();
    }

    /// Lays out until nothing changes: nodes that a layout makes get their looks in the next one.
    public void settle() {
        for (int pass = 0; pass < LAYOUTS; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }
}
