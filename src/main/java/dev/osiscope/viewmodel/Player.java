package dev.osiscope.viewmodel;

import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// The playhead: a step, and how far that step's movement has come. It moves by command, or by itself
/// while it plays. Time is a parameter: somebody calls [#pulse(long)].
///
/// To play is to go one step and stop there; who wants it [plays on][#play()]. Playing on waits at the end for what comes next,
/// which is what *live* means. Of a session that may grow faster than anyone can watch it [chases][#chase(boolean)] the newest
/// step.
public final class Player {

    private static final double NANOS_PER_SECOND = 1e9;
    /// No step is waited for.
    private static final int NOTHING = -2;

    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(1);
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper following = new ReadOnlyBooleanWrapper(false);
    private final DoubleProperty speed = new SimpleDoubleProperty(1);
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty(false);

    private final ReadOnlyObjectWrapper<Optional<StepRange>> loop = new ReadOnlyObjectWrapper<>(Optional.empty());

    private Timeline timeline;
    /// The step at which playing ends by itself.
    private int end = Integer.MAX_VALUE;
    private double secondsInStep;
    private long lastPulse;
    private boolean pulsed;
    private boolean chases;
    private int awaited = NOTHING;
    private int sought = NOTHING;

    /// A player at the start of `timeline`.
    public Player(Timeline timeline) {
        this.timeline = timeline;
    }

    /// Takes another session's timeline, with the playhead at its step `index`, or at the nearest there is.
    public void setTimeline(Timeline other, int index) {
        pause();
        loop.set(Optional.empty());
        timeline = other;
        land(index);
    }

    /// Takes a newer snapshot of the same session, or another session's; the playhead stays where it is as
    /// long as there is such a step.
    public void setTimeline(Timeline newest) {
        timeline = newest;
        if (step.get() >= newest.size()) {
            land(newest.size() - 1);
        }
    }

    /// Lets time pass: `nowNanos` of any clock that only runs forward.
    public void pulse(long nowNanos) {
        double seconds = pulsed ? Math.max(0, nowNanos - lastPulse) / NANOS_PER_SECOND : 0;
        lastPulse = nowNanos;
        pulsed = true;
        goOnSeeking();
        advance(Math.min(seconds, 0.25) * speed.get());
    }

    private void advance(double seconds) {
        secondsInStep += seconds;
        if (following.get() && timeline.size() - step.get() > 2) {
            land(timeline.size() - 1);
        }
        Pace pace = paceHere();
        while (playing.get() && step.get() < end && secondsInStep >= pace.total() && next() < timeline.size()) {
            secondsInStep -= pace.total();
            step.set(next());
            pace = paceHere();
        }
        if (step.get() >= end && secondsInStep >= pace.moves()) {
            pause();
        }
        // Time spent waiting for a next step must not make that step, and those after it, pass in a moment.
        secondsInStep = Math.min(secondsInStep, pace.total());
        progress.set(reducedMotion.get() || pace.moves() == 0 ? 1 : Math.min(1, secondsInStep / pace.moves()));
    }

    /// The step after this one: at the end of a loop its beginning.
    private int next() {
        int here = step.get();
        return loop.get().filter(range -> range.last() == here).map(StepRange::first).orElse(here + 1);
    }

    private Pace paceHere() {
        return step.get() < 0 ? Pace.START : Pace.of(timeline.step(step.get()));
    }

    /// Plays one step, or stops playing.
    public void togglePlay() {
        if (playing.get()) {
            pause();
        } else if (step.get() + 1 < timeline.size()) {
            moveTo(step.get() + 1);
            end = step.get();
            playing.set(true);
            advance(0);
        }
    }

    /// Plays from here on, or stops playing.
    public void togglePlayOn() {
        if (playing.get()) {
            pause();
        } else {
            play();
        }
    }

    /// Plays from here on.
    public void play() {
        forgetSought();
        end = Integer.MAX_VALUE;
        playing.set(true);
    }

    /// Plays `range` again and again until [#endLoop()], another session, or a step elsewhere is gone to.
    public void loop(StepRange range) {
        goTo(range.first());
        loop.set(Optional.of(range));
        play();
    }

