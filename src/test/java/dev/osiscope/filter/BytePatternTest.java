package dev.osiscope.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.osiscope.bytes.Bytes;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BytePatternTest {

    private static BytePattern pattern(String pattern) {
        Bytes octets = Bytes.wrap(pattern.getBytes(StandardCharsets.UTF_8));
        return BytePattern.of(new Token(Token.Kind.QUOTED, '"' + pattern + '"', octets,
                new TextRange(0, pattern.length() + 2)));
    }

    private static Answer find(String pattern, String text) {
        return pattern(pattern).in(Bytes.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        get ; GET / ; YES
        (?-i)get ; GET / ; NO
        (?-i:g)ET ; gET ; YES
        ^GET\\s ; GET / ; YES
        ^/ ; GET / ; NO
        /$ ; GET / ; YES
        a.c ; abc ; YES
        [abc]+d ; xbcd ; YES
        [^abc] ; abc ; NO
        []a]b ; ]b ; YES
        [a\\]b]c ; ]c ; YES
        [[a] ; [ ; YES
        [a&&b] ; & ; YES
        [a-c-] ; - ; YES
        [[:alpha:]]+[[:digit:]] ; ab1 ; YES
        [[:^digit:]] ; 123 ; NO
        [^[:^digit:]] ; abc ; NO
        [[:upper:]] ; a ; YES
        [\\x41-\\x43] ; b ; YES
        [\\d-]+x ; 1-x ; YES
        a{2} ; aa ; YES
        a{2,3}b ; ab ; NO
        a{,2} ; a{,2} ; YES
        a{x ; a{x ; YES
        a{3}{ ; aaa{ ; YES
        (a|b)\\1 ; abb ; YES
        (?<name>a)b ; ab ; YES
        (?P<na_me>a)b ; ab ; YES
        (?:ab)+$ ; abab ; YES
        a(?=b) ; ab ; YES
        a(?!b) ; ab ; NO
        (?<=a)b ; ab ; YES
        (?<!a)b ; ab ; NO
        (?>a+)b ; aab ; YES
        a++b ; aab ; YES
        a+?b ; aab ; YES
        (?#note)a ; a ; YES
        \\Qa.c\\E$ ; a.c ; YES
        \\Qa.c\\E ; abc ; NO
        \\x61\\x{62} ; ab ; YES
        \\041 ; ! ; YES
        \\p{L}\\pL ; ab ; YES
        \\bfoo\\b ; a foo b ; YES
        \\Afoo\\z ; foo ; YES
        é ; é ; YES
        ^..$ ; é ; YES
        # ; # ; YES
        """)
    void itMeansWhatItMeansInWireshark(String pattern, String text, Answer answer) {
        assertEquals(answer, find(pattern, text), pattern);
    }

    @Test
    void aDotIsAnythingButTheEndOfALine() {
        assertEquals(Answer.NO, find("a.b", "a\nb"));
        assertEquals(Answer.YES, find("a.b", "a\rb"));
        assertEquals(Answer.YES, find("(?s)a.b", "a\nb"));
        assertEquals(Answer.YES, find("a$", "a\n"));
        assertEquals(Answer.NO, find("a$", "a\nb"));
        assertEquals(Answer.YES, find("(?m)a$", "a\nb"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", ")", "*", "a**", "[", "[a", "[]", "[b-a]", "[[:foo:]]", "\\", "(?", "(?R)", "(?<n",
        "\\K", "\\G", "\\k<n>", "\\10", "(a)\\2", "\\q", "\\x",
        "(?x)a", "(?u)a", "(?(1)a|b)", "\\p{Greek}", "[\\q]", "x{2,1}"})
    void whatIsNoPatternOrIsNotKnownIsRefused(String pattern) {
        assertThrows(FilterRefusal.class, () -> pattern(pattern), pattern);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+b", "(a|aa)+$c", "(.*)(.*)(.*)(.*)(.*)x", "(a|b)*c"})
    void aPatternThatWouldTakeForeverEndsWithoutAnAnswer(String pattern) {
        BytePattern hostile = pattern(pattern);
        Bytes text = Bytes.wrap("a".repeat(60_000).getBytes(StandardCharsets.US_ASCII));

        assertEquals(Answer.UNKNOWN, hostile.in(text));
    }

    @Test
    void longTextsAreSearchedToTheirEnd() {
        assertEquals(Answer.YES, find("needle", "a".repeat(5_000_000) + "needle"));
        assertEquals(Answer.NO, find("needle", "n".repeat(1_000_000)));
    }
}
