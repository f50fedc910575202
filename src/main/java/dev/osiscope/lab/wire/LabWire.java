package dev.osiscope.lab.wire;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.FrameDissector;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// The lab wire: a switch with a cable to each host, which can hold frames and make faults.
///
/// A frame passes its sender's cable, then the switch, then its receiver's cable. In the switch it is first looked at
/// whether it is a copy of a frame that hangs, then the rules are asked, then whether everything is held. Frames are
/// dissected only while a rule has a display filter, or frames of the same sender hang.
///
/// All times are in nanoseconds since 1970-01-01T00:00:00Z. They never go back: an earlier one counts as the latest. Used
/// by one thread, which calls [#advance] when [#nextDue] says so. Memory is bounded: 1,024 frames may hang, as many may
/// wait for others to pass first, 16,384 for a time, 1,000 of them in each direction of a cable; what is beyond that is
/// dropped.
public final class LabWire {

    private final Schedule schedule = new Schedule();
    private final Rules rules = new Rules();
    private final Hanging hanging = new Hanging();
    private final Openings openings = new Openings();
    private final Cables cables;
    private final FrameFaults faults;
    private final WireObserver observer;
    private final Set<Integer> hubPorts;
    private final FrameDissector dissector;
    private Optional<FrameReader> reader = Optional.empty();
    private boolean holdsAll;
    private boolean copiesPass;
    private long now = Long.MIN_VALUE;
    private long sent;
    private int plugged;

    /// A wire without hosts.
    ///
    /// @param carrier  hands frames to the hosts
    /// @param observer is told what happens
    /// @param hubPorts the ports whose payload a display filter reads as the hub's messages
    public LabWire(Carrier carrier, WireObserver observer, Set<Integer> hubPorts) {
        this.observer = observer;
        this.hubPorts = Set.copyOf(hubPorts);
        dissector = new FrameDissector(hubPorts);
        cables = new Cables(schedule, carrier, observer);
        faults = new FrameFaults(cables, schedule, observer);
    }

    /// Plugs a host in.
    ///
    /// @param host its name
    public Port plug(String host) {
        Port port = new Port(plugged, host);
        plugged++;
        cables.plug(port);
        return port;
    }

    /// Unplugs a host. What it has sent goes on its way; what is on the way to it is dropped.
    public void unplug(Port port) {
        cables.unplug(port);
    }

    /// The ports with a host, in the order in which they were plugged in.
    public List<Port> ports() {
        return cables.ports();
    }

    /// Takes a frame that the host at `port` sends.
    ///
    /// @param bytes from the Ethernet header on, without a frame check sequence
    /// @throws IllegalArgumentException where nothing is plugged in there
    public void arrive(Port port, Bytes bytes, long nanos) {
        checkPlugged(port);
        advance(nanos);
        sent++;
        WireFrame frame = new WireFrame(sent, port, now, bytes);
        observer.on(new WireEvent.Sent(frame));
        openings.see(frame);
        Optional<FrameReader.FieldsRead> read = reader.map(fields -> fields.next(frame));
        cables.fromHost(frame, now, later -> enter(frame, read, later));
    }

    /// Does all that is due at `nanos`.
    public void advance(long nanos) {
        now = Math.max(now, nanos);
        schedule.run(now);
    }

    /// When something is due next; empty where nothing waits for a time.
    public OptionalLong nextDue() {
        return schedule.nextDue();
    }

    private void enter(WireFrame frame, Optional<FrameReader.FieldsRead> read, long nanos) {
        if (rules.isEmpty() && hanging.isEmpty() && !holdsAll) {
            faults.pass(frame, frame.bytes(), nanos);
        } else {
            decide(frame, sight(frame, read), nanos);
        }
    }

    private void decide(WireFrame frame, Sight sight, long nanos) {
        Optional<HeldFrame> original = hanging.hasOneOf(frame.sender())
                ? hanging.originalOf(frame, sight.dissection()) : Optional.empty();
        if (original.isPresent()) {
            copy(frame, original.get(), nanos);
            return;
        }
        Optional<WireRule> rule = rules.acting(sight);
        WireAction action = rule.map(WireRule::action)
                .orElseGet(() -> holdsAll ? new WireAction.Hold() : new WireAction.Pass());
        switch (action) {
            case WireAction.Hold _ -> hold(frame, rule, sight.dissection(), nanos);
            case WireAction.Pass _ -> faults.pass(frame, frame.bytes(), nanos);
            case Fault fault -> faults.pass(frame, frame.bytes(), fault, DropReason.BY_RULE, nanos);
        }
    }

    private Sight sight(WireFrame frame, Optional<FrameReader.FieldsRead> read) {
        return new Sight(frame, () -> cables.receivers(frame, frame.bytes()),
                () -> read.map(FrameReader.FieldsRead::dissection).orElseGet(() -> dissector.dissect(frame.seen())),
                read.map(FrameReader.FieldsRead::fields));
    }

    private void copy(WireFrame frame, HeldFrame original, long nanos) {
        HeldFrame counted = hanging.resent(original.frame().number(), frame.sentNanos());
        if (copiesPass) {
            faults.pass(frame, frame.bytes(), nanos);
        } else {
            observer.on(new WireEvent.Absorbed(
                    frame, nanos, counted.frame(), counted.resent(), counted.nextDueNanos()));
        }
    }

