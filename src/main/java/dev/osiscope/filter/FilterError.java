package dev.osiscope.filter;

import dev.osiscope.i18n.Phrase;

/// Why a text is no filter.
///
/// @param place   the part of the text that is wrong
/// @param problem what is wrong with it, as a sentence
/// @param mend    what to write instead, as a sentence
public record FilterError(TextRange place, Phrase problem, Phrase mend) {

    private static final String PROBLEM = "filter.problem.";
    private static final String MEND = "filter.mend.";

    /// The error of this key, which has a problem and a way to mend it in the bundles; both get the same values.
    static FilterError of(TextRange place, String key, Object... values) {
        return new FilterError(place, Phrase.of(PROBLEM + key, values), Phrase.of(MEND + key, values));
    }

    /// The same error with another way to mend it.
    FilterError mendedBy(String key, Object... values) {
        return new FilterError(place, problem, Phrase.of(MEND + key, values));
    }

    /// The error as an exception, which goes no further than to [Filter#compile].
    FilterRefusal refusal() {
        return new FilterRefusal(this);
    }
}
