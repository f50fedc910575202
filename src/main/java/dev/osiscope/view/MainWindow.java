package dev.osiscope.view;

import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.StageControl;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The window's content: the bar, the workspace that is shown, what lies over it, and the keys.
public final class MainWindow extends StackPane {

    private static final double BELOW_THE_BAR = 56;

    private final Messages messages;
    private final DemoWorkspace demo;
    private final WindowBar bar;
    private final VBox content = new VBox();
    private final Region blank = new Region();
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.DARK);
    private final List<Action> windowActions;
    private Workspace shown;

    /// The window of `model`, whose stage is worked by `control`.
    ///
    /// @param fullScreen switches the full screen on or off
    public MainWindow(SessionViewModel model, StageControl control, Runnable fullScreen) {
        messages = model.messages();
        demo = new DemoWorkspace(model, control);
        bar = new WindowBar(messages, List.of());
        bar.add("theme", this::nextTheme);
        bar.add("fullscreen", fullScreen);
        bar.add("keys", this::toggleKeys);
        windowActions = List.of(
                Action.of("theme", this::nextTheme, "T"),
                Action.of("fullscreen", fullScreen, "F11"),
                Action.of("blank", () -> blank.setVisible(!blank.isVisible()), "B"),
                Action.of("keys", this::toggleKeys, "F1"),
                Action.of("escape", this::closeOverlays, "ESCAPE"));
        content.getStyleClass().add("window");
        blank.getStyleClass().add("blank");
        blank.setVisible(false);
        blank.setAccessibleRole(AccessibleRole.TEXT);
        blank.setAccessibleText(messages.text("action.blank"));
        getChildren().setAll(content, blank);
        show(demo);
        theme.subscribe(chosen -> demo.arrange(chosen));
    }

    private void show(Workspace workspace) {
        shown = workspace;
        content.getChildren().setAll(bar, workspace);
        bar.show(workspace.title(), workspace.badge());
    }

    /// Puts the window into `scene`: looks and keys.
    public void install(Scene scene) {
        theme.subscribe(chosen -> chosen.apply(scene));
        Keys.install(scene, this::actions);
        shown.takeFocus();
    }

    /// The looks.
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// Lets time pass: called once a pulse with the newest snapshot in the model.
    public void pulse(long nowNanos) {
        demo.pulse(nowNanos);
    }

    private void nextTheme() {
        theme.set(theme.get().next());
    }

    /// Goes one step forward.
    public void stepForward() {
        shown.model().player().stepForward();
    }

    /// Shows or hides the sheet of keys.
    public void toggleKeys() {
        if (!closeOverlay("key-sheet")) {
            getChildren().add(new KeySheet(actions(), messages, this::toggleKeys));
        }
    }

    private boolean closeOverlay(String id) {
        return getChildren().removeIf(node -> id.equals(node.getId()));
    }

    /// Says what went wrong, until the user has read it.
    public void showNotice(String words) {
        closeOverlay("notice");
        Notice notice = new Notice(words, messages, () -> closeOverlay("notice"));
        setAlignment(notice, Pos.TOP_CENTER);
        setMargin(notice, new Insets(BELOW_THE_BAR, 0, 0, 0));
        getChildren().add(notice);
    }

    private void closeOverlays() {
        blank.setVisible(false);
        closeOverlay("key-sheet");
        closeOverlay("notice");
        shown.takeFocus();
    }

    /// What can be done now: in the workspace that is shown, and in the window.
    private List<Action> actions() {
        List<Action> all = new ArrayList<>(shown.commonActions());
        all.addAll(shown.ownActions());
        all.addAll(windowActions);
        return List.copyOf(all);
    }
}
