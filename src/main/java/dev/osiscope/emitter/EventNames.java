package dev.osiscope.emitter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The order in which JavaScript lists the keys of an object (ECMA-262, OrdinaryOwnPropertyKeys): those that are an array's
/// index by their number, then the others in the order in which they came.
final class EventNames {

    /// An array index is below 2³² − 1.
    private static final long INDICES = 0xffff_ffffL;

    private static final int LONGEST_INDEX = 10;

    private EventNames() {
    }

    /// @param names in the order in which they came
    static List<String> ordered(Collection<String> names) {
        List<String> ordered = new ArrayList<>(names.stream()
                .filter(EventNames::isIndex)
                .sorted((one, other) -> Long.compare(Long.parseLong(one), Long.parseLong(other)))
                .toList());
        names.stream().filter(name -> !isIndex(name)).forEach(ordered::add);
        return ordered;
    }

    private static boolean isIndex(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_INDEX
                && name.chars().allMatch(letter -> letter >= '0' && letter <= '9')
                && (name.equals("0") || name.charAt(0) != '0')
                && Long.parseLong(name) < INDICES;
    }
}
