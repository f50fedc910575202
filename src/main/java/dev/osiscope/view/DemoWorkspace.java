package dev.osiscope.view;

import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.view.hub.HubPane;
import dev.osiscope.view.hub.ReadersPane;
import dev.osiscope.view.hub.ScrubbersPane;
import dev.osiscope.view.ladder.LadderPanel;
import dev.osiscope.view.parts.Late;
import dev.osiscope.view.parts.TabbedPanes;
import dev.osiscope.view.stage.StagePane;
import dev.osiscope.viewmodel.SessionSaving;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.StageControl;
import dev.osiscope.viewmodel.hub.HubForm;
import dev.osiscope.viewmodel.hub.ScrubbersModel;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/// The app's own hub and clients: the stage on the left, the ladder of their session beside it.
final class DemoWorkspace extends Workspace {

    private static final int CLIENTS = 8;
    private static final String SCRUBBERS = "scrubbers";
    private static final String READERS = "readers";
    private static final String HUB = "hub";
    private static final String SAVED = "session";

    private final StageControl control;
    private final SessionSaving saving;
    private final StagePane stage;
    private final LadderPanel ladder;
    private final ScrubbersModel scrubberModel;
    private final Late<ScrubbersPane> scrubbers;
    private final Late<ReadersPane> readers;
    private final Late<HubPane> hub;
    private final TabbedPanes right;
    private final List<Action> actions;

    DemoWorkspace(SessionViewModel model, StageControl control, SessionSaving saving) {
        super(model, "toggleStage");
        this.saving = saving;
        this.control = control;
        stage = new StagePane(model, control);
        ladder = new LadderPanel(model, find(), findBar());
        scrubberModel = new ScrubbersModel(messages(), control.hub());
        scrubbers = new Late<>(() -> new ScrubbersPane(scrubberModel));
        readers = new Late<>(() -> new ReadersPane(control.hub(), messages()));
        // What was chosen for the hub before counts from the start, whoever looks at it.
        HubForm form = new HubForm(messages(), control.hub());
        hub = new Late<>(() -> new HubPane(form));
        stage.showScrubbers(scrubberModel);
        right = new TabbedPanes(messages());
        right.setId("hub-tabs");
        right.getStyleClass().add("right-tabs");
        right.add("layers", this::layers);
        right.add(SCRUBBERS, scrubbers::get);
        right.add(READERS, readers::get);
        right.add(HUB, hub::get);
        actions = makeActions();
        build(stage, ladder, right);
        turns().add("right", right);
    }

    @Override
    Region side() {
        return stage;
    }

    @Override
    public void takeFocus() {
        ladder.requestFocus();
    }

    @Override
    public String id() {
        return "demo";
    }

    @Override
    public String title() {
        return messages().text("session.demo");
    }

    @Override
    public void pulse(long nowNanos) {
        super.pulse(nowNanos);
        control.hub().look(nowNanos);
        stage.pulse();
        readers.made().ifPresent(ReadersPane::pulse);
        hub.made().ifPresent(HubPane::pulse);
    }

    @Override
    List<Action> ownActions() {
        return actions;
    }

    /// Shows the scrubbers.
    void showScrubbers() {
        right.show(SCRUBBERS);
        scrubbers.get().takeFocus();
        bringIntoSight(right);
    }

    /// Shows those who are connected.
    void showReaders() {
        right.show(READERS);
        bringIntoSight(right);
        readers.get().pulse();
    }

    /// Shows how the hub is to be, and how others connect to it.
    void showHub() {
        right.show(HUB);
        hub.get().takeFocus();
        bringIntoSight(right);
    }

    private void save() {
        SessionSnapshot shown = model().snapshotProperty().get();
        saving.save(() -> shown, SAVED);
    }

    private List<Action> makeActions() {
        List<Action> own = new ArrayList<>(List.of(
                Action.of("demo", stage::runDemo, "D"),
                Action.of("hub", control::toggleHub, "H"),
                Action.of("addClient", control::addClient, "N"),
                Action.of("connect", () -> stage.actOnPicked("connect"), "C"),
                Action.of("send", () -> stage.actOnPicked("send"), "S"),
                Action.of("close", () -> stage.actOnPicked("close"), "X"),
                Action.of("abort", () -> stage.actOnPicked("abort"), "A"),
                Action.of("message", stage::focusMessage, "M"),
                Action.of("scrubbers", this::showScrubbers, "W"),
                Action.of("readers", this::showReaders, "R")));
        own.addAll(List.of(
                Action.of("save", this::save, "Shortcut+S"),
                Action.of("hubSettings", this::showHub, "O"),
                Action.of("nextHubPane", () -> showNext(right), "V"),
                Action.of("undoScrubber", scrubberModel::undo, "Shortcut+Z"),
                Action.of("redoScrubber", scrubberModel::redo, "Shortcut+Shift+Z")));
        for (int client = 0; client < CLIENTS; client++) {
            int index = client;
            String digit = String.valueOf(client + 1);
            own.add(Action.of("pick" + digit, () -> stage.pick(index), "DIGIT" + digit, "NUMPAD" + digit));
        }
        return List.copyOf(own);
    }
}
