package dev.osiscope.i18n;

import java.util.List;

/// A sentence to be: the key of a pattern in the bundles, and the values that go into it.
///
/// @param key       the pattern's key: `step.syn.what`
/// @param arguments what stands for `{0}`, `{1}`, …: texts, numbers, or further phrases
public record Phrase(String key, List<Object> arguments) {

    /// Takes a copy of the arguments.
    public Phrase {
        arguments = List.copyOf(arguments);
    }

    /// The phrase of this key with these values.
    public static Phrase of(String key, Object... arguments) {
        return new Phrase(key, List.of(arguments));
    }
}
