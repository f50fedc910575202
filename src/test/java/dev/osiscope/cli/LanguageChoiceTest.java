package dev.osiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.i18n.Language;
import dev.osiscope.tests.RunsBeside;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@RunsBeside
class LanguageChoiceTest {

    private static Optional<Language> chosen(String variable, String... arguments) {
        return LanguageChoice.of(arguments, variable.isEmpty() ? Map.of() : Map.of(LanguageChoice.VARIABLE, variable));
    }

    @Test
    void optionCountsMoreThanTheEnvironment() {
        assertEquals(Optional.of(Language.GERMAN), chosen("en", "demo", "--lang", "de"));
        assertEquals(Optional.of(Language.GERMAN), chosen("en", "--lang=DE", "demo"));
    }

    @Test
    void environmentCountsWhereNoOptionIsGiven() {
        assertEquals(Optional.of(Language.GERMAN), chosen("de", "demo"));
        assertEquals(Optional.empty(), chosen("", "demo"));
    }

    @Test
    void whatNamesNoLanguageLeavesItToTheSystem() {
        assertEquals(Optional.empty(), chosen("de", "--lang", "fr"));
        assertEquals(Optional.empty(), chosen("C.UTF-8", "demo"));
        assertEquals(Optional.empty(), chosen("", "demo", "--lang"));
        assertEquals(Optional.of(Language.GERMAN), chosen("de", "run", "--", "--lang", "en"));
    }
}
