package dev.osiscope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.i18n.Messages;
import dev.osiscope.session.LocalSessions;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TextLadderTest {

    private static final int HEADING = 2;
    private static final int WIDEST = 120;
    private static Timeline timeline;
    private static List<String> lines;

    @BeforeAll
    static void runTheDemo() throws FrameSourceException {
        timeline = LocalSessions.modelledDemo().timeline();
        lines = new TextLadder(timeline, Messages.of(Locale.ENGLISH)).lines();
    }

    private static String line(int step) {
        return lines.get(HEADING + step);
    }

    @Test
    void everyStepIsALineOfAtMost120Columns() {
        assertEquals(timeline.size() + HEADING, lines.size());
        for (String line : lines) {
            assertTrue(line.codePointCount(0, line.length()) <= WIDEST, line);
            assertEquals(line.stripTrailing(), line);
        }
    }

    @Test
    void theColumnsStandUnderTheirHeadings() {
        String heading = lines.getFirst();
        assertEquals(List.of("step", "frame", "seconds", "who", "flags", "numbers", "states", "OSI", "TCP/IP"),
                List.of(heading.strip().split("\\s+")));
        for (int index = 0; index < timeline.size(); index++) {
            Step step = timeline.step(index);
            String line = line(index);
            assertEquals(index + 1, Integer.parseInt(line.substring(0, 4).strip()), line);
            assertTrue(Pattern.matches("\\d+\\.\\d{6}", line.substring(10, 20).strip()), line);
            assertEquals(step.segment().map(segment -> String.valueOf(segment.frameNumber())).orElse(""),
                    line.substring(4, 10).strip(), line);
            assertTrue(line.substring(heading.indexOf("OSI")).matches("(\\d )*\\d +[ATIL]( [TIL])*"), line);
        }
    }

    @Test
    void aSegmentShowsDirectionFlagsNumbersAndStates() {
        String heading = lines.getFirst();
        for (int index = 0; index < timeline.size(); index++) {
            TrackedSegment segment = timeline.step(index).segment().orElse(null);
            if (segment == null) {
                continue;
            }
            String line = line(index);
            String flags = column(line, heading.indexOf("flags"), heading.indexOf("numbers"));
            assertEquals(segment.header().flags().toString(), flags, line);
            assertEquals(timeline.names().get(segment.from()) + " → " + timeline.names().get(segment.to()),
                    column(line, heading.indexOf("who"), heading.indexOf("flags")), line);
            assertEquals("seq=" + segment.sequence()
                            + segment.acknowledgment().map(number -> " ack=" + number).orElse("")
                            + " len=" + segment.payloadLength(),
                    column(line, heading.indexOf("numbers"), heading.indexOf("states")), line);
            assertTrue(column(line, heading.indexOf("states"), heading.indexOf("OSI"))
                    .matches("[A-Z0-9-]+( → [A-Z0-9-]+)* \\| [A-Z0-9-]+( → [A-Z0-9-]+)*"), line);
        }
    }

    private static String column(String line, int from, int to) {
        return line.substring(from, to).strip();
    }

    @Test
    void theFirstHandshakeReadsAsTheTextbookWritesIt() {
        List<String> flags = LocalSessions.segments(timeline).stream().limit(3)
                .map(segment -> segment.header().flags().toString()).toList();
        assertEquals(List.of("SYN", "SYN, ACK", "ACK"), flags);
        assertTrue(lines.stream().anyMatch(line -> line.contains("CLOSED → SYN-SENT")), "connect() shows its change");
        assertTrue(lines.stream().anyMatch(line -> line.contains("ESTABLISHED | ESTABLISHED")));
        assertTrue(lines.stream().anyMatch(line -> line.contains("TIME-WAIT | CLOSED")));
    }
}
