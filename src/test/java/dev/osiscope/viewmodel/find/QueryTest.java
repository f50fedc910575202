package dev.osiscope.viewmodel.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.viewmodel.LadderModel;
import dev.osiscope.viewmodel.RecordedDemo;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Words are found where they stand in a step, and where a segment carries them.
class QueryTest {

    @Test
    void aSegmentIsFoundByTheWordsItCarries() {
        SessionSnapshot session = RecordedDemo.modelled();
        Timeline timeline = session.timeline();
        Query query = Query.of("Hello, H");
        LadderModel ladder = LadderModel.of(session, RecordedDemo.MESSAGES);
        Step carries = IntStream.range(0, timeline.size()).mapToObj(timeline::step)
                .filter(step -> step.segment().filter(segment -> segment.payloadLength() > 0).isPresent()).findFirst().orElseThrow();
        assertEquals("hello, hub\n", carries.carried());
        assertTrue(query.finds(timeline, ladder, carries.index()));
        assertFalse(query.finds(timeline, ladder, 0));
        assertFalse(Query.of("goodbye, hub").finds(timeline, ladder, carries.index()));
    }
}
