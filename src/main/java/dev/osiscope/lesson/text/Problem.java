package dev.osiscope.lesson.text;

import dev.osiscope.i18n.Phrase;
import dev.osiscope.lesson.Spot;

/// Something in the text can't be understood. It never leaves the package.
final class Problem extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Spot at;
    private final transient Phrase what;

    Problem(Spot at, String key, Object... values) {
        super(key, null, false, false);
        this.at = at;
        what = Phrase.of("lesson.finding." + key, values);
    }

    Spot at() {
        return at;
    }

    Phrase what() {
        return what;
    }
}
