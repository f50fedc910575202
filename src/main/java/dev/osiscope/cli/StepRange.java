package dev.osiscope.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Steps by their numbers, from 1.
///
/// @param first the first
/// @param last  the last
record StepRange(int first, int last) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})(-(\\d{1,9})?)?");

    /// What `written` says: `3`, `3-8`, `3-`; all where it is null. Empty where a session of `size` steps has no such steps.
    static Optional<StepRange> of(String written, int size) {
        Matcher read = WRITTEN.matcher(written == null ? "1-" : written.strip());
        if (!read.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(read.group(1));
        int last = read.group(2) == null ? first : read.group(3) == null ? size : Integer.parseInt(read.group(3));
        return first >= 1 && first <= last && last <= size ? Optional.of(new StepRange(first, last)) : Optional.empty();
    }

    /// How many there are.
    int size() {
        return last - first + 1;
    }
}
