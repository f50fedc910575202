package dev.osiscope.viewmodel.lab;

import dev.osiscope.frame.Provenance;
import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.HostPlan;
import dev.osiscope.lab.LabException;
import dev.osiscope.lab.endpoint.LearnerEnd;
import dev.osiscope.lab.endpoint.LearnerRole;
import dev.osiscope.lab.scenario.Scenario;
import dev.osiscope.session.LabSession;
import dev.osiscope.session.ScriptPace;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.viewmodel.FileDialogs;
import dev.osiscope.viewmodel.Inbox;
import dev.osiscope.viewmodel.SessionSaving;
import dev.osiscope.viewmodel.SessionViewModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The lab on the screen: whether it can run here, what runs in it, its steps, and its parts: the wire, the hosts, their
/// kernels' knobs, the script. At most one lab runs at a time.
///
/// Used on the JavaFX application thread. Hosts are started and ended in the background, which takes seconds; what comes
/// of it is taken once a pulse.
public final class LabViewModel implements AutoCloseable {

    /// How long to wait until what has happened is in the session that is saved.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Messages messages;
    private final Supplier<Optional<LabException>> needs;
    private final Executor background;
    private final FileDialogs dialogs;
    private final Consumer<String> notices;
    private final Inbox inbox = new Inbox();
    private final SessionViewModel steps;
    private final LabSlot slot;
    private final LabClients clients;
    private final WireModel wire;
    private final HostsModel hosts;
    private final KnobsModel knobs;
    private final ScriptModel script;
    private final SessionSaving saving;
    private final WhatIfModel whatIf;
    private final LearnerModel learner;
    private final ReadOnlyObjectWrapper<LabStatus> status = new ReadOnlyObjectWrapper<>(LabStatus.UNKNOWN);
    private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
    private Runnable again = () -> { };

    /// No lab runs yet.
    ///
    /// @param needs      says why the lab can't run on this system; nothing where it can. Asked in the background
    /// @param background where long work is done: several things at once, never on the JavaFX application thread
    /// @param dialogs    ask for files
    /// @param notices    takes what went wrong, in words; called on the JavaFX application thread
    public LabViewModel(Messages messages, Supplier<Optional<LabException>> needs, Executor background,
            FileDialogs dialogs, Consumer<String> notices) {
        this.messages = messages;
        this.needs = needs;
        this.background = background;
        this.dialogs = dialogs;
        this.notices = notices;
        steps = new SessionViewModel(SessionSnapshot.empty(Provenance.WIRE), messages);
        slot = new LabSlot(background, inbox);
        LabHands hands = new LabHands(messages, background, inbox, notices);
        wire = new WireModel(messages, steps, hands, inbox);
        hosts = new HostsModel(steps, hands);
        clients = new LabClients(slot::session, hosts, hands, inbox, messages);
        knobs = new KnobsModel(hands, inbox);
        script = new ScriptModel(messages, background, inbox, hands, this::start);
        saving = new SessionSaving(messages, dialogs, background, inbox, saved::set, notices);
        whatIf = new WhatIfModel(steps, background, inbox, this::running);
        learner = new LearnerModel(messages, background, inbox, this::start);
    }

    /// Its steps, with a playhead.
    public SessionViewModel session() {
        return steps;
    }

    /// The wire.
    public WireModel wire() {
        return wire;
    }

    /// The hosts.
    public HostsModel hosts() {
        return hosts;
    }

    /// The clients beside a hub.
    public LabClients clients() {
        return clients;
    }

    /// The settings of a host's kernel.
    public KnobsModel knobs() {
        return knobs;
    }

    /// The script.
    public ScriptModel script() {
        return script;
    }

    /// The same script once more, another way.
    public WhatIfModel whatIf() {
        return whatIf;
    }

    /// The learner as an end of a connection.
    public LearnerModel learner() {
        return learner;
    }

    /// How it stands with the lab.
    public ReadOnlyObjectProperty<LabStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// What was saved last of what runs, in words; empty where nothing was.
    public ReadOnlyStringProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /// The session that runs; empty while none does.
    public Optional<LabSession> running() {
        return slot.session();
    }

    /// Looks whether this system can run the lab, where nobody has looked yet or it could not.
    public void look() {
        LabStatus.Phase phase = status.get().phase();
        if (phase == LabStatus.Phase.UNKNOWN || phase == LabStatus.Phase.REFUSED) {
            background.execute(() -> {
                LabStatus found = needs.get()
                        .map(missing -> new LabStatus(LabStatus.Phase.REFUSED, "",
                                messages.advice(missing.getMessage(), missing.mend())))
                        .orElse(LabStatus.IDLE);
                inbox.execute(() -> {
                    if (status.get().phase() == phase) {
                        status.set(found);
                    }
                });
            });
        }
    }

