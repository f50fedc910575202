package dev.osiscope.view;

import dev.osiscope.export.picture.Look;
import dev.osiscope.i18n.Messages;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.Step;
import dev.osiscope.view.file.RecentMenu;
import dev.osiscope.view.parts.Late;
import dev.osiscope.view.parts.OnePicture;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.StageControl;
import dev.osiscope.viewmodel.capture.CaptureStatus;
import dev.osiscope.viewmodel.capture.CaptureViewModel;
import dev.osiscope.viewmodel.choice.LayoutsModel;
import dev.osiscope.viewmodel.choice.LooksModel;
import dev.osiscope.viewmodel.choice.Preferences;
import dev.osiscope.viewmodel.copy.CopyModel;
import dev.osiscope.viewmodel.events.PlaygroundModel;
import dev.osiscope.viewmodel.file.FileStatus;
import dev.osiscope.viewmodel.file.FileViewModel;
import dev.osiscope.viewmodel.lab.LabStatus;
import dev.osiscope.viewmodel.lab.LabViewModel;
import dev.osiscope.viewmodel.lesson.CourseItem;
import dev.osiscope.viewmodel.lesson.LessonsModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The window's content: the bar, the workspace that is shown, what lies over it, and the keys.
public final class MainWindow extends StackPane {

    /// What the names of scripts end with.
    private static final String SCRIPT = ".lab";
    /// What the names of packed lessons end with; a lesson may be a folder as well.
    private static final String ZIP = ".zip";
    private static final PseudoClass BARLESS = PseudoClass.getPseudoClass("barless");

    private final Messages messages;
    private final DemoWorkspace demo;
    private final Late<LessonsWorkspace> course;
    private final Late<CaptureWorkspace> capture;
    private final Late<FileWorkspace> file;
    private final Late<LabWorkspace> lab;
    private final Late<PlaygroundWorkspace> playground;
    private final FileViewModel files;
    private final LabViewModel labs;
    private final CaptureViewModel captures;
    private final LessonsModel lessons;
    private final ModeSwitch modes = new ModeSwitch();
    private final WindowBar bar;
    private final VBox content = new VBox();
    private final Overlays overlays;
    private final WindowLooks looks;
    private final Presenter presenter;
    private final WindowLayouts layouts;
    private final List<Action> windowActions;
    private Optional<CopyWorkspace> copy = Optional.empty();
    private Mode shown;

