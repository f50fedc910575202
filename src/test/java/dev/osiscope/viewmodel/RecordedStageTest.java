package dev.osiscope.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.osiscope.lesson.shelf.Course;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.session.recorded.RecordedSession;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordedStageTest {

    @Test
    void whoCouldJoinNextHasTheFirstNameThatNobodyHas() throws IOException {
        assertEquals(Optional.of("Dee"), next(RecordedDemo.modelled()), "after Ada, Bo and Cy");
        RecordedSession lab = Course.folder("15-tls").session("session.pcapng").orElseThrow();
        assertEquals(Optional.of("Cy"), next(assertInstanceOf(RecordedSession.Opened.class, lab).snapshot()), "after ada and bo");
    }

    private static Optional<String> next(SessionSnapshot session) {
        return new RecordedStage(session, session.timeline().size() - 1).now().nextClient();
    }
}
