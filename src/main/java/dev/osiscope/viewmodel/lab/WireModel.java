package dev.osiscope.viewmodel.lab;

import dev.osiscope.hub.WallClock;
import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.scenario.Act;
import dev.osiscope.lab.scenario.Scenario;
import dev.osiscope.lab.scenario.ScenarioError;
import dev.osiscope.lab.wire.Fault;
import dev.osiscope.lab.wire.HeldFrame;
import dev.osiscope.lab.wire.LabWire;
import dev.osiscope.session.LabSession;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.viewmodel.SessionViewModel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The wire in the window: what hangs on it, its rules and cables, and what can be done with them by hand. One of the
/// frames that hang is picked: the keys act on it, and the playhead goes to its step. Used on the JavaFX application
/// thread; the wire is asked in the background.
public final class WireModel {

    /// No frame is picked.
    public static final long NOTHING = -1;

    private static final long BETWEEN_LOOKS = 100_000_000;
    private static final String WIRE = "wire ";

    private final Messages messages;
    private final SessionViewModel steps;
    private final LabHands hands;
    private final HeldFrames frames;
    private final Executor inbox;
    private final ReadOnlyObjectWrapper<WireLook> look = new ReadOnlyObjectWrapper<>(WireLook.NOTHING);
    private final ReadOnlyObjectWrapper<List<HeldCard>> held = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Long> picked = new ReadOnlyObjectWrapper<>(NOTHING);
    private Optional<LabSession> session = Optional.empty();
    private boolean asking;
    private long lastLook;

    WireModel(Messages messages, SessionViewModel steps, LabHands hands, Executor inbox) {
        this.messages = messages;
        this.steps = steps;
        this.hands = hands;
        this.inbox = inbox;
        frames = new HeldFrames(messages);
    }

    /// The newest that is known of the wire.
    public ReadOnlyObjectProperty<WireLook> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /// The frames that hang, the oldest first.
    public ReadOnlyObjectProperty<List<HeldCard>> heldProperty() {
        return held.getReadOnlyProperty();
    }

    /// The number of the frame that is picked; [#NOTHING] where none hangs.
    public ReadOnlyObjectProperty<Long> pickedProperty() {
        return picked.getReadOnlyProperty();
    }

    /// The card that is picked.
    public Optional<HeldCard> picked() {
        return held.get().stream().filter(card -> card.number() == picked.get()).findFirst();
    }

    /// Shows the wire of another lab, or of none.
    void show(Optional<LabSession> other) {
        session = other;
        asking = false;
        lastLook = 0;
        take(WireLook.NOTHING);
    }

    /// Asks the wire how it is, from time to time.
    void pulse(long nowNanos) {
        if (nowNanos - lastLook >= BETWEEN_LOOKS) {
            lastLook = nowNanos;
            ask();
        }
    }

    private void ask() {
        if (asking || session.isEmpty()) {
            return;
        }
        asking = true;
        LabSession asked = session.get();
        asked.lab().wire(WireLook::of).whenComplete((newest, failure) -> inbox.execute(() -> {
            if (session.filter(asked::equals).isPresent()) {
                asking = false;
                if (failure == null) {
                    take(newest);
                }
            }
        }));
    }

    private void take(WireLook newest) {
        look.set(newest);
        held.set(frames.cards(newest, steps.snapshotProperty().get(), WallClock.nanos()));
        if (picked().isEmpty()) {
            picked.set(held.get().stream().findFirst().map(HeldCard::number).orElse(NOTHING));
        }
    }

    /// Picks a frame that hangs; the playhead goes to the newest step about it.
    public void pick(long number) {
        picked.set(number);
        Timeline timeline = steps.snapshotProperty().get().timeline();
        Stream.concat(look.get().held().stream().map(HeldFrame::frame), look.get().late().stream())
                .filter(frame -> frame.number() == number).findFirst()
                .flatMap(frame -> HeldFrames.newest(frame, timeline)).ifPresent(steps.player()::goTo);
    }

    /// Picks the next one, or the one before.
    public void pickNext(int direction) {
        List<Long> numbers = held.get().stream().map(HeldCard::number).toList();
        if (!numbers.isEmpty()) {
            pick(numbers.get(Math.clamp(numbers.indexOf(picked.get()) + (long) direction, 0, numbers.size() - 1)));
        }
    }

