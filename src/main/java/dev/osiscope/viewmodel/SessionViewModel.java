package dev.osiscope.viewmodel;

import dev.osiscope.dissect.Place;
import dev.osiscope.dissect.Source;
import dev.osiscope.i18n.Messages;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.Step;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The session on the screen: its newest snapshot, one playhead, one selection.
public final class SessionViewModel {

    private final Messages messages;
    private final ReadOnlyObjectWrapper<SessionSnapshot> snapshot;
    private final Player player;
    private final ReadOnlyObjectWrapper<Optional<FrameModel>> frame = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.NOTHING);
    private final ObjectProperty<Optional<Source>> source = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyIntegerWrapper look = new ReadOnlyIntegerWrapper();
    private final BooleanProperty grouping = new SimpleBooleanProperty(true);
    private final BooleanProperty bits = new SimpleBooleanProperty();
    private final ObjectProperty<TimeScale> timeScale = new SimpleObjectProperty<>(TimeScale.EVEN);
    private final BooleanProperty folding = new SimpleBooleanProperty(false);
    private final BooleanProperty overview = new SimpleBooleanProperty(true);
    private final Marks marks = new Marks();
    private final Set<Integer> opened = new HashSet<>();
    private SegmentLooks looks = new SegmentLooks();
    private FoldFinder folds = new FoldFinder(looks);
    private LadderRuns found = LadderRuns.NONE;
    private LadderRuns runs = LadderRuns.NONE;
    private SessionSnapshot shown;
    private boolean changing;

    /// A view of `first`, with the playhead before its first step.
    public SessionViewModel(SessionSnapshot first, Messages messages) {
        this.messages = messages;
        snapshot = new ReadOnlyObjectWrapper<>(first);
        shown = first;
        player = new Player(first.timeline());
        player.stepProperty().subscribe(this::takeStep);
        selection.subscribe(picked -> picked.place().map(Place::source).ifPresent(this::showSource));
        selection.subscribe(this::lookAgain);
        source.subscribe(this::lookAgain);
        bits.subscribe(this::lookAgain);
        grouping.subscribe(this::regroup);
        folding.subscribe(this::regroup);
    }

    private void regroup() {
        opened.clear();
        group(found);
        lookAgain();
    }

    /// Takes a newer snapshot of the session.
    public void show(SessionSnapshot newest) {
        show(newest, LadderRuns.NONE);
    }

    /// Takes a newer snapshot of the session.
    ///
    /// @param newestRuns those of its steps that the ladder shows as one row
    public void show(SessionSnapshot newest, LadderRuns newestRuns) {
        if (newest != snapshot.get()) {
            Optional<Step> before = step();
            change(() -> {
                if (!newest.goesOnFrom(snapshot.get())) {
                    begin(newest);
                }
                // The playhead first: whoever looks at the new snapshot must find a step that it has.
                player.setTimeline(newest.timeline());
                shown = newest;
                group(newestRuns);
                snapshot.set(newest);
            });
            if (!step().equals(before)) {
                takeStep();
            } else {
                lookAgain();
            }
        }
    }

    /// Shows another session, with the playhead at its step `index`, or at the nearest there is.
    public void show(SessionSnapshot other, int index) {
        show(other, index, LadderRuns.NONE);
    }

    /// The same for a session of which some steps are one row of the ladder.
    public void show(SessionSnapshot other, int index, LadderRuns otherRuns) {
        change(() -> {
            // Before the first step meanwhile: whoever looks at one of the two must find a step that it has.
            player.setTimeline(other.timeline(), -1);
            begin(other);
            shown = other;
            group(otherRuns);
            snapshot.set(other);
            player.goTo(index);
        });
        takeStep();
    }

    /// Shows another session from now on.
    private void begin(SessionSnapshot other) {
        opened.clear();
        looks = new SegmentLooks();
        folds = new FoldFinder(looks);
        marks.show(other.timeline().conversations());
    }

    /// Several things change: what is shown is looked at when all have.
    private void change(Runnable all) {
        changing = true;
        all.run();
        changing = false;
    }

    /// The frame of the step first, then what is picked in it.
    private void takeStep() {
        if (changing) {
            return;
        }
        change(() -> {
            frame.set(step().flatMap(FrameModel::of));
            source.set(frame().map(FrameModel::frame));
            selection.set(frame().map(shown -> TellingField.of(shown, step().flatMap(Step::segment)))
                    .orElse(Selection.NOTHING));
        });
        lookAgain();
    }

    private void lookAgain() {
        if (!changing) {
            look.set(look.get() + 1);
        }
    }

    /// The words of the window's language.
    public Messages messages() {
        return messages;
    }

    /// Changes once after every change of what is shown: of the snapshot, the step, its frame, the source or the
    /// selection, or of several of them at once. Who shows more than one of them listens to this.
    public ReadOnlyIntegerProperty lookProperty() {
        return look.getReadOnlyProperty();
    }

    /// The newest snapshot.
    public ReadOnlyObjectProperty<SessionSnapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    /// The playhead.
    public Player player() {
        return player;
    }

    /// What is picked within the step at the playhead.
    public ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    /// The step at the playhead; empty before the first.
    public Optional<Step> step() {
        int index = player.stepProperty().get();
        return index < 0 ? Optional.empty() : Optional.of(snapshot.get().timeline().step(index));
    }

    /// The frame at the playhead; empty where the step has none.
    public Optional<FrameModel> frame() {
        return frame.get();
    }

    /// The frame at the playhead, to listen to.
    public ReadOnlyObjectProperty<Optional<FrameModel>> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    /// The bytes on the screen, one of the frame's sources: that of what is picked, until another one is asked for.
    /// Empty where the step has no frame.
    public ObjectProperty<Optional<Source>> sourceProperty() {
        return source;
    }

    private void showSource(Source picked) {
        source.set(Optional.of(picked));
    }

    private void group(LadderRuns newest) {
        found = newest;
        LadderRuns alike = folding.get() ? fold() : LadderRuns.NONE;
        runs = (grouping.get() && newest != LadderRuns.NONE ? newest : alike).except(opened);
    }

    private LadderRuns fold() {
        looks.take(shown);
        return folds.take();
    }

    /// What is known of each step of the newest snapshot without its row.
    public SegmentLooks looks() {
        looks.take(snapshot.get());
        return looks;
    }

    /// Whether segments that came too fast to be read are one row of the ladder.
    public BooleanProperty groupingProperty() {
        return grouping;
    }

    /// Whether the bytes are shown bit by bit as well.
    public BooleanProperty bitsProperty() {
        return bits;
    }

    /// Whether segments that are alike are one row of the ladder.
    public BooleanProperty foldingProperty() {
        return folding;
    }

    /// Whether the whole session stands beside the ladder, where there is room for it.
    public BooleanProperty overviewProperty() {
        return overview;
    }

    /// The steps that the user has marked.
    public Marks marks() {
        return marks;
    }

    /// How the ladder shows the time between its rows.
    public ObjectProperty<TimeScale> timeScaleProperty() {
        return timeScale;
    }

    /// Shows the steps of the run that begins at `step` one by one, until the session is another one.
    public void openRun(int step) {
        opened.add(step);
        group(found);
        lookAgain();
    }

    /// Shows the steps of the last run up to the playhead one by one; nothing happens where there is none.
    public void openLastRun() {
        int playhead = player.stepProperty().get();
        for (int place = runs.before(playhead + 1) - 1; place >= 0; place--) {
            if (runs.get(place, playhead).isPresent()) {
                openRun(runs.get(place).from());
                return;
            }
        }
    }

    /// The runs of steps that are one row of the ladder.
    public LadderRuns runs() {
        return runs;
    }

    /// The ladder of the newest snapshot.
    public LadderModel ladder() {
        return LadderModel.of(snapshot.get(), runs, messages);
    }

    /// The stage at the playhead.
    public StageModel stage() {
        return StageModel.of(snapshot.get(), player.stepProperty().get());
    }

    /// The stacks at the playhead; empty before the first step.
    public Optional<StackModel> stack() {
        return step().map(step -> StackModel.of(snapshot.get(), step, messages));
    }

    /// The explanation of the step at the playhead; empty before the first.
    public Optional<ExplainModel> explain() {
        return step().map(step -> ExplainModel.of(snapshot.get(), step, messages));
    }
}
