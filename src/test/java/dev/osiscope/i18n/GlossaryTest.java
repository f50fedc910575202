package dev.osiscope.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GlossaryTest {

    /// The names that the interface uses must have a definition.
    private static final Set<String> NAMES = Set.of("frame", "packet", "segment", "datagram", "message", "endpoint", "conversation",
            "session", "step", "playhead", "ladder", "hub", "scrub", "emitter", "listener", "lab-wire", "fault", "isn", "mss", "rto",
            "rtt", "msl", "congestion-window", "receive-window", "time-wait", "established", "sequence-number");

    private final Glossary english = Glossary.of(Language.ENGLISH);

    private static List<String> found(Glossary glossary, String sentence) {
        return glossary.in(sentence).stream().map(place -> sentence.substring(place.start(), place.end())).toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTermHasADefinitionInOneLineAndAReference(Language language) {
        for (Term term : Glossary.of(language).terms()) {
            assertTrue(term.definition().endsWith(".") && term.definition().length() < 160, term.line());
            assertTrue(term.reference().matches("RFC \\d+( §[\\d.]+)?|IEEE 802\\.3|OSIscope|Node\\.js, events|listen\\(2\\)"), term.line());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameTermsWithTheSameReferences(Language language) {
        assertEquals(entries(english), entries(Glossary.of(language)));
        assertTrue(ids(Glossary.of(language)).containsAll(NAMES), "missing of " + NAMES);
    }

    private static Set<String> entries(Glossary glossary) {
        return glossary.terms().stream().map(term -> term.id() + " " + term.reference()).collect(Collectors.toSet());
    }

    private static Set<String> ids(Glossary glossary) {
        return glossary.terms().stream().map(Term::id).collect(Collectors.toSet());
    }

    @Test
    void termsAreFoundWhereTheyStandTheLongestFirst() {
        assertEquals(List.of("Segments", "sequence number", "window scale", "SYN"),
                found(english, "Segments have a sequence number; window scale stands in the SYN."));
        assertEquals(List.of(), found(english, "framework, windowed, SYNCHRONOUS, hub.message, listen()"));
        assertEquals(List.of("TIME-WAIT"), found(english, "It is in TIME-WAIT now."));
        assertEquals(List.of("Sequenznummer", "Segments"),
                found(Glossary.of(Language.GERMAN), "Die Sequenznummer des Segments."));
    }

    @Test
    void theTermBelowACharacterIsKnown() {
        String sentence = "A SYN opens.";

        assertEquals("syn", english.at(sentence, 2).orElseThrow().id());
        assertEquals("syn", english.at(sentence, 4).orElseThrow().id());
        assertTrue(english.at(sentence, 5).isEmpty());
    }

    @Test
    void aSearchFindsNamesBeforeDefinitions() {
        assertEquals("window", english.search("window").stream().filter(term -> term.name().equals("window")).findFirst()
                .orElseThrow().id());
        assertTrue(english.search("window").indexOf(english.search("congestion window").getFirst())
                < english.search("window").indexOf(english.search("slow start threshold").getFirst()));
        assertEquals(english.terms(), english.search(""));
        assertEquals(List.of(), english.search("no such word"));
    }
}
