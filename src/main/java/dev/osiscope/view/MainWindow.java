package dev.osiscope.view;

import dev.osiscope.export.picture.Look;
import dev.osiscope.i18n.Messages;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.view.file.RecentMenu;
import dev.osiscope.view.parts.OnePicture;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.StageControl;
import dev.osiscope.viewmodel.capture.CaptureViewModel;
import dev.osiscope.viewmodel.choice.LayoutsModel;
import dev.osiscope.viewmodel.choice.LooksModel;
import dev.osiscope.viewmodel.choice.Preferences;
import dev.osiscope.viewmodel.file.FileViewModel;
import dev.osiscope.viewmodel.lab.LabViewModel;
import dev.osiscope.viewmodel.lesson.CourseItem;
import dev.osiscope.viewmodel.lesson.LessonsModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The window's content: the bar, the workspace that is shown, what lies over it, and the keys.
public final class MainWindow extends StackPane {

    private static final PseudoClass BARLESS = PseudoClass.getPseudoClass("barless");

    private final Messages messages;
    private final FileViewModel files;
    private final LessonsModel lessons;
    private final WindowModes modes;
    private final WindowPanes panes;
    private final ModeSwitch modeSwitch = new ModeSwitch();
    private final WindowBar bar;
    private final VBox content = new VBox();
    private final Overlays overlays;
    private final WindowLooks looks;
    private final Presenter presenter;
    private final WindowLayouts layouts;
    private final List<Action> windowActions;

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
                return MainWindow.this.shown();
            }

            @Override
            public void showBar(boolean wanted) {
                MainWindow.this.showBar(wanted);
            }
        });
        layouts = new WindowLayouts(new LayoutsModel(memory), this::shown, presenter::presents, this::toggleLayouts);
        layouts.model().chosenProperty().subscribe(this::arrange);
        this.files = files;
        this.lessons = lessons;
        modes = new WindowModes(model, control, files, labs, captures, lessons, place());
        panes = new WindowPanes(modes);
        modeSwitch.add("demo", messages, modes::showDemo);
        modeSwitch.add("lessons", messages, modes::showLessons);
        modeSwitch.add("capture", messages, modes::showCapture);
        modeSwitch.add("file", messages, modes::showFile);
        modeSwitch.add("lab", messages, modes::showLab);
        modeSwitch.add("events", messages, modes::showPlayground);
        WindowMenu menu = new WindowMenu(messages, new RecentMenu(files), this::actions);
        bar = new WindowBar(messages, List.of(modeSwitch, menu));
        bar.add("theme", this::nextTheme);
        bar.add("fullscreen", host::toggleFullScreen);
        bar.add("keys", this::toggleKeys);
        windowActions = List.of(
                Action.of("modeDemo", modes::showDemo, "F2"),
                Action.of("modeFile", modes::showFile, "F3"),
                Action.of("modeLab", modes::showLab, "F4"),
                Action.of("modeCapture", modes::showCapture, "F9"),
                Action.of("modeLessons", modes::showLessons, "F10"),
                Action.of("modeEvents", modes::showPlayground, "F7"),
                Action.of("open", files::open, "Shortcut+O"),
                Action.of("recent", menu::showRecent, "Shortcut+R"),
                Action.of("export", this::toggleExport, "Shortcut+G"),
                Action.of("editCopy", modes::editCopy, "Shortcut+D"),
                Action.of("exportPane", this::exportPane, "Shortcut+Shift+G"),
                Action.of("recordLesson", modes::recordLesson, "Shortcut+L"),
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
        modes.begin();
        lessons.course().itemsProperty().subscribe((_, _) -> overlays.offer(found()));
        new FileDrop(this, messages, modes::open);
    }

    private WindowModes.Place place() {
        return new WindowModes.Place() {
            @Override
            public void begin(Mode mode) {
                mode.keep(layouts.model());
                mode.arrange(looks.room());
            }

            @Override
            public void change(Runnable change) {
                presenter.change(() -> {
                    change.run();
                    content.getChildren().setAll(bar, shown().content());
                    name();
                    modeSwitch.show(shown().id());
                });
            }

            @Override
            public void name() {
                bar.show(shown().title(), shown().badge());
            }

            @Override
            public void showNotice(String words) {
                MainWindow.this.showNotice(words);
            }
        };
    }

    /// What the window can show, one at a time.
    public WindowModes modes() {
        return modes;
    }

    /// Ways to single panes.
    public WindowPanes panes() {
        return panes;
    }

    private Mode shown() {
        return modes.shown();
    }

    private void takeFocus() {
        shown().takeFocus();
    }

    /// Gives all panes their places, in the room there is and as their layout has it.
    private void arrange() {
        modes.made().forEach(mode -> mode.arrange(looks.room()));
        presenter.arrange();
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
        overlays.toggleView(looks.model(), presenter::enter, shown()::takeFocus);
    }

    /// Shows or hides the sheet of layouts.
    public void toggleLayouts() {
        overlays.toggleLayouts(layouts.model(), shown()::seen, layouts::choose, shown()::takeFocus);
    }

    /// The layouts: those of the modes, and those that have a name.
    public LayoutsModel layouts() {
        return layouts.model();
    }

    /// Shows only what was chosen to be presented, as large as the back row needs.
    public void present() {
        presenter.enter();
    }

    /// Puts the window into `scene`: looks and keys.
    public void install(Scene scene) {
        OnePicture.install(scene);
        looks.install(scene, _ -> arrange());
        Keys.install(scene, () -> overlays.searching() ? searching() : actions());
        takeFocus();
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
        modes.pulse(nowNanos, newest);
        presenter.pulse(modes.session().model().player().stepProperty().get());
    }

    private void nextTheme() {
        themeProperty().set(themeProperty().get().next());
    }

    /// Goes one step forward in the demo.
    public void stepForward() {
        modes.demo().model().player().stepForward();
    }

    /// Shows or hides the sheet of keys.
    public void toggleKeys() {
        overlays.toggleKeys(actions(), looks.width(), shown()::takeFocus);
    }

    /// Shows or hides the palette of actions.
    public void togglePalette() {
        lessons.look();
        overlays.togglePalette(found(), shown()::takeFocus);
    }

    /// What the palette finds: all that can be done, and the lessons.
    private List<Action> found() {
        return Stream.concat(actions().stream(), lessons.course().itemsProperty().get().stream().map(this::lesson)).toList();
    }

    private Action lesson(CourseItem item) {
        return Action.of(Action.named("openLesson", messages.text("lesson.palette", item.number(), item.offer().title())), () -> {
            modes.showLessons();
            lessons.begin(item);
        });
    }

    /// Shows or hides the glossary.
    public void toggleGlossary() {
        overlays.toggleGlossary(shown()::takeFocus);
    }

    /// Shows or hides the sheet on which is chosen what is given away of the session that is shown, or of the demo's.
    public void toggleExport() {
        Workspace source = modes.session();
        if (!overlays.searching()) {
            SessionViewModel given = source.model();
            files.exports().offer(given.snapshotProperty().get(), source.title(), given.timeScaleProperty().get(),
                    Look.valueOf(themeProperty().get().name()));
        }
        overlays.toggleExport(files.exports(), shown()::takeFocus);
    }

    /// Shows the sheet on which is chosen as what the pane with the keyboard is given away.
    private void exportPane() {
        Workspace source = modes.session();
        boolean steps = shown() == source;
        SessionViewModel given = source.model();
        PanePicture pane = PanePicture.of(getScene(), shown().content(), given);
        files.exports().offer(pane, steps ? Optional.of(given.snapshotProperty().get()) : Optional.empty(),
                pane.title(steps ? source.title() : shown().title()));
        overlays.toggleExport(files.exports(), shown()::takeFocus);
    }

    /// Says what went wrong, until the user has read it.
    public void showNotice(String words) {
        overlays.showNotice(words);
    }

    /// Shows what `other` shows: its looks, its mode, what is written in its playground, and whether something is presented.
    public void takeOver(MainWindow other) {
        themeProperty().set(other.themeProperty().get());
        modes.takeOver(other.modes);
        if (other.presenter.presents()) {
            presenter.enter();
        }
    }

    private void escape() {
        if (presenter.isOn() && !overlays.isAny()) {
            presenter.leave();
        } else if (overlays.searching() || !shown().escape()) {
            overlays.close();
            takeFocus();
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
        return Stream.of(shown().actions(), windowActions, looks.actions(), layouts.actions(), presenter.actions()).flatMap(List::stream).toList();
    }

    /// While the palette has the keyboard, all other keys are letters in it.
    private List<Action> searching() {
        return windowActions.stream().filter(action -> Set.of("escape", "palette", "glossary", "view", "layouts", "export").contains(action.id())).toList();
    }
}
