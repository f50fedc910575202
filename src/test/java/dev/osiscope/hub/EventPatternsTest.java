package dev.osiscope.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventPatternsTest {

    private final EventPatterns patterns = new EventPatterns();

    @ParameterizedTest
    @CsvSource({"*, chat.one, true", "chat.*, chat.one, true", "chat.*, chat., true", "chat.*, chat, false",
        "*.one, chat.one, true", "*.one, chat.two, false", "a*b*c, a-x-b-y-c, true", "a*b*c, abcb, false",
        "chat, chat, true", "chat, chats, false", "**, x, true", "a*a, a, false", "a*a, aa, true"})
    void starStandsForAnythingAndForNothing(String pattern, String event, boolean fits) {
        assertEquals(fits, EventPatterns.matches(pattern, event));
    }

    @Test
    void everythingIsWantedUntilTheFirstSubscription() {
        assertTrue(patterns.match("chat"));
        assertTrue(patterns.subscribe(List.of("news.*")));
        assertFalse(patterns.match("chat"));
        assertTrue(patterns.match("news.today"));
        assertTrue(patterns.subscribe(List.of("chat")));
        assertTrue(patterns.match("chat"));
        patterns.unsubscribe(List.of("news.*"));
        assertFalse(patterns.match("news.today"));
        assertEquals(List.of("chat"), patterns.all());
    }

    @Test
    void whoeverUnsubscribesFromEverythingGetsNothing() {
        patterns.unsubscribe(List.of("*"));
        assertFalse(patterns.match("message"));
    }

    @Test
    void patternsThatCantBeChangeNothing() {
        assertFalse(patterns.subscribe(List.of()));
        assertFalse(patterns.subscribe(List.of("fine", "not fine")));
        assertFalse(patterns.subscribe(List.of("x".repeat(EventPatterns.LONGEST + 1))));
        assertFalse(patterns.subscribe(IntStream.rangeClosed(0, EventPatterns.MOST).mapToObj(String::valueOf).toList()));
        assertEquals(List.of("*"), patterns.all());
    }
}
