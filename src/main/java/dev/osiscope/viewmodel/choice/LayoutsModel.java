package dev.osiscope.viewmodel.choice;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The layouts: that of each mode as the user left it, that of the presenter's view, and those that have a name. Each change is
/// remembered when it is made. What can't be read of what was remembered is told, and kept as it is.
public final class LayoutsModel {

    /// The mode of the presenter's view, whatever is presented.
    public static final String PRESENTED = "presented";

    /// The most characters of a name.
    public static final int LONGEST_NAME = 40;

    private static final String CURRENT = "layout";
    private static final String NAMED = "layouts";
    private static final String KEPT = ".unreadable";
    /// The mode of what was chosen for all of them.
    private static final String ALL = "all";

    private final Preferences memory;
    private final Map<String, PaneLayout> current;
    private final ReadOnlyObjectWrapper<Map<String, PaneLayout>> named = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();
    private final Deque<Map<String, PaneLayout>> before = new ArrayDeque<>();
    private final List<Unreadable> unreadable = new ArrayList<>();

    /// What was remembered and can't be read.
    ///
    /// @param line as it was written
    /// @param kept the name under which all of it is remembered now
    public record Unreadable(String line, String kept) {}

    /// What `memory` remembers, and what is remembered there.
    public LayoutsModel(Preferences memory) {
        this.memory = memory;
        current = read(CURRENT);
        named.set(read(NAMED));
    }

    private Map<String, PaneLayout> read(String key) {
        Map<String, PaneLayout> read = new LinkedHashMap<>();
        int known = unreadable.size();
        for (String line : memory.get(key).orElse("").split("\n")) {
            int end = line.indexOf('\t');
            try {
                if (!line.isBlank()) {
                    read.put(line.substring(0, Math.max(0, end)), PaneLayout.read(line.substring(end + 1)));
                }
            } catch (IllegalArgumentException damaged) {
                unreadable.add(new Unreadable(line.replace('\t', ' '), key + KEPT));
            }
        }
        if (unreadable.size() > known) {
            // What is remembered next would take its place.
            memory.put(key + KEPT, memory.get(key).orElseThrow());
        }
        return read;
    }

    private void remember(String key, Map<String, PaneLayout> layouts) {
        StringBuilder lines = new StringBuilder();
        layouts.forEach((name, layout) -> lines.append(name).append('\t').append(layout.written()).append('\n'));
        memory.put(key, lines.toString());
    }

    /// The lines of what was remembered that could not be read.
    public List<Unreadable> unreadable() {
        return List.copyOf(unreadable);
    }

    /// The layout of a mode.
    public PaneLayout of(String mode) {
        PaneLayout otherwise = mode.equals(PRESENTED) ? PaneLayout.STANDARD : current.getOrDefault(ALL, PaneLayout.STANDARD);
        return current.getOrDefault(mode, otherwise);
    }

    /// The user has changed the layout of a mode by hand; what shows it shows that already.
    public void change(String mode, UnaryOperator<PaneLayout> change) {
        PaneLayout changed = change.apply(of(mode));
        if (!changed.equals(of(mode))) {
            current.put(mode, changed);
            remember(CURRENT, current);
        }
    }

    /// Counts how often a layout was chosen.
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Gives all modes this layout, or the presenter's view alone where something is presented.
    public void choose(PaneLayout layout, boolean presenting) {
        if (presenting) {
            current.put(PRESENTED, layout);
        } else {
            current.keySet().removeIf(mode -> !mode.equals(PRESENTED));
            current.put(ALL, layout);
        }
        remember(CURRENT, current);
        chosen.set(chosen.get() + 1);
    }

    /// The user's own layouts by their names, in the order in which they were saved.
    public ReadOnlyObjectProperty<Map<String, PaneLayout>> namedProperty() {
        return named.getReadOnlyProperty();
    }

    /// A name as it can be remembered; empty where it has no letter.
    public static Optional<String> name(String written) {
        String name = written.strip().replaceAll("\\s+", " ");
        return Optional.of(name.substring(0, Math.min(LONGEST_NAME, name.length())).strip()).filter(found -> !found.isEmpty());
    }

    /// Saves a layout under a name; one that had it before is replaced.
    public void save(String name, PaneLayout layout) {
        Map<String, PaneLayout> all = new LinkedHashMap<>(named.get());
        all.put(name, layout);
        replace(all);
    }

    /// Gives a layout another name, in its place; one that had it before goes.
    public void rename(String name, String other) {
        Map<String, PaneLayout> all = new LinkedHashMap<>();
        named.get().forEach((old, layout) -> {
            if (old.equals(name)) {
                all.put(other, layout);
            } else if (!old.equals(other)) {
                all.put(old, layout);
            }
        });
        replace(all);
    }

    /// Forgets a layout.
    public void delete(String name) {
        Map<String, PaneLayout> all = new LinkedHashMap<>(named.get());
        all.remove(name);
        replace(all);
    }

    private void replace(Map<String, PaneLayout> all) {
        before.push(named.get());
        named.set(all);
        remember(NAMED, all);
    }

    /// Takes back what was saved, renamed or deleted last.
    ///
    /// @return whether there was something
    public boolean undo() {
        boolean any = !before.isEmpty();
        if (any) {
            named.set(before.pop());
            remember(NAMED, named.get());
        }
        return any;
    }
}
