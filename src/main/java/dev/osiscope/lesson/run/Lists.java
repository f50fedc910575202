package dev.osiscope.lesson.run;

import java.util.ArrayList;
import java.util.List;

/// Lists that are made of others.
final class Lists {

    private Lists() {}

    /// A list with one more at its end.
    static <T> List<T> with(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return List.copyOf(longer);
    }

    /// A list without one.
    static <T> List<T> without(List<T> list, T one) {
        List<T> shorter = new ArrayList<>(list);
        shorter.remove(one);
        return List.copyOf(shorter);
    }
}
