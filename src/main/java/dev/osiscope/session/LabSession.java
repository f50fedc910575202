package dev.osiscope.session;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.Provenance;
import dev.osiscope.hub.WallClock;
import dev.osiscope.lab.Guest;
import dev.osiscope.lab.HostPlan;
import dev.osiscope.lab.Lab;
import dev.osiscope.lab.LabException;
import dev.osiscope.lab.LabRecord;
import dev.osiscope.lab.scenario.Scenario;
import dev.osiscope.timeline.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// A live session of a lab: what happens on its wire and on its hosts is one timeline, as it happens.
///
/// Its participants are the hosts and guests by their names, the first one as the hub. A frame is a step as soon as its
/// host has sent it, also where it hangs on the wire from then on. A script may run in it; the session goes on after it,
/// until [#close()]. May be used by any thread.
public final class LabSession implements AutoCloseable {

    /// So many frames are kept, each with its step in some 14 KB; what comes after them is carried, but no step.
    static final int MOST_FRAMES = 20_000;

    /// What its frames come from.
    static final String SOURCE = "real kernels on this machine";

    private static final Duration LOOK = Duration.ofSeconds(1);
    /// After so long without anything new the kernels are asked.
    private static final Duration QUIET = Duration.ofMillis(150);

    private final Lab lab;
    private List<String> participants;
    private final LabSteps steps;
    private final MergeQueue queue;
    private final Published<Moment> published;
    private final KernelLog kernels = new KernelLog();
    private final KernelWatch watch;
    private final Thread feeder;
    private Optional<FrameSourceException> failure = Optional.empty();
    private long taken;
    private long missed;
    private volatile boolean closing;
    private volatile Optional<ScriptThread> script = Optional.empty();

    /// @param snapshot the session
    /// @param entries  how many entries of the lab's record are in it
    private record Moment(SessionSnapshot snapshot, long entries) {}

    private LabSession(Lab lab, List<HostPlan> plans) {
        this.lab = lab;
        watch = new KernelWatch(lab, this::note);
        participants = plans.stream().map(HostPlan::name).toList();
        steps = new LabSteps(plans);
        published = new Published<>(build());
        queue = new MergeQueue("osiscope-lab-session", () -> published.set(build()), this::fail);
        feeder = Thread.ofPlatform().name("osiscope-lab-feed").daemon().start(this::feed);
    }

    /// Starts a lab of these hosts. Returns when frames are carried.
    ///
    /// @param hosts the first is shown as the hub
    /// @throws LabException where this system can't; nothing is left then
    public static LabSession start(List<HostPlan> hosts) throws LabException {
        return start(hosts, Map.of());
    }

    /// The same with guests at the wire.
    ///
    /// @param guests with what they are called and which addresses they have
    /// @throws LabException where this system can't; nothing is left then
    public static LabSession start(List<HostPlan> hosts, Map<Guest, HostPlan> guests) throws LabException {
        List<HostPlan> all = new ArrayList<>(hosts);
        all.addAll(guests.values());
        return new LabSession(Lab.start(hosts, List.copyOf(guests.keySet())), all);
    }

    /// Starts the hosts of a script and begins to do it.
    ///
    /// @throws LabException where this system can't; nothing is left then
    public static LabSession start(Scenario scenario) throws LabException {
        return start(scenario, ScriptPace.running());
    }

    /// The same at a pace that somebody sets.
    ///
    /// @throws LabException where this system can't; nothing is left then
    public static LabSession start(Scenario scenario, ScriptPace pace) throws LabException {
        LabSession session = start(scenario.hosts());
        session.script = Optional.of(ScriptThread.start(session.lab, scenario, pace));
        return session;
    }

    /// Starts one more host. Returns when its frames are carried. Not while the session is closed.
    ///
    /// @throws LabException where this system can't, or there is a host of this name
    public void add(HostPlan plan) throws LabException {
        lab.add(plan);
        queue.addNow(() -> {
            steps.add(plan);
            List<String> more = new ArrayList<>(participants);
            more.add(plan.name());
            participants = List.copyOf(more);
        });
    }

    /// The hosts and the wire.
    public Lab lab() {
        return lab;
    }

    /// The newest snapshot.
    public SessionSnapshot snapshot() {
        return published.get().snapshot();
    }

    /// Waits until a snapshot fulfils `condition`.
    ///
    /// @param patience how long at most
    /// @return whether one did
    public boolean await(Predicate<SessionSnapshot> condition, Duration patience) {
        return published.await(moment -> condition.test(moment.snapshot()), patience);
    }

