package dev.osiscope.viewmodel;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// The steps that the user has marked. They are remembered while the session is open: who comes back to a conversation of a
/// file finds them. Used on the JavaFX application thread.
public final class Marks {

    private final Map<Object, NavigableSet<Integer>> all = new HashMap<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private NavigableSet<Integer> here = new TreeSet<>();

    /// Changes with every change of the marks.
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    /// The marks of `session` are those that are shown.
    void show(Object session) {
        here = all.computeIfAbsent(session, _ -> new TreeSet<>());
        changed();
    }

    /// Takes those that `other` has of its sessions.
    public void takeOver(Marks other) {
        other.all.forEach((session, marked) -> all.computeIfAbsent(session, _ -> new TreeSet<>()).addAll(marked));
        changed();
    }

    /// Forgets those of all sessions.
    public void forget() {
        all.clear();
        here = new TreeSet<>();
        changed();
    }

    /// Marks `step`, or takes its mark away.
    public void toggle(int step) {
        if (!here.remove(step) && step >= 0) {
            here.add(step);
        }
        changed();
    }

    /// Takes all marks of this session away.
    public void clear() {
        here.clear();
        changed();
    }

    /// The steps that are marked.
    public SortedSet<Integer> steps() {
        return Collections.unmodifiableSortedSet(here);
    }

    /// Whether `step` is marked.
    public boolean has(int step) {
        return here.contains(step);
    }

    /// The first mark after `step`; empty where there is none.
    public OptionalInt after(int step) {
        return of(here.higher(step));
    }

    /// The last mark before `step`; empty where there is none.
    public OptionalInt before(int step) {
        return of(here.lower(step));
    }

    private static OptionalInt of(Integer step) {
        return step == null ? OptionalInt.empty() : OptionalInt.of(step);
    }

    /// The steps from the last mark at or before `step` to the next one, or the two last marks where none comes after it; empty
    /// where there are fewer than two.
    public Optional<StepRange> around(int step) {
        Integer from = here.floor(step);
        Integer to = here.higher(step);
        if (from == null && !here.isEmpty()) {
            from = here.first();
            to = here.higher(from);
        } else if (to == null && from != null) {
            to = from;
            from = here.lower(to);
        }
        return from == null || to == null ? Optional.empty() : Optional.of(new StepRange(from, to));
    }
}
