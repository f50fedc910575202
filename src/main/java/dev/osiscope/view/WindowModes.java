package dev.osiscope.view;

import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.Step;
import dev.osiscope.view.parts.Late;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.StageControl;
import dev.osiscope.viewmodel.capture.CaptureStatus;
import dev.osiscope.viewmodel.capture.CaptureViewModel;
import dev.osiscope.viewmodel.copy.CopyModel;
import dev.osiscope.viewmodel.events.PlaygroundModel;
import dev.osiscope.viewmodel.file.FileStatus;
import dev.osiscope.viewmodel.file.FileViewModel;
import dev.osiscope.viewmodel.lab.LabStatus;
import dev.osiscope.viewmodel.lab.LabViewModel;
import dev.osiscope.viewmodel.lesson.LessonsModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What a window can show, one at a time: the demo, the lessons, a capture, a file, the lab, the playground,
/// and a changed copy of a frame. Each but the demo is made when it is wanted first, and all go on while another is shown.
public final class WindowModes {

    /// What the names of scripts end with.
    private static final String SCRIPT = ".lab";
    /// What the names of packed lessons end with; a lesson may be a folder as well.
    private static final String ZIP = ".zip";

    private final FileViewModel files;
    private final LabViewModel labs;
    private final CaptureViewModel captures;
    private final LessonsModel lessons;
    private final Place place;
    private final DemoWorkspace demo;
    private final Late<LessonsWorkspace> course;
    private final Late<CaptureWorkspace> capture;
    private final Late<FileWorkspace> file;
    private final Late<LabWorkspace> lab;
    private final Late<PlaygroundWorkspace> playground;
    private Optional<CopyWorkspace> copy = Optional.empty();
    private Mode shown;
    /// The file that another window had open, until this one has it.
    private Optional<Path> takenOver = Optional.empty();

    /// Where modes are shown.
    interface Place {

        /// Gives a new mode its layout, in the room there is.
        void begin(Mode mode);

        /// Has another mode shown.
        ///
        /// @param change after it [#shown()] is the other one
        void change(Runnable change);

        /// What is shown is called otherwise than before, or comes from elsewhere.
        void name();

        /// Says what went wrong, until the user has read it.
        void showNotice(String words);
    }

    /// The modes of these models; nothing is shown yet.
    WindowModes(SessionViewModel model, StageControl control, FileViewModel files, LabViewModel labs,
            CaptureViewModel captures, LessonsModel lessons, Place place) {
        this.files = files;
        this.labs = labs;
        this.captures = captures;
        this.lessons = lessons;
        this.place = place;
        demo = new DemoWorkspace(model, control, files.sessionSaving());
        place.begin(demo);
        course = late(() -> new LessonsWorkspace(lessons));
        capture = late(() -> new CaptureWorkspace(captures));
        file = late(() -> new FileWorkspace(files));
        lab = late(() -> new LabWorkspace(labs));
        playground = late(() -> new PlaygroundWorkspace(new PlaygroundModel(model.messages())));
        shown = demo;
    }

    private <M extends Mode> Late<M> late(Supplier<M> maker) {
        return new Late<>(() -> {
            M mode = maker.get();
            place.begin(mode);
            return mode;
        });
    }

    /// Shows the demo first, and from then on what is opened, and what what is shown is called.
    void begin() {
        show(demo);
        files.statusProperty().subscribe(this::followFile);
        labs.statusProperty().subscribe(this::followLab);
        captures.statusProperty().subscribe(this::followCapture);
        lessons.playProperty().subscribe(this::followLesson);
    }

    /// Those that were made.
    Stream<Mode> made() {
        return Stream.concat(Stream.of(demo), Stream.concat(copy.stream(),
                Stream.of(course, capture, file, lab, playground).flatMap(Late::stream)));
    }

    /// The one that is shown.
    Mode shown() {
        return shown;
    }

    /// The session that is shown, or the demo's where what is shown has none.
    Workspace session() {
        return shown instanceof Workspace workspace ? workspace : demo;
    }

    private void show(Mode mode) {
        place.change(() -> shown = mode);
    }

    private void enter(Mode mode) {
        show(mode);
        shown.takeFocus();
    }

    /// Shows the demo; the file stays open.
    public void showDemo() {
        enter(demo);
    }

    /// Shows the capture file, or how to open one; the demo goes on.
    public void showFile() {
        enter(file.get());
    }

