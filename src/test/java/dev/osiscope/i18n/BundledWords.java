package dev.osiscope.i18n;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tells whether a text is one of a language's bundle, whatever stands in its gaps.
public final class BundledWords {

    private final List<Pattern> patterns;

    private BundledWords(List<Pattern> patterns) {
        this.patterns = patterns;
    }

    /// Those of `language` whose keys begin with `prefix`: elsewhere there are texts that fit to everything.
    public static BundledWords of(Language language, String prefix) {
        return new BundledWords(BundleText.of(language).entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix)).map(Map.Entry::getValue)
                .flatMap(text -> Stream.of(text.split("\n"))).map(BundledWords::pattern).toList());
    }

    private static Pattern pattern(String text) {
        StringBuilder pattern = new StringBuilder();
        for (String literal : text.split("\\{\\d+}", -1)) {
            pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(literal.replace("''", "'")));
        }
        return Pattern.compile(pattern.toString(), Pattern.DOTALL);
    }

    /// Whether `text` is a line of it.
    public boolean say(String text) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(text).matches());
    }
}