    /// The window of `model`, whose stage is worked by `control`, of the capture file that is opened in `files`, of the lab
    /// that runs in `labs`, of what is captured in `captures`, and of what is learned in `lessons`.
    ///
    /// @param host what the window can't do to itself
    public MainWindow(SessionViewModel model, StageControl control, FileViewModel files, LabViewModel labs,
            CaptureViewModel captures, LessonsModel lessons, WindowHost host) {
        messages = model.messages();
        getChildren().setAll(content);
        overlays = new Overlays(this, messages);
        Preferences memory = host.preferences();
        looks = new WindowLooks(this, new LooksModel(memory));
        presenter = new Presenter(this, looks.model(), host, new Presenter.Presented() {
            @Override
            public Mode shown() {
                return shown;
            }

            @Override
            public void showBar(boolean wanted) {
                MainWindow.this.showBar(wanted);
            }
        });
        layouts = new WindowLayouts(new LayoutsModel(memory), () -> shown, presenter::presents, this::toggleLayouts);
        layouts.model().chosenProperty().subscribe(this::arrange);
        this.files = files;
        this.labs = labs;
        this.captures = captures;
        this.lessons = lessons;
        demo = new DemoWorkspace(model, control, files.sessionSaving());
        demo.keep(layouts.model());
        course = late(() -> new LessonsWorkspace(lessons));
        capture = late(() -> new CaptureWorkspace(captures));
        file = late(() -> new FileWorkspace(files));
        lab = late(() -> new LabWorkspace(labs));
        playground = late(() -> new PlaygroundWorkspace(new PlaygroundModel(messages)));
        modes.add("demo", messages, this::showDemo);
        modes.add("lessons", messages, this::showLessons);
        modes.add("capture", messages, this::showCapture);
        modes.add("file", messages, this::showFile);
        modes.add("lab", messages, this::showLab);
        modes.add("events", messages, this::showPlayground);
        WindowMenu menu = new WindowMenu(messages, new RecentMenu(files), this::actions);
        bar = new WindowBar(messages, List.of(modes, menu));
        bar.add("theme", this::nextTheme);
        bar.add("fullscreen", host::toggleFullScreen);
        bar.add("keys", this::toggleKeys);
        windowActions = List.of(
                Action.of("modeDemo", this::showDemo, "F2"),
                Action.of("modeFile", this::showFile, "F3"),
                Action.of("modeLab", this::showLab, "F4"),
                Action.of("modeCapture", this::showCapture, "F9"),
                Action.of("modeLessons", this::showLessons, "F10"),
                Action.of("modeEvents", this::showPlayground, "F7"),
                Action.of("open", files::open, "Shortcut+O"),
                Action.of("recent", menu::showRecent, "Shortcut+R"),
                Action.of("export", this::toggleExport, "Shortcut+G"),
                Action.of("editCopy", this::editCopy, "Shortcut+D"),
                Action.of("exportPane", this::exportPane, "Shortcut+Shift+G"),
                Action.of("recordLesson", this::recordLesson, "Shortcut+L"),
                Action.of("theme", this::nextTheme, "T"),
                Action.of("language", () -> host.speak(messages.language().next()), "Shortcut+Shift+L"),
                Action.of("fullscreen", host::toggleFullScreen, "F11"),
                Action.of("blank", overlays::toggleBlank, "B"),
                Action.of("view", this::toggleView, "Shift+F12"),
                Action.of("keys", this::toggleKeys, "F1"),
                Action.of("glossary", this::toggleGlossary, "Shift+F1"),
                Action.of("palette", this::togglePalette, "Shortcut+K"),
                Action.of("escape", this::escape, "ESCAPE"));
        content.getStyleClass().add("window");
        BooleanBinding still = looks.model().reduced(host.reducedMotion());
        Stream.of(model, files.session(), labs.session(), captures.files().session(), lessons.session())
                .forEach(session -> session.player().reducedMotionProperty().bind(still));
        show(demo);
        files.statusProperty().subscribe(this::followFile);
        labs.statusProperty().subscribe(this::followLab);
        captures.statusProperty().subscribe(this::followCapture);
        lessons.playProperty().subscribe(this::followLesson);
        lessons.course().itemsProperty().subscribe((_, _) -> overlays.offer(found()));
        new FileDrop(this, messages, this::openDropped);
    }

    private <M extends Mode> Late<M> late(Supplier<M> maker) {
        return new Late<>(() -> {
            M mode = maker.get();
            begin(mode);
            return mode;
        });
    }

    private void begin(Mode mode) {
        mode.keep(layouts.model());
        mode.arrange(looks.room());
    }

    /// Gives all panes their places, in the room there is and as their layout has it.
    private void arrange() {
        made().forEach(mode -> mode.arrange(looks.room()));
        presenter.arrange();
    }

    private Stream<Mode> made() {
        return Stream.concat(Stream.of(demo), Stream.concat(copy.stream(),
                Stream.of(course, capture, file, lab, playground).flatMap(Late::stream)));
    }

    private void show(Mode mode) {
        presenter.change(() -> {
            shown = mode;
            content.getChildren().setAll(bar, mode.content());
            nameShown();
            modes.show(mode.id());
        });
    }

    /// What is presented has no bar, and text for the back row.
    private void showBar(boolean wanted) {
        bar.setVisible(wanted);
        bar.setManaged(wanted);
        content.pseudoClassStateChanged(BARLESS, !wanted);
        looks.showForBackRow(!wanted);
    }

    /// Shows or hides the sheet on which is chosen how large everything is, and what is presented.
    public void toggleView() {
        overlays.toggleView(looks.model(), presenter::enter, shown::takeFocus);
    }

    /// Shows or hides the sheet of layouts.
    public void toggleLayouts() {
        overlays.toggleLayouts(layouts.model(), shown::seen, layouts::choose, shown::takeFocus);
    }

    /// The layouts: those of the modes, and those that have a name.
    public LayoutsModel layouts() {
        return layouts.model();
    }

    /// Shows only what was chosen to be presented, as large as the back row needs.
    public void present() {
        presenter.enter();
    }

    private void nameShown() {
        bar.show(shown.title(), shown.badge());
    }

    /// Shows the demo; the file stays open.
    public void showDemo() {
        show(demo);
        demo.takeFocus();
    }