    /// Shows the lab, or how to start it; the demo goes on.
    public void showLab() {
        labs.look();
        enter(lab.get());
    }

    /// Shows what is captured, or what can be; the demo goes on.
    public void showCapture() {
        captures.look();
        enter(capture.get());
    }

    /// Shows the playground for events; the demo goes on.
    ///
    /// @return what is in it
    public PlaygroundModel showPlayground() {
        enter(playground.get());
        return playground.get().model();
    }

    /// Shows the lessons; the demo goes on.
    public void showLessons() {
        lessons.look();
        enter(course.get());
    }

    /// Begins to write a lesson on the session that is shown, or on the demo's.
    void recordLesson() {
        SessionSnapshot seen = session().model().snapshotProperty().get();
        if (course.is(shown)) {
            lessons.authoring().resumeNewest();
        } else {
            lessons.authoring().record(seen);
        }
        if (lessons.authoring().authorProperty().get().isPresent()) {
            showLessons();
        }
    }

    /// A lesson has another title than the course.
    private void followLesson() {
        if (course.is(shown)) {
            place.name();
        }
    }

    /// Another capture has another title, and other panes than none.
    private void followCapture(CaptureStatus before, CaptureStatus now) {
        if (capture.is(shown)) {
            place.name();
            if (before.open() != now.open()) {
                shown.takeFocus();
            }
        }
    }

    /// The lab has other panes while it runs: the keyboard goes to where it can be used.
    private void followLab(LabStatus before, LabStatus now) {
        if (lab.is(shown)) {
            place.name();
            if (before.phase() != now.phase()) {
                shown.takeFocus();
            }
        }
    }

    /// Who opens a file wants to see it; one that another window had open is opened by nobody.
    private void followFile(FileStatus before, FileStatus now) {
        boolean opened = now.open() && !now.file().equals(before.file());
        boolean wanted = opened && !now.file().equals(takenOver);
        takenOver = opened ? Optional.empty() : takenOver;
        if (wanted || opened && file.is(shown)) {
            showFile();
        } else if (file.is(shown)) {
            place.name();
        }
    }

    /// Opens a script, a lesson, or a capture.
    void open(Path path) {
        if (path.toString().endsWith(SCRIPT)) {
            lab().openScript(path);
        } else if (Files.isDirectory(path) || path.toString().endsWith(ZIP)) {
            showLessons();
            lessons.open(path);
        } else {
            files.open(path);
        }
    }

    /// Makes a copy of the frame at the playhead, to be changed; one of the same frame that was left is shown again.
    public void editCopy() {
        Workspace source = session();
        if (source instanceof CopyWorkspace) {
            return;
        }
        boolean same = copy.isPresent() && source.model().step().flatMap(Step::dissection)
                .filter(copy.get().copy()::isOf).isPresent();
        if (!same) {
            copy = CopyModel.of(source.model(), files.exports()).map(made -> new CopyWorkspace(made, () -> enter(source)));
            copy.ifPresentOrElse(place::begin, () -> place.showNotice(source.messages().text("copy.nothing")));
        }
        copy.ifPresent(this::enter);
    }

    /// The demo.
    DemoWorkspace demo() {
        return demo;
    }

    /// What is captured, which is shown.
    CaptureWorkspace capture() {
        showCapture();
        return capture.get();
    }

    /// The capture file, which is shown.
    FileWorkspace file() {
        showFile();
        return file.get();
    }

    /// The lab, which is shown.
    LabWorkspace lab() {
        showLab();
        return lab.get();
    }

    /// Lets time pass: called once a pulse. Only what is in sight moves.
    ///
    /// @param newest the newest snapshot of the demo's session
    void pulse(long nowNanos, SessionSnapshot newest) {
        files.takeFromBackground();
        labs.takeFromBackground();
        captures.takeFromBackground();
        lessons.takeFromBackground();
        if (shown == demo) {
            demo.model().show(newest);
        }
        shown.pulse(nowNanos);
    }

    /// Shows what `other` shows: its mode, and what is written in its playground.
    void takeOver(WindowModes other) {
        takenOver = other.files.statusProperty().get().file();
        other.playground.made().ifPresent(old -> showPlayground().takeOver(old.model()));
        switch (other.shown.id()) {
            case "demo", "copy" -> showDemo();
            case "file" -> showFile();
            case "lab" -> showLab();
            case "capture" -> showCapture();
            case "lessons" -> showLessons();
            default -> showPlayground();
        }
    }
}