    /// Plays no range again; where it plays, it plays on.
    public void endLoop() {
        loop.set(Optional.empty());
    }

    /// The steps that are played again and again; empty where none are.
    public ReadOnlyObjectProperty<Optional<StepRange>> loopProperty() {
        return loop.getReadOnlyProperty();
    }

    /// Stays where it is.
    public void pause() {
        following.set(false);
        playing.set(false);
        end = Integer.MAX_VALUE;
    }

    /// Goes to the newest step and waits there for the next.
    public void live() {
        land(timeline.size() - 1);
        play();
        following.set(chases);
    }

    /// Whether, once it is live, it stays with the newest step: a single one moves, of several that have come at once the
    /// last is shown.
    public void chase(boolean newest) {
        chases = newest;
        following.set(following.get() && newest);
    }

    /// Goes one step forward and lets it move, or to the end of a movement that still goes on.
    public void stepForward() {
        moveTo(step.get() + 1);
    }

    /// Goes one step back.
    public void stepBack() {
        goTo(step.get() - 1);
    }

    /// Goes to the next step of a kind, and lets it move; nowhere where there is none.
    public void next(StepKind kind) {
        kind.after(timeline, step.get()).ifPresent(this::moveTo);
    }

    /// Goes back to the last step of a kind before this one; nowhere where there is none.
    public void previous(StepKind kind) {
        kind.ahead(timeline, step.get()).ifPresent(this::goTo);
    }

    /// Goes to the step at `index`, or to the nearest there is; -1 is before the first.
    public void goTo(int index) {
        pause();
        land(index);
    }

    /// Goes to the step at `index`, or to the nearest there is, as soon as it is at hand: until then the playhead stays, and
    /// nothing waits for it. Of those that are sought meanwhile the last is next.
    public void seek(int index) {
        sought = Math.clamp(index, -1, timeline.size() - 1);
        if (awaited != NOTHING) {
            return;
        }
        if (sought < 0 || timeline.atHand(sought)) {
            goTo(sought);
        } else {
            pause();
            awaited = sought;
        }
    }

    private void goOnSeeking() {
        if (awaited != NOTHING && timeline.atHand(awaited)) {
            int next = sought;
            goTo(awaited);
            seek(next);
        }
    }

    private void forgetSought() {
        awaited = NOTHING;
        sought = NOTHING;
    }

    private void moveTo(int index) {
        if (index >= timeline.size()) {
            goTo(timeline.size() - 1);
            return;
        }
        pause();
        forgetSought();
        step.set(index);
        secondsInStep = 0;
        advance(0);
    }

    private void land(int index) {
        forgetSought();
        if (loop.get().isPresent() && (index < loop.get().get().first() || index > loop.get().get().last())) {
            endLoop();
        }
        step.set(Math.clamp(index, -1, timeline.size() - 1));
        secondsInStep = paceHere().moves();
        progress.set(1);
    }

    /// The step at the playhead; -1 before the first.
    public ReadOnlyIntegerProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// How far the movement of the step has come, 0 to 1.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Whether it moves by itself.
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /// Whether it stays with the newest step.
    public ReadOnlyBooleanProperty followingProperty() {
        return following.getReadOnlyProperty();
    }

    /// How fast, as a factor above 0; 1 is the pace of a demonstration.
    public DoubleProperty speedProperty() {
        return speed;
    }

    /// Whether segments arrive without moving.
    public BooleanProperty reducedMotionProperty() {
        return reducedMotion;
    }

    /// How long a step takes at speed 1.
    ///
    /// @param moves seconds in which something travels
    /// @param rests seconds after that
    private record Pace(double moves, double rests) {

        private static final Pace START = new Pace(0, 0.2);
        private static final Pace SEGMENT = new Pace(0.8, 0.4);
        private static final Pace APPLICATION = new Pace(0, 0.22);

        static Pace of(Step step) {
            return step.moves() ? SEGMENT : APPLICATION;
        }

        double total() {
            return moves + rests;
        }
    }
}