    /// Shows the capture file, or how to open one; the demo goes on.
    public void showFile() {
        show(file.get());
        shown.takeFocus();
    }

    /// Shows the lab, or how to start it; the demo goes on.
    public void showLab() {
        labs.look();
        show(lab.get());
        shown.takeFocus();
    }

    /// Shows what is captured, or what can be; the demo goes on.
    public void showCapture() {
        captures.look();
        show(capture.get());
        shown.takeFocus();
    }

    /// Shows the playground for events; the demo goes on.
    ///
    /// @return what is in it
    public PlaygroundModel showPlayground() {
        show(playground.get());
        shown.takeFocus();
        return playground.get().model();
    }

    /// Shows the lessons; the demo goes on.
    public void showLessons() {
        lessons.look();
        show(course.get());
        shown.takeFocus();
    }

    /// Begins to write a lesson on the session that is shown, or on the demo's.
    private void recordLesson() {
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
            nameShown();
        }
    }

    /// Another capture has another title, and other panes than none.
    private void followCapture(CaptureStatus before, CaptureStatus now) {
        if (capture.is(shown)) {
            nameShown();
            if (before.open() != now.open()) {
                shown.takeFocus();
            }
        }
    }

    /// Shows the ladder of the conversation that is captured.
    public void showCapturedLadder() {
        showCapture();
        capture.get().showLadder();
    }

    /// The lab has other panes while it runs: the keyboard goes to where it can be used.
    private void followLab(LabStatus before, LabStatus now) {
        if (lab.is(shown)) {
            nameShown();
            if (before.phase() != now.phase()) {
                shown.takeFocus();
            }
        }
    }

    /// Opens what was dropped: a script, a lesson, or a capture.
    void openDropped(Path path) {
        if (path.toString().endsWith(SCRIPT)) {
            showLab();
            lab.get().openScript(path);
        } else if (Files.isDirectory(path) || path.toString().endsWith(ZIP)) {
            showLessons();
            lessons.open(path);
        } else {
            files.open(path);
        }
    }

    /// Who opens a file wants to see it.
    private void followFile(FileStatus before, FileStatus now) {
        if (now.open() && !now.file().equals(before.file())) {
            showFile();
        } else if (file.is(shown)) {
            nameShown();
        }
    }

    /// Puts the window into `scene`: looks and keys.
    public void install(Scene scene) {
        OnePicture.install(scene);
        looks.install(scene, _ -> arrange());
        Keys.install(scene, () -> overlays.searching() ? searching() : actions());
        shown.takeFocus();
    }

    /// The looks.
    public ObjectProperty<Theme> themeProperty() {
        return looks.themeProperty();
    }

    /// How large everything is, and what else of its looks is chosen.
    public LooksModel looks() {
        return looks.model();
    }

    /// Dresses a scene of its own as the window is dressed: a question over it.
    public void dress(Scene scene) {
        looks.dress(scene);
    }

    /// Lets time pass: called once a pulse. Only what is in sight moves.
    ///
    /// @param newest the newest snapshot of the demo's session
    public void pulse(long nowNanos, SessionSnapshot newest) {
        files.takeFromBackground();
        labs.takeFromBackground();
        captures.takeFromBackground();
        lessons.takeFromBackground();
        if (shown == demo) {
            demo.model().show(newest);
        }
        shown.pulse(nowNanos);
        presenter.pulse(session().model().player().stepProperty().get());
    }

    private void nextTheme() {
        themeProperty().set(themeProperty().get().next());
    }

    /// Goes one step forward in the demo.
    public void stepForward() {
        demo.model().player().stepForward();
    }

    /// Shows one of the lower panes of the session that is shown, or of the demo's.
    ///
    /// @param id its name in the bundles: `explain`, `events`, `states`
    public void showTab(String id) {
        session().showTab(id);
    }

    /// Shows the scrubbers of the demo's hub.
    public void showScrubbers() {
        demo.showScrubbers();
    }

    /// Shows those who are connected to the demo's hub.
    public void showReaders() {
        demo.showReaders();
    }

    /// Shows how the demo's hub is to be, and how others connect to it.
    public void showHub() {
        demo.showHub();
    }

    /// Shows the ladder of the picked packet's conversation in the capture file.
    public void showLadder() {
        showFile();
        file.get().showLadder();
    }

    /// Shows in the lab what hangs on the wire.
    public void showWire() {
        showLab();
        lab.get().showWire();
    }

    /// Shows in the lab the form of "what if?".
    public void showWhatIf() {
        showLab();
        lab.get().showWhatIf();
    }

    /// Shows in the lab the script.
    public void showScript() {
        showLab();
        lab.get().showScript();
    }

    /// Writes a filter for the capture file and applies it; what is wrong with it is said.
    public void writeFilter(String text) {
        showFile();
        file.get().writeFilter(text);
    }

    /// Shows or hides the sheet of keys.
    public void toggleKeys() {
        overlays.toggleKeys(actions(), looks.width(), shown::takeFocus);
    }

    /// Shows or hides the palette of actions.
    public void togglePalette() {
        lessons.look();
        overlays.togglePalette(found(), shown::takeFocus);
    }

    /// What the palette finds: all that can be done, and the lessons.
    private List<Action> found() {
        return Stream.concat(actions().stream(), lessons.course().itemsProperty().get().stream().map(this::lesson)).toList();
    }

    private Action lesson(CourseItem item) {
        return Action.of(Action.named("openLesson", messages.text("lesson.palette", item.number(), item.offer().title())), () -> {
            showLessons();
            lessons.begin(item);
        });
    }

    /// Shows or hides the glossary.
    public void toggleGlossary() {
        overlays.toggleGlossary(shown::takeFocus);
    }

    /// Shows or hides the sheet on which is chosen what is given away of the session that is shown, or of the demo's.
    public void toggleExport() {
        Workspace source = session();
        if (!overlays.searching()) {
            SessionViewModel given = source.model();
            files.exports().offer(given.snapshotProperty().get(), source.title(), given.timeScaleProperty().get(),
                    Look.valueOf(themeProperty().get().name()));
        }
        overlays.toggleExport(files.exports(), shown::takeFocus);
    }

    /// Saves a picture of the pane that has the keyboard.
    private void exportPane() {
        PanePicture.of(getScene(), shown.content()).save(session().title(), files.exports());
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
            copy = CopyModel.of(source.model(), files.exports()).map(made -> new CopyWorkspace(made, () -> leaveCopy(source)));
            copy.ifPresentOrElse(this::begin, () -> showNotice(messages.text("copy.nothing")));
        }
        copy.ifPresent(made -> {
            show(made);
            made.takeFocus();
        });
    }

    private void leaveCopy(Mode source) {
        show(source);
        source.takeFocus();
    }

    private Workspace session() {
        return shown instanceof Workspace workspace ? workspace : demo;
    }

    /// Says what went wrong, until the user has read it.
    public void showNotice(String words) {
        overlays.showNotice(words);
    }

    /// Shows what `other` shows: its looks, its mode, what is written in its playground, and whether something is presented.
    public void takeOver(MainWindow other) {
        themeProperty().set(other.themeProperty().get());
        other.playground.made().ifPresent(old -> showPlayground().textProperty().set(old.model().textProperty().get()));
        switch (other.shown.id()) {
            case "demo" -> showDemo();
            case "file" -> showFile();
            case "lab" -> showLab();
            case "capture" -> showCapture();
            case "copy" -> showDemo();
            case "lessons" -> showLessons();
            default -> showPlayground();
        }
        if (other.presenter.presents()) {
            presenter.enter();
        }
    }

    private void escape() {
        if (presenter.isOn() && !overlays.isAny()) {
            presenter.leave();
        } else if (overlays.searching() || !shown.escape()) {
            overlays.close();
            shown.takeFocus();
        }
    }

    /// Does what can be done now, as its key would.
    ///
    /// @param id its name in the bundles: `action.<id>`
    public void act(String id) {
        actions().stream().filter(action -> action.id().equals(id)).findFirst().orElseThrow().run().run();
    }

    /// What can be done now: in what is shown, and in the window.
    List<Action> actions() {
        return Stream.of(shown.actions(), windowActions, looks.actions(), layouts.actions(), presenter.actions()).flatMap(List::stream).toList();
    }

    /// While the palette has the keyboard, all other keys are letters in it.
    private List<Action> searching() {
        return windowActions.stream().filter(action -> Set.of("escape", "palette", "glossary", "view", "layouts", "export").contains(action.id())).toList();
    }
}
