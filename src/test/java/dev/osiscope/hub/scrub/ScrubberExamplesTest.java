package dev.osiscope.hub.scrub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScrubberExamplesTest {

    private static final WordList WORDS = WordList.of(List.of("darn", "Caf\u00e9", "\u0434\u0443\u0440\u0430\u043a", "x2"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            <b>bold</b> text                        | bold text
            a<br/>b                                 | ab
            <a href="http://x" title='y'>link</a>   | link
            <script>alert(1)</script>hello          | hello
            <SCRIPT src=x>a<b</SCRIPT >hello        | hello
            <style>p{}</style>x                     | x
            <scripture>kept</scripture>             | kept
            <scr<b>ipt>alert(1)</scr</b>ipt>x       | x
            <<b>script>x                            | x
            a<!-- no > tag -->b                     | ab
            <!DOCTYPE html>x                        | x
            <?php echo 1 ?>x                        | x
            <img src=x onerror=alert(1)             | < img src=x onerror=alert(1)
            <!-- never closed                       | < !-- never closed
            if a<b then                             | if a< b then
            <b>né</b>日本                            | né日本
            """)
    void markupIsTakenAway(String before, String after) {
        assertEquals(after, new HtmlScrubber().scrub(before));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3 < 4 and 5 > 4", "I <3 you", "a -> b", "a << 2", "&lt;b&gt;", ">", "<", "日本 < 5"})
    void whatIsNoMarkupStays(String text) {
        assertSame(text, new HtmlScrubber().scrub(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            write to ada@example.org, please        | write to [e-mail address], please
            <ada.lovelace+hub@mail.example.co.uk>   | <[e-mail address]>
            ada@example.org.                        | [e-mail address].
            ada@example.org-                        | [e-mail address]-
            a@b.de,c@d.de                           | [e-mail address],[e-mail address]
            a@b.de@c.de                             | [e-mail address]@c.de
            mailto:o'neil@x-y.example               | mailto:[e-mail address]
            jörg@müller.example                     | [e-mail address]
            用户@例子.广告                             | [e-mail address]
            a@xn--bcher-kva.xn--p1ai                | [e-mail address]
            😀a@b.de😀                               | 😀[e-mail address]😀
            """)
    void addressesAreMasked(String before, String after) {
        assertEquals(after, new EmailScrubber().scrub(before));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@ada hello", "a@b", "3 @ 4.50", "a@b.c", "a@.de", "me@host.123", "@example.org", "a@b..de", "user@@x.de @"})
    void whatIsNoAddressStays(String text) {
        assertSame(text, new EmailScrubber().scrub(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            4111111111111111                        | [card number]
            pay 4111 1111 1111 1111 now             | pay [card number] now
            5500-0000-0000-0004                     | [card number]
            3782 822463 10005                       | [card number]
            6011000990139424.                       | [card number].
            4222222222222                           | [card number]
            12 4111 1111 1111 1111 12               | 12 [card number] 12
            4111111111111111 5500000000000004       | [card number] [card number]
            ４１１１１１１１１１１１１１１１           | [card number]
            ٤١١١١١١١١١١١١١١١                        | [card number]
            """)
    void cardNumbersAreMasked(String before, String after) {
        assertEquals(after, new CardScrubber().scrub(before));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4111111111111112", "1764144000000", "41111111111111110000", "x4111111111111111", "4111111111111111x",
        "0000000000000000", "4111.1111.1111.1111", "4111  1111 1111 1111"})
    void whatIsNoCardNumberStays(String text) {
        assertSame(text, new CardScrubber().scrub(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            call +49 30 901820 today                | call [phone number] today
            +1-555-123-4567                         | [phone number]
            +44 (0)20 7946 0958                     | [phone number]
            +(49) 30 901820                         | [phone number]
            (+49 30 901820)                         | ([phone number])
            0049 30 901820                          | [phone number]
            00 49 30 901820                         | [phone number]
            030/901820-0                            | [phone number]
            (030) 9018 2000                         | [phone number]
            (0309018 2000)                          | ([phone number])
            01 23 45 67 89                          | [phone number]
            020 7946 0958                           | [phone number]
            555-123-4567                            | [phone number]
            (555) 123-4567                          | [phone number]
            1 555.123.4567                          | [phone number]
            0123456789 0987654321                   | [phone number] [phone number]
            tel:+493090182000                       | tel:[phone number]
            +٤٩ ٣٠ ٩٠١٨٢٠                            | [phone number]
            ＋４９ ３０ ９０１８２０                    | [phone number]
            """)
    void phoneNumbersAreMasked(String before, String after) {
        assertEquals(after, new PhoneScrubber().scrub(before));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-11-26 08:06:28", "26.11.2026", "02.11.2026 08:06", "192.168.10.20", "10.0.0.1:40000",
        "message 000001 of 000100", "1764144000000000000", "1234567890", "3.01234567891", "0.12345678", "1,01234567", "12345678",
        "a0123456789", "port 3001", "+1", "01234567890123456789", "5 + 3 = 8", "0000000000"})
    void whatIsNoPhoneNumberStays(String text) {
        assertSame(text, new PhoneScrubber().scrub(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            darn it                                 | **** it
            DARN! Darn, "darn"                      | ****! ****, "****"
            CAFÉ café cafe\u0301                    | **** **** *****
            ты ДУРАК                                | ты *****
            x2                                      | **
            darn😀                                   | ****😀
            """)
    void wordsOfTheListAreStarred(String before, String after) {
        assertEquals(after, new WordScrubber(WORDS).scrub(before));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "darning", "undarn", "darn\u0301", "cafe", "x", "x22", "hello, hub", "\ud83d"})
    void otherWordsStay(String text) {
        assertSame(text, new WordScrubber(WORDS).scrub(text));
    }

    @Test
    void aListOfWordsHasOneALineAndRemarks() {
        WordList list = WordList.ofLines(List.of("# a remark", "", "  darn  "));
        assertEquals("**** heck", new WordScrubber(list).scrub("darn heck"));
        assertTrue(WordList.ofLines(List.of()).isEmpty());
    }

    @Test
    void everyWordOfALongListIsFound() {
        List<String> many = new ArrayList<>();
        for (int number = 0; number < 5000; number++) {
            many.add("w" + Integer.toString(number, 36));
        }
        WordScrubber scrubber = new WordScrubber(WordList.of(many));
        for (String word : many) {
            assertEquals("*".repeat(word.length()), scrubber.scrub(word), word);
        }
    }

    @Test
    void longLineIsCutToTheLimitInCodePoints() {
        Scrubber length = new LengthScrubber(LengthScrubber.LIMIT);
        String longest = "\ud83d\ude00".repeat(512);
        assertSame(longest, length.scrub(longest));
        assertEquals("\ud83d\ude00".repeat(511) + "\u2026", length.scrub(longest + "a"));
        assertEquals("ab\u2026", new LengthScrubber(3).scrub("abcd"));
    }
}