    /// Starts a hub and so many clients, each a host of its own.
    ///
    /// @param clients 1 to [LabClients#MOST]
    public void start(int clients) {
        List<HostPlan> plans = LabClients.withHub(clients);
        again = () -> start(clients);
        start(messages.text(clients == 1 ? "lab.title.hub.one" : "lab.title.hub", clients), plans, () -> LabSession.start(plans), opened -> {
            hosts.show(Optional.of(opened), Optional.of(Cast.hubAndClients(plans)));
            hosts.toggleTarget();
        });
    }

    private void start(Scenario scenario, ScriptPace pace) {
        again = script::run;
        start(scenario.title(), scenario.hosts(), () -> LabSession.start(scenario, pace), opened -> {
            hosts.show(Optional.of(opened), Optional.of(Cast.of(scenario)));
            script.begun(opened);
        });
    }

    private void start(LearnerRole role, LearnerEnd end, Consumer<LabSession> begun) {
        again = () -> learner.begin(role);
        List<HostPlan> plans = List.of(role.peer());
        start(messages.text("learner.title"), plans, () -> LabSession.start(plans, Map.of(end, role.plan())), opened -> {
            hosts.show(Optional.empty(), Optional.empty());
            begun.accept(opened);
        });
    }

    private void start(String title, List<HostPlan> plans, LabSlot.Opener opener, Consumer<LabSession> begin) {
        Optional<LabSession> old = leave();
        String names = plans.stream().map(HostPlan::name).collect(Collectors.joining(", "));
        status.set(new LabStatus(LabStatus.Phase.STARTING, title, messages.text("lab.starting", names)));
        slot.fill(old, opener, opened -> take(opened, title, begin), this::refuse);
    }

    private void take(LabSession opened, String title, Consumer<LabSession> begin) {
        saved.set("");
        steps.show(opened.snapshot(), -1);
        steps.player().play();
        wire.show(slot.session());
        knobs.show(slot.session());
        begin.accept(opened);
        status.set(new LabStatus(LabStatus.Phase.RUNNING, title, ""));
    }

    private void refuse(LabException failure) {
        status.set(LabStatus.IDLE);
        notices.accept(messages.advice(failure.getMessage(), failure.mend()));
    }

    /// Lets go of the session that runs; its steps stay on the screen.
    private Optional<LabSession> leave() {
        Optional<LabSession> old = slot.empty();
        clients.ended();
        wire.show(Optional.empty());
        knobs.show(Optional.empty());
        learner.ended();
        return old;
    }

    /// Ends what runs, or stops what is starting.
    public void end() {
        leave().ifPresent(slot::close);
        hosts.show(Optional.empty(), Optional.empty());
        script.ended();
        if (status.get().phase() != LabStatus.Phase.REFUSED) {
            status.set(LabStatus.IDLE);
        }
    }

    /// Begins anew with what ran last.
    public void restart() {
        if (status.get().running()) {
            again.run();
        }
    }

    /// Asks for a script and chooses it.
    public void openScript() {
        dialogs.toOpenScript().ifPresent(this::openScript);
    }

    /// Chooses the script in `file`.
    public void openScript(Path file) {
        script.open(file);
    }

    /// Asks where, and saves the session: what the wire carried as pcapng, and all else beside it.
    public void save() {
        slot.session().ifPresent(running ->
                saving.save(() -> running.caughtUp(PATIENCE), script.name().isEmpty() ? "lab" : script.name()));
    }

    /// Does what the background has handed over. Called once a pulse, whether the lab is in sight or not.
    public void takeFromBackground() {
        inbox.workOff();
    }

    /// Takes what has happened; called once a pulse while the lab is in sight.
    ///
    /// @param nowNanos the time, of any clock that only runs forward
    public void pulse(long nowNanos) {
        takeFromBackground();
        slot.session().ifPresent(running -> {
            steps.show(running.snapshot());
            wire.pulse(nowNanos);
            script.pulse();
            learner.pulse(nowNanos);
        });
        steps.player().pulse(nowNanos);
    }

    /// Ends what runs, at the end of the program; what is on the screen stays as it is.
    @Override
    public void close() {
        whatIf.stop();
        leave().ifPresent(LabSession::close);
    }
}
