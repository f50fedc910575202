package dev.osiscope.view;

import dev.osiscope.view.lab.FailurePane;
import dev.osiscope.view.lab.HandFault;
import dev.osiscope.view.lab.HostsPane;
import dev.osiscope.view.lab.KnobsPane;
import dev.osiscope.view.lab.LabLine;
import dev.osiscope.view.lab.LabStart;
import dev.osiscope.view.lab.LearnerPane;
import dev.osiscope.view.lab.ScriptPane;
import dev.osiscope.view.lab.WhatIfPane;
import dev.osiscope.view.lab.WhatIfResultPane;
import dev.osiscope.view.lab.WirePane;
import dev.osiscope.view.ladder.LadderPanel;
import dev.osiscope.view.parts.Divided;
import dev.osiscope.view.parts.Scrolling;
import dev.osiscope.view.parts.TabbedPanes;
import dev.osiscope.view.parts.Turns;
import dev.osiscope.viewmodel.lab.HostAct;
import dev.osiscope.viewmodel.lab.LabClients;
import dev.osiscope.viewmodel.lab.LabStatus;
import dev.osiscope.viewmodel.lab.LabViewModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The lab: hosts and script on the left, the ladder beside them, layers and wire on the right; over all of them what
/// holds the wire. While no lab runs, the script and how to start one.
final class LabWorkspace extends Workspace {

    private static final String HOSTS = "hosts";
    private static final String SCRIPT = "script";
    private static final String WIRE = "wire";
    private static final String LEARNER = "learner";
    private static final String WHAT_IF = "whatif";

    private final LabViewModel lab;
    private final LabStart start;
    private final HostsPane hosts;
    private final ScriptPane script;
    private final WirePane wire;
    private final FailurePane failure;
    private final LearnerPane learner;
    private final WhatIfPane whatIf;
    private final LadderPanel ladder;
    private final TabbedPanes side;
    private final TabbedPanes right;
    private final Divided startRow;
    private final Scrolling starting;
    private final VBox middle;
    private final List<Action> actions;
    private final List<Node> panes;

    LabWorkspace(LabViewModel lab) {
        super(lab.session(), "toggleHosts");
        getStyleClass().add("lab-workspace");
        this.lab = lab;
        start = new LabStart(lab);
        hosts = new HostsPane(lab);
        script = new ScriptPane(lab);
        wire = new WirePane(lab);
        failure = new FailurePane(lab);
        learner = new LearnerPane(lab.learner());
        whatIf = new WhatIfPane(lab.whatIf());
        ladder = new LadderPanel(lab.session(), find(), findBar());
        side = new TabbedPanes(messages());
        side.getStyleClass().add("lab-tabs");
        side.add(HOSTS, () -> hosts);
        side.add(SCRIPT, () -> script);
        side.add(WHAT_IF, () -> whatIf);
        right = new TabbedPanes(messages());
        right.getStyleClass().add("right-tabs");
        right.add("layers", this::layers);
        right.add(WIRE, () -> wire);
        right.add("knobs", () -> new KnobsPane(lab));
        right.add(LEARNER, () -> learner);
        WhatIfResultPane both = new WhatIfResultPane(lab.whatIf());
        VBox.setVgrow(both, Priority.ALWAYS);
        middle = new VBox(ladder, both, failure);
        middle.getStyleClass().add("workspace");
        middle.setMinSize(0, 0);
        middle.setPrefWidth(0);
        VBox.setVgrow(ladder, Priority.ALWAYS);
        actions = makeActions();
        startRow = Divided.across(messages()).rest(start);
        startRow.getStyleClass().add("start-row");
        starting = new Scrolling(startRow);
        starting.sightProperty().subscribe(sight -> startRow.seeAtOnce(sight.doubleValue()));
        build(side, middle, right, new LabLine(lab));
        panes = List.copyOf(getChildren());
        turns().add("side", side);
        turns().add("right", right);
        failure.visibleProperty().subscribe((before, failed) -> tellFailure());
        lab.statusProperty().subscribe(this::follow);
        lab.whatIf().resultProperty().subscribe((before, found) -> compare(found.isPresent()));
        lab.learner().begunProperty().subscribe((before, begun) -> makeRoom(begun));
        lab.learner().verdictProperty().subscribe((before, verdict) -> verdict.ifPresent(_ -> bringIntoSight(learner.answer())));
        lab.learner().hintProperty().subscribe((before, hint) -> bringIntoSight(learner.answer()));
    }

    /// The learner needs the room of the hosts, whom he is one of, and of the bytes, which a key brings back.
    private void makeRoom(boolean learning) {
        lab.whatIf().closeResult();
        rearrange();
        if (learning) {
            right.show(LEARNER);
            learner.takeFocus();
            bringIntoSight(right);
        }
    }

    /// What a script found instead needs room beside the segments that it speaks of: where there is little, that of the explanation.
    private void tellFailure() {
        rearrange();
        bringIntoSight(failure.isVisible() ? failure : ladder);
    }

    /// Two ladders need the room of the layers, too.
    private void compare(boolean both) {
        show(ladder, !both);
        rearrange();
    }

    /// Either the start with the script beside it, or all the panes.
    private void follow(LabStatus status) {
        List<Node> wanted = status.running() ? panes : List.of(starting);
        if (!getChildren().equals(wanted)) {
            (status.running() ? startRow : upper()).remove(side);
            (status.running() ? upper() : startRow).addFirst("side", side);
            turns().showByItself(side, status.running() && lab.script().name().isEmpty() ? HOSTS : SCRIPT);
            getChildren().setAll(wanted);
            rearrange();
        }
    }

