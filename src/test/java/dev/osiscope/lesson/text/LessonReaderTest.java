package dev.osiscope.lesson.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.i18n.Language;
import dev.osiscope.i18n.Messages;
import dev.osiscope.lesson.DemoLesson;
import dev.osiscope.lesson.Finding;
import dev.osiscope.lesson.Kind;
import dev.osiscope.lesson.Lesson;
import dev.osiscope.lesson.Spot;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is in a text is read; what is wrong with it is told with its place.
class LessonReaderTest {

    private static LessonReader.Reading read(String text) {
        return LessonReader.read("demo", Language.ENGLISH, "lesson.md", text);
    }

    private static List<String> found(String text) {
        Messages messages = Messages.of(Language.GERMAN);
        return read(text).findings().stream()
                .peek(finding -> assertFalse(messages.text(finding.what()).isBlank()))
                .map(finding -> finding.at().line() + ":" + finding.at().column() + " " + finding.what().key()
                        .replace("lesson.finding.", "")).toList();
    }

    @Test
    void allIsRead() {
        Lesson lesson = DemoLesson.read(DemoLesson.TEXT);
        assertEquals("The demo", lesson.head().title());
        assertEquals(List.of("The client asks", "The hub answers", "Open", "A message", "An event", "The end"),
                lesson.stops().stream().map(stop -> stop.title()).toList());
        assertEquals(List.of("ack", "layers", "state"),
                lesson.stops().get(1).predictions().stream().map(asked -> asked.kind().word()).toList());
        Kind.Choose choose = (Kind.Choose) lesson.stops().get(3).predictions().getLast().kind();
        assertEquals(List.of(false, true, false), choose.options().stream().map(Kind.Option::right).toList());
        assertEquals(new Spot(11, 1), lesson.stops().getFirst().at());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "stop: before SYN client->hub | stop: befor SYN client->hub | 12:7 stop.where",
        "stop: before SYN client->hub | stop: before SIN client->hub | 12:14 where.kind",
        "stop: before SYN client->hub | stop: before SYN client->hub seq=x | 12:30 number",
        "### predict flags | ### predict flag | 16:13 kind",
        "### predict flags | ### forecast flags | 16:1 heading.part",
        "- hint: It opens. | - tip: It opens. | 18:1 clause",
        "{port hub} | {prt hub} | 9:26 value.unknown",
        "{port hub} | {port} | 9:30 value.host",
        "{port hub} | 3001 | 9:25 digit",
        "minutes: 5 | minutes: five | 3:10 number",
        "minutes: 5 | minuts: 5 | 2:1 head.minutes",
        "session: session.pcapng | session: ../session.pcapng | 4:10 head.file",
        "  - open a connection | 'open: [' | 7:10 yaml",
        "Which flags? | <b>Which</b> flags? | 17:1 inline",
        "- wrong: Nothing — it has listeners for it. | - wrong: Nothing. | 76:1 wrong.dash",
        "- because: The client opens. | - because of: The client opens. | 24:1 clause.colon",
    })
    void whatIsWrongIsToldWithItsPlace(String right, String wrong, String place) {
        String text = DemoLesson.TEXT.replace(right.strip(), wrong.strip());
        assertTrue(!text.equals(DemoLesson.TEXT), right);
        List<String> found = found(text);
        assertTrue(found.stream().anyMatch(one -> one.endsWith(place.split(" ")[1])), found.toString());
        assertTrue(found.contains(place), found.toString());
        assertTrue(read(text).lesson().isEmpty());
    }

    @Test
    void withoutAHeadThereIsNoLesson() {
        assertEquals(List.of("1:1 head.missing"), found("## Stop\nstop: end\n"));
        assertEquals(List.of("1:1 head.missing"), found(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RFC 9293, section 3.10.7.4", "IPv6", "HTTP/1.1", "TLS 1.3", "layers 5 to 7", "Schichten 5 bis 7",
        "FIN-WAIT-1", "UTF-8", "Abschnitt 3.5"})
    void numbersInNamesMayBeWritten(String name) {
        assertTrue(Digits.in("It is " + name + " here.").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"port 3001", "it is 1", "10.0.0.1", "64 bytes", "RFCs, 2 of them"})
    void otherNumbersMayNot(String text) {
        assertTrue(Digits.in(text).isPresent());
    }

    @Test
    void whatIsLargeOrDeepIsToldAndBounded() {
        assertEquals("1:1 long", found("x".repeat(LessonReader.LONGEST + 1)).getFirst());
        assertEquals("2:4000 line.long", found("---\n" + "x".repeat(4_001)).getFirst());
        String head = "---\ntitle: x\nminutes: 1\nafterwards: [x]\n---\n\n## X\nstop: end\n\n";
        for (String deep : List.of("> ".repeat(1_900), "- ".repeat(1_900), "*a **b ".repeat(500), "[".repeat(3_900),
                "![".repeat(1_900), "`".repeat(3_900), "{".repeat(3_900))) {
            assertTrue(read(head + (deep + "\n").repeat(20)).findings().size() <= 200);
        }
        assertFalse(found("---\na: " + "[".repeat(3_000) + "\n---\n").isEmpty());
        assertFalse(found("---\na: &a [x]\nb: *a\n---\n").isEmpty());
    }

    /// Lines of the lesson in any order, cut and doubled: never an exception, and always a place within the text.
    @Test
    void whateverStandsThereNothingIsThrown() {
        List<String> lines = DemoLesson.TEXT.lines().toList();
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder("---\n");
            IntStream.range(0, random.nextInt(60)).forEach(_ -> {
                String line = lines.get(random.nextInt(lines.size()));
                int cut = random.nextInt(line.length() + 1);
                text.append(random.nextInt(3) == 0 ? line.substring(cut) : random.nextInt(4) == 0 ? line.substring(0, cut) : line)
                        .append('\n');
            });
            long count = text.toString().lines().count();
            for (Finding finding : read(text.toString()).findings()) {
                assertTrue(finding.at().line() >= 1 && finding.at().line() <= Math.max(1, count), finding + "\n" + text);
            }
        }
    }
}