    /// Holds every frame from now on, or no longer. What hangs goes on hanging.
    public void toggleHold() {
        line(look.get().holdsAll() ? "wire pass all" : "wire hold all");
    }

    /// Lets copies of frames that hang pass from now on, or absorbs them.
    public void toggleCopies() {
        line(look.get().copiesPass() ? "wire copies absorb" : "wire copies pass");
    }

    /// Lets the frame go on that is picked.
    public void release() {
        release(picked.get());
    }

    /// Lets a frame go on.
    public void release(long number) {
        onFrame(wire -> wire.release(number, WallClock.nanos()), number, "lab.gone");
    }

    /// Lets all go on that hang.
    public void releaseAll() {
        line("wire release all");
    }

    /// Makes a fault in the frame that is picked.
    public void fault(Fault fault) {
        fault(picked.get(), fault);
    }

    /// Makes a fault in a frame that hangs.
    public void fault(long number, Fault fault) {
        onFrame(wire -> wire.fault(number, fault, WallClock.nanos()), number, "lab.fault.none");
    }

    private void onFrame(Predicate<LabWire> wish, long number, String otherwise) {
        session.filter(_ -> number != NOTHING).ifPresent(running -> hands.later(() -> {
            boolean done = running.lab().wire(wish::test).join();
            inbox.execute(() -> {
                if (!done) {
                    hands.notice(messages.text(otherwise));
                }
                lookAgain();
            });
        }));
    }

    /// Does what stands in a line, in the words of a script: `hold first SYN from client`.
    ///
    /// @return what is wrong with it; its column is that in `text`
    public Optional<ScenarioError> wish(String text) {
        if (session.isEmpty()) {
            return Optional.empty();
        }
        return switch (LabHands.read(session.get(), WIRE + text)) {
            case Scenario.Understood(Scenario one) -> {
                Act act = one.steps().getFirst().act();
                hands.perform(session.get(), act, this::lookAgain);
                yield Optional.empty();
            }
            case Scenario.NotUnderstood(var errors) -> Optional.of(placed(errors.getFirst(), text));
        };
    }

    /// Makes the fault that stands in a line in the frame that is picked: `delay 500ms`, `corrupt byte 54 mask 128`.
    ///
    /// @return what is wrong with it
    public Optional<ScenarioError> faultInWords(String text) {
        if (session.isEmpty()) {
            return Optional.empty();
        }
        return switch (LabHands.read(session.get(), WIRE + text)) {
            case Scenario.Understood(Scenario one) when one.steps().getFirst().act() instanceof Act.AddRule(var rule)
                    && rule.action() instanceof Fault fault -> {
                fault(fault);
                yield Optional.empty();
            }
            case Scenario.Understood _ -> Optional.of(new ScenarioError(
                    1, 1, messages.text("lab.fault.no"), messages.text("lab.fault.write")));
            case Scenario.NotUnderstood(var errors) -> Optional.of(placed(errors.getFirst(), text));
        };
    }

    private static ScenarioError placed(ScenarioError error, String text) {
        return new ScenarioError(1, Math.clamp(error.column() - (long) WIRE.length(), 1, text.length() + 1),
                error.problem(), error.mend());
    }

    /// Takes a rule away; what it holds goes on hanging.
    public void removeRule(int number) {
        session.ifPresent(running -> hands.later(() -> {
            running.lab().wire(wire -> wire.removeRule(number)).join();
            inbox.execute(this::lookAgain);
        }));
    }

    /// Cuts a host's cable, or mends it.
    public void toggleCable(String host) {
        line("wire " + (look.get().cut(host) ? "mend " : "cut ") + host);
    }

    /// Lets only so much pass both ways through a host's cable.
    ///
    /// @param rate as a script writes it: `64kbit/s`, `off`
    public void limit(String host, String rate) {
        line("wire limit " + host + " in " + rate);
        line("wire limit " + host + " out " + rate);
    }

    private void line(String line) {
        session.ifPresent(running -> hands.perform(running, line, this::lookAgain));
    }

    private void lookAgain() {
        lastLook = 0;
        ask();
    }
}
