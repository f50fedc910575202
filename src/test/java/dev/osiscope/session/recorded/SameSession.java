package dev.osiscope.session.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.i18n.Messages;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.Timeline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/// Asks whether a session that was written and opened again is the same, in every step.
public final class SameSession {

    private SameSession() {}

    /// Writes `snapshot` to `file` and opens it again.
    public static SessionSnapshot reopened(SessionSnapshot snapshot, Path file) throws IOException {
        RecordedSession.write(snapshot, file, Messages.of(Locale.ENGLISH));
        return opened(RecordedSession.open(file));
    }

    /// The session that was read; fails where it could not be.
    public static SessionSnapshot opened(RecordedSession session) {
        return switch (session) {
            case RecordedSession.Opened(SessionSnapshot snapshot) -> snapshot;
            case RecordedSession.Broken broken -> throw new AssertionError(broken.sentence());
        };
    }

    /// Fails where one of them has something that the other has not.
    public static void assertSame(SessionSnapshot live, SessionSnapshot opened) {
        assertEquals(live.provenance(), opened.provenance());
        assertEquals(live.participants(), opened.participants());
        assertEquals("recorded: " + live.sourceName(), opened.sourceName());
        assertSame(live.timeline(), opened.timeline());
    }

    private static void assertSame(Timeline live, Timeline opened) {
        for (int index = 0; index < Math.min(live.size(), opened.size()); index++) {
            assertEquals(live.step(index), opened.step(index), "step " + index);
            assertEquals(live.worldAfter(index), opened.worldAfter(index), "the world after step " + index);
            long number = live.step(index).frameNumber();
            assertEquals(live.stepOfFrame(number), opened.stepOfFrame(number), "frame " + number);
            assertEquals(live.deedsTo(number), opened.deedsTo(number), "what the wire did to frame " + number);
        }
        assertEquals(live.size(), opened.size());
        assertEquals(live.conversations(), opened.conversations());
        assertEquals(live.names(), opened.names());
    }
}
