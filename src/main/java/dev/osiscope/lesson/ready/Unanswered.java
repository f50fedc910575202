package dev.osiscope.lesson.ready;

import dev.osiscope.lesson.Spot;

/// The session has no answer to what the lesson asks. It never leaves the package.
final class Unanswered extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Spot at;
    private final transient Object[] values;

    /// @param key the end of the key of what is said
    Unanswered(Spot at, String key, Object... values) {
        super(key, null, false, false);
        this.at = at;
        this.values = values;
    }

    Spot at() {
        return at;
    }

    String key() {
        return getMessage();
    }

    Object[] values() {
        return values;
    }
}
