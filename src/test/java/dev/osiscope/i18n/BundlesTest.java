package dev.osiscope.i18n;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The bundles say the same in every language: the same keys, with the same values put in.
class BundlesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");
    /// A quote that stands alone, so that MessageFormat would take what follows literally; braces may be quoted.
    private static final Pattern LONE_QUOTE = Pattern.compile("'(?!\\{')");
    private static final Map<String, String> ENGLISH = BundleText.of(Language.ENGLISH);

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasTheSameKeys(Language language) {
        assertEquals(Set.of(), without(ENGLISH.keySet(), BundleText.of(language).keySet()), "missing");
        assertEquals(Set.of(), without(BundleText.of(language).keySet(), ENGLISH.keySet()), "in no other language");
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguagePutsInTheSameValues(Language language) {
        Map<String, String> texts = BundleText.of(language);
        assertAll(ENGLISH.entrySet().stream().map(entry -> () -> assertEquals(
                placeholders(entry.getValue()), placeholders(texts.getOrDefault(entry.getKey(), "")), entry.getKey())));
    }

    @ParameterizedTest
    @EnumSource
    void everyTextIsAPatternWhoseQuotesAreWrittenTwice(Language language) {
        assertAll(BundleText.of(language).entrySet().stream().map(entry -> () -> {
            new MessageFormat(entry.getValue(), Locale.ROOT);
            String rest = entry.getValue().replace("''", "").replace("'{'", "").replace("'}'", "");
            assertEquals(List.of(), LONE_QUOTE.matcher(rest).results().map(MatchResult::group).toList(), entry.getKey());
        }));
    }

    @ParameterizedTest
    @EnumSource
    void noKeyStandsTwice(Language language) {
        assertEquals(List.of(), BundleText.repeated(language));
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    @Test
    void germanIsNotEnglish() {
        assertNotEquals(ENGLISH.get("mode.capture"), BundleText.of(Language.GERMAN).get("mode.capture"));
        assertEquals("Schichten", Messages.of(Language.GERMAN.locale()).text("layers.title"));
    }

    private static TreeSet<String> placeholders(String pattern) {
        TreeSet<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(pattern).results().forEach(match -> found.add(match.group(1)));
        return found;
    }
}
