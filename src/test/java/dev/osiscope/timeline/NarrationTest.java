package dev.osiscope.timeline;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.i18n.BundleText;
import dev.osiscope.i18n.Language;
import dev.osiscope.i18n.Messages;
import dev.osiscope.i18n.Phrase;
import dev.osiscope.layers.LayerAct;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The words of every step that the program can show.
class NarrationTest {

    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);
    private static final Pattern ENDS_A_SENTENCE = Pattern.compile("[.!?](?=\\s|$)");
    private static final Pattern KEYS_OF_STEPS = Pattern.compile("(step|act|note|count|unit|digest)\\..*");
    private static List<Step> steps;

    @BeforeAll
    static void collectSteps() throws FrameSourceException {
        steps = Stream.of(NarratedSessions.all(), NarratedFrames.all(), List.of(NarratedWire.timeline()))
                .flatMap(List::stream)
                .flatMap(NarrationTest::steps).toList();
    }

    private static Stream<Step> steps(Timeline timeline) {
        return IntStream.range(0, timeline.size()).mapToObj(timeline::step);
    }

    @Test
    void theSessionsShowEveryRoleAndEveryCall() {
        Set<SegmentRole> roles = steps.stream().flatMap(step -> step.segment().stream())
                .map(segment -> segment.role()).collect(Collectors.toSet());
        assertEquals(EnumSet.allOf(SegmentRole.class), roles);

        Set<SocketCallKind> calls = steps.stream().map(Step::event)
                .filter(TimelineEvent.SocketCalled.class::isInstance).map(TimelineEvent.SocketCalled.class::cast)
                .map(TimelineEvent.SocketCalled::kind).collect(Collectors.toSet());
        assertEquals(EnumSet.allOf(SocketCallKind.class), calls);
    }

    @Test
    void whatAndWhyAreOneSentenceEach() {
        assertAll(steps.stream().flatMap(step -> Stream.of(step.what(), step.why())).distinct()
                .flatMap(NarrationTest::sentences).distinct().map(phrase -> () -> {
                    String text = ENGLISH.text(phrase);
                    assertTrue(text.endsWith("."), () -> phrase.key() + ": " + text);
                    assertEquals(1, ENDS_A_SENTENCE.matcher(text).results().count(), () -> phrase.key() + ": " + text);
                }));
    }

    /// A sentence that is followed by another one is taken by itself.
    private static Stream<Phrase> sentences(Phrase phrase) {
        return phrase.key().equals("step.with")
                ? phrase.arguments().stream().map(Phrase.class::cast).flatMap(NarrationTest::sentences) : Stream.of(phrase);
    }

    private static List<String> told(String key) {
        return steps.stream().flatMap(step -> Stream.of(step.what(), step.why())).flatMap(NarrationTest::sentences)
                .filter(sentence -> sentence.key().equals(key)).map(ENGLISH::text).distinct().toList();
    }

    @Test
    void whatASegmentCarriesOfTlsIsTold() {
        assertEquals(List.of("It carries TLS's handshake (Client Hello): what the client can use, and, for all to read, that it wants test.example."),
                told("step.tls.client"));
        assertEquals(List.of("It carries TLS's handshake (Server Hello): the server picks TLS_AES_256_GCM_SHA384, and the rest is encrypted already."),
                told("step.tls.server.encrypts"));
        assertEquals(1, told("step.tls.data").size());
        assertEquals(1, told("step.tls.alert").size());
    }

    @Test
    void whoGoesOnWithAnAnswerOfItsOwnIsToldToBeInTheOldStateStill() {
        assertEquals(Set.of("ESTABLISHED", "CLOSE-WAIT", "TIME-WAIT"), told("step.next").stream()
                .map(text -> text.replaceAll(".* is shown as (\\S+) at its own ACK: .*", "$1")).collect(Collectors.toSet()));
    }

    @Test
    void aWrongChecksumIsTold() {
        List<String> told = steps.stream().map(Step::what).filter(what -> what.key().equals("step.with"))
                .map(ENGLISH::text).toList();

        assertTrue(told.stream().anyMatch(text -> text.contains("Its IPv4 checksum, 0xabcd, does not fit its bytes")),
                told::toString);
        assertTrue(told.stream().anyMatch(text -> text.contains("Its IPv4 checksum is 0, ")), told::toString);
    }

    @Test
    void noValueIsMissingFromAnyText() {
        assertAll(steps.stream().flatMap(NarrationTest::phrases).distinct().map(phrase -> () -> {
            String text = ENGLISH.text(phrase);
            String shown = phrase.key() + ": " + text;
            assertFalse(text.isBlank(), shown);
            assertEquals(text.strip(), text, shown);
            for (String wrong : List.of("{", "}", "  ", "“”", "''", " .", " ,", " :", ": .", "null")) {
                assertFalse(text.contains(wrong), () -> "“" + wrong + "” in " + shown);
            }
        }));
    }

    @Test
    void everyPatternOfStepsIsUsedByAStep() {
        Set<String> used = new TreeSet<>();
        steps.stream().flatMap(NarrationTest::phrases).forEach(phrase -> collect(phrase, used));
        Set<String> written = BundleText.of(Language.ENGLISH).keySet().stream()
                .filter(KEYS_OF_STEPS.asMatchPredicate())
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(used, written);
    }

    private static Stream<Phrase> phrases(Step step) {
        List<Phrase> phrases = new ArrayList<>(List.of(step.title(), step.what(), step.why(), step.layers().note()));
        for (LayerAct act : step.layers().acts()) {
            phrases.add(act.does());
            phrases.add(act.unit());
        }
        return phrases.stream();
    }

    private static void collect(Phrase phrase, Set<String> keys) {
        keys.add(phrase.key());
        phrase.arguments().stream().filter(Phrase.class::isInstance).map(Phrase.class::cast)
                .forEach(inner -> collect(inner, keys));
    }
}