    /// Before a lab runs there is room for the script in every theme.
    @Override
    boolean showsSide() {
        return super.showsSide() || room() == Room.ROOMLESS && !lab.statusProperty().get().running();
    }

    @Override
    public void arrange(Room room) {
        super.arrange(room);
        learner.whole(room == Room.TIGHT);
        startRow.stack(room == Room.TIGHT);
        starting.scroll(room == Room.TIGHT);
        if (lab.learner().begunProperty().get()) {
            show(side, false);
            hideLower();
        }
        if (lab.whatIf().resultProperty().get().isPresent()) {
            show(right, false);
            hideLower();
        }
        if (room == Room.ROOMLESS && failure.isVisible()) {
            hideLower();
        }
    }

    /// Without a lab there is nothing at the side but the script.
    @Override
    boolean remembers(Turns panes) {
        return panes != side || lab.statusProperty().get().running();
    }

    @Override
    Stream<Divided> ownParts() {
        return Stream.of(startRow);
    }

    @Override
    Region side() {
        return side;
    }

    @Override
    public void takeFocus() {
        if (lab.learner().begunProperty().get()) {
            learner.takeFocus();
        } else if (lab.statusProperty().get().running()) {
            ladder.requestFocus();
        } else {
            start.takeFocus();
        }
    }

    @Override
    public String id() {
        return "lab";
    }

    @Override
    public String title() {
        LabStatus status = lab.statusProperty().get();
        return status.title().isEmpty() ? messages().text("session.nolab") : status.title();
    }

    @Override
    public void pulse(long nowNanos) {
        lab.pulse(nowNanos);
        hosts.pulse();
    }

    @Override
    boolean escapeOwn() {
        return wire.escape() || closeResult() || failure.hide();
    }

    private boolean closeResult() {
        boolean there = lab.whatIf().resultProperty().get().isPresent();
        lab.whatIf().closeResult();
        return there;
    }

    @Override
    List<Action> ownActions() {
        return actions;
    }

    /// Shows what hangs on the wire.
    void showWire() {
        right.show(WIRE);
        bringIntoSight(right);
    }

    /// Shows the script and reads it from a file.
    void openScript(Path file) {
        side.show(SCRIPT);
        lab.openScript(file);
    }

    /// Shows the script.
    void showScript() {
        side.show(SCRIPT);
    }

    /// Shows the form of "what if?".
    void showWhatIf() {
        show(side, true);
        side.show(WHAT_IF);
        whatIf.takeFocus();
    }

    private void beEndpoint() {
        right.show(LEARNER);
        learner.takeFocus();
    }

    private void hold() {
        showWire();
        lab.wire().toggleHold();
    }

    private void writeRule() {
        showWire();
        wire.focusRule();
    }

    private void writeMessage() {
        side.show(HOSTS);
        hosts.focusMessage();
    }

    private void chooseScript() {
        side.show(SCRIPT);
        script.takeFocus();
    }

    private List<Action> makeActions() {
        List<Action> own = new ArrayList<>(List.of(
                Action.of("startLab", start::startHub, "Shift+F4"),
                Action.of("hold", this::hold, "W"),
                Action.of("release", lab.wire()::release, "R"),
                Action.of("releaseAll", lab.wire()::releaseAll, "Shift+R"),
                Action.of("nextHeld", () -> lab.wire().pickNext(1), "Shift+DOWN"),
                Action.of("previousHeld", () -> lab.wire().pickNext(-1), "Shift+UP"),
                fault(HandFault.DROP, "K"),
                fault(HandFault.DELAY, "Y"),
                fault(HandFault.DUPLICATE, "U"),
                fault(HandFault.REORDER, "O"),
                fault(HandFault.CORRUPT, "G"),
                fault(HandFault.TRUNCATE, "J"),
                Action.of("copies", lab.wire()::toggleCopies, "P"),
                Action.of("rule", this::writeRule, "I"),
                Action.of("learner", this::beEndpoint, "E"),
                Action.of("whatif", this::showWhatIf, "Shift+Q")));
        own.addAll(List.of(
                Action.of("hub", lab.hosts()::toggleTarget, "H"),
                Action.of("addClient", lab.clients()::add, "N"),
                host("connect", HostAct.CONNECT, "C"),
                host("send", HostAct.SEND, "S"),
                host("shutdown", HostAct.SHUTDOWN, "F"),
                host("close", HostAct.CLOSE, "X"),
                host("abort", HostAct.ABORT, "A"),
                Action.of("message", this::writeMessage, "M"),
                Action.of("scripts", this::chooseScript, "Q"),
                Action.of("runScript", lab.script()::run, "F5"),
                Action.of("stepScript", lab.script()::step, "F6"),
                Action.of("stopScript", lab.script()::stop, "Shift+F5"),
                Action.of("openScript", lab::openScript, "Shortcut+Shift+O"),
                Action.of("nextSide", () -> showNext(side), "Z"),
                Action.of("nextRight", () -> showNext(right), "V"),
                Action.of("save", lab::save, "Shortcut+S"),
                Action.of("restart", lab::restart, "F8"),
                Action.of("endLab", lab::end, "Shift+F8")));
        for (int client = 0; client < LabClients.MOST; client++) {
            int index = client;
            String digit = String.valueOf(client + 1);
            own.add(Action.of("pick" + digit, () -> lab.hosts().pick(index), "DIGIT" + digit, "NUMPAD" + digit));
        }
        return List.copyOf(own);
    }

    private Action fault(HandFault fault, String key) {
        return Action.of("fault." + fault.name(), () -> lab.wire().fault(fault.fault()), key);
    }

    private Action host(String id, HostAct act, String key) {
        return Action.of(id, () -> hosts.actOnPicked(act), key);
    }
}
