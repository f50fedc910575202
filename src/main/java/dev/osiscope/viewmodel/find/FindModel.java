package dev.osiscope.viewmodel.find;

import dev.osiscope.i18n.Messages;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.viewmodel.LadderModel;
import dev.osiscope.viewmodel.SessionViewModel;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Finds steps of a session: what is written, which steps it finds, the next of them and the one before. So many steps are
/// looked at in a pulse, however many there are; a session that grows is looked at as it grows. Used on the JavaFX application
/// thread.
public final class FindModel {

    /// So many steps are looked at in a pulse: some milliseconds.
    static final int SLICE = 400;

    private final SessionViewModel session;
    private final BooleanProperty open = new SimpleBooleanProperty(false);
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty dims = new SimpleBooleanProperty(false);
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private Optional<Hits> hits = Optional.empty();
    private SessionSnapshot looked;

    /// Finds steps of `session`.
    public FindModel(SessionViewModel session) {
        this.session = session;
        looked = session.snapshotProperty().get();
        text.subscribe(this::begin);
        open.subscribe(this::begin);
        dims.subscribe(this::changed);
        session.snapshotProperty().subscribe(this::take);
    }

    /// Whether anything is looked for.
    public BooleanProperty openProperty() {
        return open;
    }

    /// What is looked for, as it is written.
    public StringProperty textProperty() {
        return text;
    }

    /// Whether all steps that are not found stand back.
    public BooleanProperty dimsProperty() {
        return dims;
    }

    /// Changes with everything that is found.
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    private void take(SessionSnapshot newest) {
        boolean other = !newest.goesOnFrom(looked);
        looked = newest;
        if (other) {
            begin();
        }
    }

    private void begin() {
        hits = open.get() && !text.get().isBlank() ? Optional.of(new Hits(Query.of(text.get()))) : Optional.empty();
        look();
        changed();
    }

    /// Looks at some more steps; called once a pulse.
    public void pulse() {
        if (look()) {
            changed();
        }
    }

    private boolean look() {
        Timeline timeline = looked.timeline();
        return hits.filter(found -> found.looked() < timeline.size())
                .map(found -> found.look(timeline, LadderModel.of(looked, session.messages()), SLICE)).orElse(false);
    }

    /// How many steps are found.
    public int count() {
        return hits.map(Hits::count).orElse(0);
    }

    /// Whether `step` is found.
    public boolean finds(int step) {
        return hits.filter(found -> found.place(step) >= 0).isPresent();
    }

    /// Whether `step` stands back because it is not found.
    public boolean dims(int step) {
        return dims.get() && hits.filter(found -> step < found.looked() && found.place(step) < 0).isPresent();
    }

    /// Goes to the next step that is found, behind the last one to the first.
    public void next() {
        goTo(hits.map(found -> found.after(playhead())).orElseGet(OptionalInt::empty));
    }

    /// Goes to the one before, before the first one to the last.
    public void previous() {
        goTo(hits.map(found -> found.before(playhead())).orElseGet(OptionalInt::empty));
    }

    private void goTo(OptionalInt step) {
        step.ifPresent(session.player()::goTo);
        changed();
    }

    private int playhead() {
        return session.player().stepProperty().get();
    }

    /// Whether what is written is read as a display filter.
    public boolean byFields() {
        return hits.filter(found -> found.query() instanceof Query.Fields).isPresent();
    }

    /// How many are found, and which of them is at the playhead, in words.
    public String words() {
        Messages messages = session.messages();
        if (hits.isEmpty()) {
            return "";
        }
        Hits found = hits.get();
        int place = found.place(playhead());
        String count = messages.number(found.count());
        String words = place < 0 ? messages.text("find.count", count)
                : messages.text("find.place", messages.number(place + 1), count);
        return found.looked() < looked.timeline().size() ? messages.text("find.goes.on", words) : words;
    }

    /// The same with what is found at the playhead, for who can't see it.
    public String spoken() {
        String step = session.step().filter(at -> finds(at.index()))
                .map(at -> " " + LadderModel.of(looked, session.messages()).row(at.index()).spoken()).orElse("");
        return words() + step;
    }
}
