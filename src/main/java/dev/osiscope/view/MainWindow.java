package dev.osiscope.view;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.bytes.FramePane;
import dev.osiscope.view.explain.ExplainPane;
import dev.osiscope.view.ladder.LadderPane;
import dev.osiscope.view.layers.LayersPane;
import dev.osiscope.view.stage.StagePane;
import dev.osiscope.view.transport.TransportBar;
import dev.osiscope.viewmodel.Player;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.StageControl;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The window's content: the panes in their places, what lies over them, and the keys.
public final class MainWindow extends StackPane {

    private static final PseudoClass ROOMLESS = PseudoClass.getPseudoClass("roomless");

    private final SessionViewModel model;
    private final Messages messages;
    private final StagePane stage;
    private final VBox ladderPanel;
    private final LayersPane layers;
    private final ExplainPane explain;
    private final FramePane frame;
    private final HBox lower;
    private final Region blank = new Region();
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.DARK);
    private final List<Action> actions;

    /// The window of `model`, whose stage is worked by `control`.
    ///
    /// @param fullScreen switches the full screen on or off
    public MainWindow(SessionViewModel model, StageControl control, Runnable fullScreen) {
        this.model = model;
        messages = model.messages();
        stage = new StagePane(model, control);
        ladderPanel = ladderPanel();
        layers = new LayersPane(model);
        explain = new ExplainPane(model);
        frame = new FramePane(model);
        frame.setMinWidth(0);
        frame.setPrefWidth(0);
        lower = row(explain, frame);
        lower.getStyleClass().add("lower");
        HBox.setHgrow(frame, Priority.ALWAYS);
        HBox upper = row(stage, ladderPanel, layers);
        HBox.setHgrow(ladderPanel, Priority.ALWAYS);
        VBox.setVgrow(upper, Priority.ALWAYS);
        upper.setMinHeight(0);
        upper.setPrefHeight(0);
        actions = actions(control, fullScreen);
        VBox content = new VBox(bar(fullScreen), upper, lower, new TransportBar(model));
        content.getStyleClass().add("window");
        blank.getStyleClass().add("blank");
        blank.setVisible(false);
        blank.setAccessibleRole(AccessibleRole.TEXT);
        blank.setAccessibleText(messages.text("action.blank"));
        getChildren().setAll(content, blank);
        theme.subscribe(this::arrange);
    }

    /// Puts the window into `scene`: looks and keys.
    public void install(Scene scene) {
        theme.subscribe(chosen -> chosen.apply(scene));
        Keys.install(scene, actions);
        ladderPanel.setFocusTraversable(true);
        ladderPanel.requestFocus();
    }

    /// The looks.
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// Lets time pass: called once a pulse with the newest snapshot in the model.
    public void pulse(long nowNanos) {
        model.player().pulse(nowNanos);
        stage.pulse();
    }

    private static HBox row(Node... panes) {
        HBox row = new HBox(12, panes);
        row.setMinHeight(0);
        return row;
    }

    private VBox ladderPanel() {
        Label title = new Label(messages.text("ladder.title"));
        title.getStyleClass().add("panel-title");
        LadderPane ladder = new LadderPane(model);
        VBox.setVgrow(ladder, Priority.ALWAYS);
        VBox panel = new VBox(title, ladder);
        panel.getStyleClass().add("panel");
        panel.setAccessibleRole(AccessibleRole.LIST_VIEW);
        panel.setAccessibleText(messages.text("ladder.accessible"));
        panel.setMinWidth(0);
        panel.setPrefWidth(0);
        panel.setMinHeight(0);
        return panel;
    }

    private HBox bar(Runnable fullScreen) {
        Label brand = new Label("OSIscope");
        brand.getStyleClass().add("brand");
        Label title = new Label(messages.text("session.demo"));
        title.getStyleClass().add("session-title");
        HBox bar = new HBox(
                brand,
                gap(),
                title,
                gap(),
                new SourceBadge(model),
                barButton("theme", this::nextTheme),
                barButton("fullscreen", fullScreen),
                barButton("keys", this::toggleKeys));
        bar.getStyleClass().add("bar");
        return bar;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private Button barButton(String id, Runnable action) {
        Button button = new Button(messages.text("bar." + id));
        button.getStyleClass().add("compact");
        button.setId("bar-" + id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(messages.text("action." + id)));
        button.setOnAction(event -> action.run());
        return button;
    }

    /// The projector theme leaves room for what is read from the back row: ladder, layers, explanation.
    private void arrange() {
        boolean projector = theme.get() == Theme.PROJECTOR;
        lower.pseudoClassStateChanged(ROOMLESS, projector);
        show(stage, !projector);
        show(frame, !projector);
        HBox.setHgrow(explain, projector ? Priority.ALWAYS : Priority.NEVER);
    }

    private static void show(Node pane, boolean shown) {
        pane.setVisible(shown);
        pane.setManaged(shown);
    }

    private void toggle(Node pane) {
        show(pane, !pane.isVisible());
        show(lower, explain.isVisible() || frame.isVisible());
        HBox.setHgrow(explain, frame.isVisible() ? Priority.NEVER : Priority.ALWAYS);
    }

    private void nextTheme() {
        theme.set(theme.get().next());
    }

    /// Goes one step forward.
    public void stepForward() {
        model.player().stepForward();
    }

    /// Shows or hides the sheet of keys.
    public void toggleKeys() {
        if (!closeOverlay("#key-sheet")) {
            getChildren().add(new KeySheet(actions, messages, this::toggleKeys));
        }
    }

    private boolean closeOverlay(String id) {
        return getChildren().removeIf(node -> ("#" + node.getId()).equals(id));
    }

    /// Says what went wrong, until the user has read it.
    public void showNotice(String words) {
        closeOverlay("#notice");
        Label text = new Label(words);
        text.setWrapText(true);
        Button done = new Button(messages.text("notice.close"));
        done.setMinWidth(USE_PREF_SIZE);
        HBox notice = new HBox(text, done);
        notice.setId("notice");
        notice.getStyleClass().add("notice");
        notice.setMaxSize(560, USE_PREF_SIZE);
        notice.setAccessibleRole(AccessibleRole.DIALOG);
        notice.setAccessibleText(words);
        done.setOnAction(event -> closeOverlay("#notice"));
        setAlignment(notice, javafx.geometry.Pos.TOP_CENTER);
        setMargin(notice, new javafx.geometry.Insets(56, 0, 0, 0));
        getChildren().add(notice);
    }

    private void closeOverlays() {
        blank.setVisible(false);
        closeOverlay("#key-sheet");
        closeOverlay("#notice");
        ladderPanel.requestFocus();
    }

    private List<Action> actions(StageControl control, Runnable fullScreen) {
        Player player = model.player();
        List<Action> all = new ArrayList<>(List.of(
                Action.of("play", player::togglePlay, "SPACE"),
                Action.of("forward", player::stepForward, "RIGHT", "PAGE_DOWN", "PERIOD"),
                Action.of("back", player::stepBack, "LEFT", "PAGE_UP", "COMMA"),
                Action.of("nextSegment", player::nextSegment, "Shift+RIGHT"),
                Action.of("previousSegment", player::previousSegment, "Shift+LEFT"),
                Action.of("first", () -> player.goTo(-1), "HOME"),
                Action.of("last", () -> player.goTo(Integer.MAX_VALUE), "END"),
                Action.of("live", player::live, "L"),
                Action.of("faster", () -> changeSpeed(true), "PLUS", "ADD", "EQUALS", "Shift+EQUALS"),
                Action.of("slower", () -> changeSpeed(false), "MINUS", "SUBTRACT"),
                Action.of("demo", stage::runDemo, "D"),
                Action.of("hub", control::toggleHub, "H"),
                Action.of("addClient", control::addClient, "N"),
                Action.of("connect", () -> stage.actOnPicked("connect"), "C"),
                Action.of("send", () -> stage.actOnPicked("send"), "S"),
                Action.of("close", () -> stage.actOnPicked("close"), "X"),
                Action.of("abort", () -> stage.actOnPicked("abort"), "A"),
                Action.of("message", stage::focusMessage, "M"),
                Action.of("toggleStage", () -> toggle(stage), "Shortcut+DIGIT1"),
                Action.of("toggleLayers", () -> toggle(layers), "Shortcut+DIGIT2"),
                Action.of("toggleExplain", () -> toggle(explain), "Shortcut+DIGIT3"),
                Action.of("toggleFrame", () -> toggle(frame), "Shortcut+DIGIT4"),
                Action.of("theme", this::nextTheme, "T"),
                Action.of("fullscreen", fullScreen, "F11"),
                Action.of("blank", () -> blank.setVisible(!blank.isVisible()), "B"),
                Action.of("keys", this::toggleKeys, "F1")));
        all.add(Action.of("escape", this::closeOverlays, "ESCAPE"));
        for (int client = 0; client < 8; client++) {
            int index = client;
            String digit = String.valueOf(client + 1);
            all.add(Action.of("pick" + digit, () -> stage.pick(index), "DIGIT" + digit, "NUMPAD" + digit));
        }
        return List.copyOf(all);
    }

    private void changeSpeed(boolean faster) {
        var speed = model.player().speedProperty();
        speed.set(TransportBar.nextSpeed(speed.get(), faster));
    }
}
