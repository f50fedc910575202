package dev.osiscope.hub.scrub;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever the text, each of its characters is read a bounded number of times: counted, not timed.
class ScrubberCostTest {

    private static final int LENGTH = 40_000;
    private static final long MOST_READS = 100;

    private static final List<String> HOSTILE = List.of(
            "\u001b", "\u001b[", "\u001b]", "\u009b1;", "\u009d", "\u001b ", "\u001b]a",
            "<", "<a", "<a ", "<!--", "<!-- >", "<script>", "</script>", "<script", "<a>", "a>", "<<a>b>", "<!---->", "<a<a<a>",
            "@", "a@", "a@b", "a@b.", "a.", "@a.b", "a@b.c-", "..", "-", "a@-.-", "xn--", "a@b.xn--",
            "4", "4 ", "41 ", "4111 ", "4-", "0", "0 ", "00 ", "+4 ", "+", "(", "((+", "04-04-", "0. ", "555 ", "1-555-", "(030) ",
            "a", "ab ", "abcd", "\u00e9", "e\u0301", "\u0301", "\ud83d\ude00", "\ud83d", "\u0660", "\uff10 ", " ");

    static Stream<Scrubber> scrubbers() {
        return Stream.of(new ControlCharacterScrubber(), new HtmlScrubber(), new EmailScrubber(), new CardScrubber(),
                new PhoneScrubber(), new WordScrubber(WordList.of(List.of("a", "abcd", "caf\u00e9"))), new LengthScrubber(512));
    }

    @ParameterizedTest
    @MethodSource("scrubbers")
    void eachCharacterIsReadAFewTimesAtMost(Scrubber scrubber) {
        for (String hostile : HOSTILE) {
            String text = hostile.repeat(LENGTH / hostile.length());
            check(scrubber, text, hostile);
            check(scrubber, text + "@b.de>4", hostile);
            check(scrubber, "<a@+49" + text, hostile);
        }
    }

    @ParameterizedTest
    @MethodSource("scrubbers")
    void soItIsWithMixturesOfThem(Scrubber scrubber) {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            List<String> some = IntStream.range(0, 3).mapToObj(_ -> HOSTILE.get(random.nextInt(HOSTILE.size()))).toList();
            StringBuilder text = new StringBuilder();
            while (text.length() < LENGTH / 4) {
                text.append(some.get(random.nextInt(some.size())));
            }
            check(scrubber, text.toString(), String.join("|", some));
        }
    }

    private static void check(Scrubber scrubber, String text, String what) {
        CountedText counted = new CountedText(text);
        scrubber.scrub(counted);
        assertTrue(counted.reads() <= MOST_READS * text.length(),
                () -> scrubber.name() + ": " + counted.reads() + " reads of " + text.length() + " characters of " + what);
    }
}
