package dev.osiscope.lesson;

import dev.osiscope.i18n.Phrase;
import java.util.List;

/// A sentence that is said to the learner.
public sealed interface Saying {

    /// The author wrote it, in the language of the lesson.
    record Written(List<Inline> parts) implements Saying {

        /// Takes a copy.
        public Written {
            parts = List.copyOf(parts);
        }
    }

    /// The program has it in its bundles.
    record Said(Phrase phrase) implements Saying {}

    /// The program's sentence of this key.
    static Saying of(String key, Object... values) {
        return new Said(Phrase.of(key, values));
    }
}
