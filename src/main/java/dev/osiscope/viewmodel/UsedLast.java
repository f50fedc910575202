package dev.osiscope.viewmodel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/// What was used last, the newest first, and how that and some letters put a list in order.
public final class UsedLast {

    private static final int MOST = 20;

    private final List<String> ids = new ArrayList<>();

    /// Remembers that `id` was used now.
    public void use(String id) {
        ids.remove(id);
        ids.addFirst(id);
        if (ids.size() > MOST) {
            ids.removeLast();
        }
    }

    /// Those of `all` that the letters of `query` stand for: the best first; of equals, what was used last, then as in `all`.
    ///
    /// @param words what is searched of each
    public <T> List<T> found(String query, List<T> all, Function<T, String> id, Function<T, String> words) {
        record Found<T>(T one, int worth, int age) {}
        return all.stream()
                .flatMap(one -> {
                    OptionalInt worth = FuzzyMatch.of(query, words.apply(one));
                    return worth.stream().mapToObj(value -> new Found<>(one, value, age(id.apply(one))));
                })
                .sorted(Comparator.comparingInt((Found<T> found) -> -found.worth()).thenComparingInt(Found::age))
                .map(Found::one)
                .toList();
    }

    private int age(String id) {
        int place = ids.indexOf(id);
        return place < 0 ? Integer.MAX_VALUE : place;
    }
}
