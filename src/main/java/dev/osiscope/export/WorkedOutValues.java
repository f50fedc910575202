package dev.osiscope.export;

import dev.osiscope.wire.FieldValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The values of the fields of a frame that stand in none of its headers, in the order in which they were added.
final class WorkedOutValues {

    private final Map<String, List<FieldValue>> values = new LinkedHashMap<>();
    private final Map<String, Supplier<FieldValue>> later = new HashMap<>();

    void add(WorkedOutField field, FieldValue value) {
        add(field.known().name(), value);
    }

    void add(WorkedOutField field, long number) {
        add(field, new FieldValue.Unsigned(number));
    }

    void add(WorkedOutField field, OptionalLong number) {
        number.ifPresent(present -> add(field, present));
    }

    void addTime(WorkedOutField field, long nanos) {
        add(field, new FieldValue.Time(nanos));
    }

    /// Adds a value that is made when it is first asked for.
    void addLater(WorkedOutField field, Supplier<FieldValue> value) {
        later.put(field.known().name(), value);
        values.put(field.known().name(), new ArrayList<>());
    }

    /// Adds a label: a field that says no more than that it is there.
    void add(String label) {
        add(label, FieldValue.NONE);
    }

    private void add(String name, FieldValue value) {
        values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    /// The values of the field of this name, first the first.
    List<FieldValue> of(String name) {
        Supplier<FieldValue> postponed = later.remove(name);
        if (postponed != null) {
            add(name, postponed.get());
        }
        return values.getOrDefault(name, List.of());
    }

    /// The names of the fields that have values.
    Stream<String> names() {
        return values.keySet().stream();
    }
}
