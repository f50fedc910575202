package dev.osiscope.filter;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The fields that a filter may name. Immutable.
public final class FieldCatalogue {

    private static final int SUGGESTED = 3;

    private final Map<String, KnownField> fields = new TreeMap<>();

    /// The catalogue of these fields; of two with one name the first counts.
    public FieldCatalogue(Collection<KnownField> known) {
        known.forEach(field -> fields.putIfAbsent(field.name(), field));
    }

    /// The field of this name.
    public Optional<KnownField> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /// All fields, by their names.
    public Collection<KnownField> all() {
        return List.copyOf(fields.values());
    }

    /// The names that `name` may have been meant to be, likeliest first; none where none is near.
    public List<String> nearest(String name) {
        NameDistance distance = new NameDistance(name);
        return fields.keySet().stream()
                .filter(known -> distance.to(known) <= distance.limit())
                .sorted(Comparator.comparingInt(distance::to).thenComparing(Comparator.naturalOrder()))
                .limit(SUGGESTED).toList();
    }
}