    /// Waits until all is in the snapshot that the lab has recorded by now.
    ///
    /// @param patience how long at most
    /// @return that snapshot, or the newest where it took longer
    public SessionSnapshot caughtUp(Duration patience) {
        long recorded = lab.events().size();
        published.await(moment -> moment.entries() >= recorded, patience);
        return snapshot();
    }

    /// Asks all kernels for their TCP sockets, and puts the answers beside what the session shows. That makes sense only
    /// where nothing happened meanwhile.
    ///
    /// @return both; empty where something did happen, so that nobody can tell which moment the answers are of
    public Optional<KernelView> askKernels() {
        return watch.ask().join().flatMap(answers -> {
            published.await(newest -> newest.entries() >= answers.recorded(), LOOK);
            Moment moment = published.get();
            Timeline timeline = moment.snapshot().timeline();
            return moment.entries() == answers.recorded()
                    ? Optional.of(KernelView.of(timeline, timeline.size() - 1, answers.sockets())) : Optional.empty();
        });
    }

    /// The line of the script that was being done at a time; empty where none was.
    ///
    /// @param nanos nanoseconds since the epoch, as the steps have it
    public Optional<Scenario.Step> scriptLineAt(long nanos) {
        return script.flatMap(running -> running.lineAt(nanos));
    }

    /// How far the script has come; empty where the session was started without one.
    public Optional<ScriptProgress> script() {
        return script.map(running -> running.progress().get());
    }

    /// Waits until the script has come as far as wanted.
    ///
    /// @param patience how long at most
    /// @return whether it has
    public boolean awaitScript(Predicate<ScriptProgress> wanted, Duration patience) {
        return script.isPresent() && script.get().progress().await(wanted, patience);
    }

    /// Ends the script where it is, if it is not over yet; the hosts and the wire stay as they are.
    public void cancelScript() {
        script.ifPresent(ScriptThread::cancel);
    }

    /// Hands on what the lab records, as it comes.
    private void feed() {
        LabRecord record = lab.events();
        WaitingEnds waiting = new WaitingEnds(lab, this::forget);
        long next = 0;
        boolean last = false;
        while (!last) {
            last = closing;
            boolean due = watch.isDue() && !kernels.isFull();
            record.await(next, _ -> true, due ? QUIET : LOOK);
            LabRecord.Part part = record.from(next);
            long forgotten = part.next() - next - part.entries().size();
            if (forgotten > 0) {
                queue.addNow(() -> missed += forgotten);
            }
            part.entries().forEach(entry -> queue.add(entry.nanos(), () -> take(entry)));
            next = part.next();
            if (!closing) {
                if (due && part.entries().isEmpty()) {
                    watch.look();
                }
                waiting.ask(snapshot().timeline());
            }
        }
    }

    private void forget(Endpoint local, Endpoint remote) {
        long now = WallClock.nanos();
        queue.add(now, () -> steps.forget(now, local, remote));
    }

    /// Keeps what the kernels said, where nothing was taken since they were asked.
    private void note(KernelWatch.Answers answers) {
        long now = WallClock.nanos();
        queue.addNow(() -> {
            if (taken + missed == answers.recorded() && steps.timeline().size() > 0) {
                kernels.note(steps.timeline().size() - 1, now, answers.sockets());
            }
        });
    }

    private void take(LabRecord.Entry entry) {
        taken++;
        if (steps.frames() < MOST_FRAMES) {
            steps.take(entry);
        } else if (failure.isEmpty()) {
            failure = Optional.of(new FrameSourceException(
                    "The session has " + MOST_FRAMES + " frames, as many as are kept", "Begin a new session"));
        }
    }

    /// What goes wrong here is a defect of the program: it is said and logged, and the session goes on.
    private void fail(RuntimeException defect) {
        System.getLogger(LabSession.class.getName()).log(System.Logger.Level.ERROR, "a step could not be made", defect);
        failure = Optional.of(new FrameSourceException(
                "A step could not be made: " + defect, "Please report it with the log of the program"));
    }

    private Moment build() {
        return new Moment(new SessionSnapshot(steps.timeline(), SOURCE, Provenance.WIRE, participants,
                new FrameCounters(steps.frames(), missed), failure, kernels), taken + missed);
    }

    /// Ends the script, the hosts and the wire; all that has happened is in the last snapshot.
    @Override
    public void close() {
        cancelScript();
        lab.close();
        closing = true;
        feeder.interrupt();
        Threads.join(feeder);
        queue.close().join();
    }
}