    private void hold(WireFrame frame, Optional<WireRule> rule, Dissection dissection, long nanos) {
        if (hanging.isFull()) {
            observer.on(new WireEvent.Dropped(frame, nanos, DropReason.TOO_MANY_HELD, Optional.empty()));
            return;
        }
        hanging.add(new HeldFrame(frame, frame.bytes(), nanos, rule, 0, OptionalLong.empty()), dissection);
        observer.on(new WireEvent.Held(frame, nanos, rule));
    }

    /// Holds every frame from now on for which no rule says otherwise, or no longer. What hangs goes on hanging.
    public void holdAll(boolean hold) {
        holdsAll = hold;
    }

    /// Whether every frame is held.
    public boolean holdsAll() {
        return holdsAll;
    }

    /// Lets copies of frames that hang pass from now on, or absorbs them as in the beginning. They are counted either way.
    public void letCopiesPass(boolean pass) {
        copiesPass = pass;
    }

    /// Whether copies of frames that hang pass.
    public boolean copiesPass() {
        return copiesPass;
    }

    /// How the cables are: both directions of each, in the order in which hosts were plugged in.
    public List<CableState> cables() {
        return cables.states();
    }

    /// The frames that hang, in the order in which they were held.
    public List<HeldFrame> held() {
        return hanging.all();
    }

    /// The frames that let others pass first, in the order in which they began to.
    public List<WireFrame> late() {
        return faults.late();
    }

    /// Lets a frame go on that hangs, or that lets others pass first.
    ///
    /// @param number the frame's
    /// @return whether there is such a frame
    public boolean release(long number, long nanos) {
        advance(nanos);
        Optional<HeldFrame> held = takeDown(number);
        held.ifPresent(frame -> faults.pass(frame.frame(), frame.bytes(), now));
        return held.isPresent() || faults.passLate(number, now);
    }

    /// Lets that frame go on that has hung for the longest time.
    ///
    /// @return whether there was one
    public boolean releaseNext(long nanos) {
        Optional<HeldFrame> next = hanging.all().stream().findFirst();
        return next.isPresent() && release(next.get().frame().number(), nanos);
    }

    /// Lets all frames go on that hang, in the order in which they were held, then those that let others pass first.
    public void releaseAll(long nanos) {
        hanging.all().forEach(held -> release(held.frame().number(), nanos));
        advance(nanos);
        faults.passAllLate(now);
    }

    private Optional<HeldFrame> takeDown(long number) {
        Optional<HeldFrame> held = hanging.remove(number);
        held.ifPresent(frame -> observer.on(
                new WireEvent.Released(frame.frame(), now, now - frame.sinceNanos())));
        return held;
    }

    /// Makes a fault in a frame that hangs. If it changes the frame's bytes, the frame goes on hanging so that everybody
    /// can look at it; otherwise it goes on its way with the fault.
    ///
    /// @param number the frame's
    /// @return whether there is such a frame and the fault was possible
    public boolean fault(long number, Fault fault, long nanos) {
        advance(nanos);
        Optional<HeldFrame> held = hanging.get(number);
        if (held.isEmpty()) {
            return false;
        }
        HeldFrame frame = held.get();
        if (fault instanceof Fault.Corrupt || fault instanceof Fault.Truncate) {
            Bytes changed = faults.changed(frame.frame(), frame.bytes(), fault, now);
            hanging.change(number, changed);
            return !changed.equals(frame.bytes());
        }
        takeDown(number);
        faults.pass(frame.frame(), frame.bytes(), fault, DropReason.BY_HAND, now);
        return true;
    }

    /// Adds a rule behind those there are. The first that matches a frame and whose turn it is acts; those after it don't
    /// see the frame.
    ///
    /// @return its number
    public int addRule(WireRule rule) {
        int number = rules.add(rule);
        readAsNeeded();
        return number;
    }

    /// Removes a rule. What it holds goes on hanging.
    ///
    /// @return whether there was one of this number
    public boolean removeRule(int number) {
        boolean removed = rules.remove(number);
        readAsNeeded();
        return removed;
    }

    /// The rules in the order in which they are asked.
    public List<RuleState> rules() {
        return rules.states();
    }

    private void readAsNeeded() {
        if (!rules.askFilter()) {
            reader = Optional.empty();
        } else if (reader.isEmpty()) {
            reader = Optional.of(new FrameReader(hubPorts, openings.all()));
        }
    }

    /// Cuts one direction of a cable: what enters it, or would come out of it, is lost.
    ///
    /// @throws IllegalArgumentException where nothing is plugged in there
    public void cut(Port port, Direction direction, long nanos) {
        checkPlugged(port);
        advance(nanos);
        cables.cut(port, direction, true, now);
    }

    /// Mends one direction of a cable.
    ///
    /// @throws IllegalArgumentException where nothing is plugged in there
    public void mend(Port port, Direction direction, long nanos) {
        checkPlugged(port);
        advance(nanos);
        cables.cut(port, direction, false, now);
    }

    /// Lets only so many bits pass one direction of a cable in a second; more wait in a queue.
    ///
    /// @param bitsPerSecond 1 or more; empty for no limit
    /// @throws IllegalArgumentException where nothing is plugged in there, or the limit is below 1
    public void limit(Port port, Direction direction, OptionalLong bitsPerSecond, long nanos) {
        checkPlugged(port);
        if (bitsPerSecond.orElse(1) < 1) {
            throw new IllegalArgumentException("a limit of " + bitsPerSecond.getAsLong() + " bits in a second");
        }
        advance(nanos);
        cables.limit(port, direction, bitsPerSecond, now);
    }

    private void checkPlugged(Port port) {
        if (!cables.has(port)) {
            throw new IllegalArgumentException("no host is plugged in at " + port);
        }
    }
}
