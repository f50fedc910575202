package dev.osiscope.lesson.ready;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.Block;
import dev.osiscope.lesson.DemoLesson;
import dev.osiscope.lesson.LessonWords;
import dev.osiscope.lesson.ReadyLesson;
import dev.osiscope.lesson.ReadyStop;
import dev.osiscope.session.LocalSessions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A lesson on its session.
class ResolverTest {

    private static List<String> unfit(String text) throws FrameSourceException {
        return Resolver.resolve(DemoLesson.read(text), "lesson.md", DemoLesson.timeline()).findings().stream()
                .map(finding -> finding.at().line() + ":" + finding.at().column() + " "
                        + finding.what().key().replace("lesson.unfit.", "")).toList();
    }

    @Test
    void numbersAreTheSessions() throws FrameSourceException {
        ReadyLesson ready = DemoLesson.ready();
        int port = LocalSessions.segments(ready.timeline()).getFirst().conversation().server().port();
        assertEquals("The hub listens on port " + port + ".", text(ready.intro()));
        assertEquals("The state of the client is " + ready.timeline().step(ready.stops().get(1).step()).segment().orElseThrow()
                .receiverState() + ".", text(ready.stops().get(1).seen()));
        assertEquals(new Answer.Number(1), ready.stops().get(1).predictions().getFirst().right());
    }

    private static String text(List<Block> blocks) {
        return LessonWords.plain(((Block.Paragraph) blocks.getFirst()).parts());
    }

    @Test
    void stopsAreInTheOrderOfTheSession() throws FrameSourceException {
        List<ReadyStop> stops = DemoLesson.ready().stops();
        for (int stop = 1; stop < stops.size(); stop++) {
            assertTrue(stops.get(stop).visible() >= stops.get(stop - 1).visibleAfter());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "stop: before SYN,ACK hub->client | stop: before SYN,ACK client->hub | 27:14 where",
        "stop: before emit message hub | stop: before SYN client->hub | 83:14 stop.order",
        "{port hub} | {port nobody} | 9:26 host",
        "### predict state hub | ### predict state nobody | 39:1 host",
        "### predict number {count SYN client->hub} | ### predict number {time SYN client->hub to data client->hub} | 68:1 number.whole",
        "- mistake 7: | - mistake 1: | 32:1 mistake.right",
        "- mistake 7: | - mistake SYN: | 32:1 mistake.answer",
        "- mistake 3: | - mistake 2: | 71:1 mistake.twice",
        "- check: emit broadcast hub | - check: emit nothing hub | 79:10 where",
        "stop: before emit message hub | stop: before call read hub | 85:1 kind.event",
        "The SYN had {seq of SYN client->hub}. | The SYN had {seq}. | 30:43 early",
        "- hint: SYN takes a number. | - hint: SYN takes a number, so {ack}. | 31:33 early",
        "The SYN had {seq of SYN client->hub}. | It is {count SYN client->hub}. | 29:1 giveaway",
        "Which event? | Is it message? | 85:1 giveaway",
    })
    void whatDoesNotFitIsToldWithItsPlace(String right, String wrong, String place) throws FrameSourceException {
        String text = DemoLesson.TEXT.replace(right.strip(), wrong.strip());
        assertTrue(!text.equals(DemoLesson.TEXT), right);
        List<String> found = unfit(text);
        assertTrue(found.stream().anyMatch(one -> one.endsWith(place.split(" ")[1])), found.toString());
        assertTrue(found.contains(place), found.toString());
    }

    /// The state is on the diagram while it is asked for: only one that will change is a question.
    @Test
    void whatCanBePlayedAndShouldBeBetterIsNoError() throws FrameSourceException {
        assertEquals(List.of(), unfit(DemoLesson.TEXT));
        String text = DemoLesson.TEXT.replace("### predict lost\n", "### predict state client\n");
        assertEquals(List.of("49:1 state.shown"), unfit(text));
        assertTrue(Resolver.resolve(DemoLesson.read(text), "lesson.md", DemoLesson.timeline()).lesson().isPresent());
    }

    @Test
    void anotherLanguageMustAskTheSame() throws FrameSourceException {
        ReadyLesson ready = DemoLesson.ready();
        assertEquals(List.of(), Translations.compare(ready, ready, "lesson.de.md"));
        String other = DemoLesson.TEXT.replace("stop: after ACK client->hub", "stop: before ACK client->hub")
                .replace("### predict flags\nWhich flags?\n- hint: It opens.\n", "### predict who\nWho?\n");
        ReadyLesson different = Resolver.resolve(DemoLesson.read(other), "lesson.de.md", DemoLesson.timeline())
                .lesson().orElseThrow();
        assertEquals(List.of("lesson.translation.kind", "lesson.translation.right", "lesson.translation.hints",
                "lesson.translation.place"), Translations.compare(ready, different, "lesson.de.md").stream()
                .map(finding -> finding.what().key()).toList());
    }
}
