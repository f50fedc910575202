package dev.osiscope.viewmodel.choice;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;

/// How large everything is, whether segments travel, and which parts are presented. Each choice is remembered when it is made;
/// what can't be read of what was remembered counts as never chosen.
public final class LooksModel {

    /// The sizes that can be chosen, in per cent.
    public static final List<Integer> SIZES = List.of(100, 125, 150, 175, 200, 250, 300);

    private static final String SIZE = "size";
    private static final String MOTION = "motion";
    private static final String PRESENTED = "presented";
    private static final Set<Part> PRESENTED_AT_FIRST = EnumSet.of(Part.MIDDLE, Part.RIGHT, Part.EXPLAIN);

    private final IntegerProperty size = new SimpleIntegerProperty();
    private final ObjectProperty<Motion> motion = new SimpleObjectProperty<>();
    private final ObjectProperty<Set<Part>> presented = new SimpleObjectProperty<>();

    /// What `memory` remembers, and what is remembered there.
    public LooksModel(Preferences memory) {
        size.set(memory.get(SIZE).flatMap(LooksModel::size).orElse(SIZES.getFirst()));
        motion.set(memory.get(MOTION).flatMap(name -> named(Motion.values(), name)).orElse(Motion.SYSTEM));
        presented.set(memory.get(PRESENTED).flatMap(LooksModel::parts).orElse(PRESENTED_AT_FIRST));
        size.subscribe((_, now) -> memory.put(SIZE, now.toString()));
        motion.subscribe((_, now) -> memory.put(MOTION, written(now)));
        presented.subscribe((_, now) -> memory.put(PRESENTED, now.stream().map(LooksModel::written).collect(Collectors.joining(" "))));
    }

    private static String written(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(value -> written(value).equals(name)).findFirst();
    }

    private static Optional<Integer> size(String text) {
        return SIZES.stream().filter(size -> size.toString().equals(text)).findFirst();
    }

    private static Optional<Set<Part>> parts(String text) {
        Set<Part> parts = Arrays.stream(text.split(" ")).flatMap(name -> named(Part.values(), name).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
        return Optional.of(parts).filter(found -> !found.isEmpty());
    }

    /// How large everything is, in per cent: one of [#SIZES].
    public IntegerProperty sizeProperty() {
        return size;
    }

    /// Whether segments travel.
    public ObjectProperty<Motion> motionProperty() {
        return motion;
    }

    /// The parts that are presented: at least one.
    public ObjectProperty<Set<Part>> presentedProperty() {
        return presented;
    }

    /// The next larger size, if there is one.
    public void larger() {
        SIZES.stream().filter(candidate -> candidate > size.get()).findFirst().ifPresent(size::set);
    }

    /// The next smaller size, if there is one.
    public void smaller() {
        SIZES.reversed().stream().filter(candidate -> candidate < size.get()).findFirst().ifPresent(size::set);
    }

    /// The size that everything has at first.
    public void usualSize() {
        size.set(SIZES.getFirst());
    }

    /// Presents a part, or no longer; the last one stays.
    public void present(Part part, boolean wanted) {
        EnumSet<Part> parts = EnumSet.copyOf(presented.get());
        if (wanted ? parts.add(part) : parts.size() > 1 && parts.remove(part)) {
            presented.set(parts);
        }
    }

    /// Whether nothing is to travel.
    ///
    /// @param system whether this system's user wants that of all programs
    public BooleanBinding reduced(ObservableBooleanValue system) {
        return Bindings.createBooleanBinding(() -> switch (motion.get()) {
            case SYSTEM -> system.get();
            case FULL -> false;
            case REDUCED -> true;
        }, motion, system);
    }
}
