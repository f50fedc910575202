package dev.osiscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.lesson.progress.ProgressFile;
import dev.osiscope.lesson.run.Mode;
import dev.osiscope.lesson.run.Outcome;
import dev.osiscope.viewmodel.lesson.LearnerProgress.Halfway;
import dev.osiscope.viewmodel.lesson.LearnerProgress.Standing;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A learner's progress is there again when the window is opened again.
class KeptProgressTest {

    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-01T12:00:00Z"));

    @TempDir
    private Path folder;

    private KeptProgress opened() {
        return new KeptProgress(ProgressFile.in(folder.resolve("lessons")), NOON);
    }

    @Test
    void howFarALessonWasGoneIsKnownUntilItIsDone() {
        KeptProgress first = opened();
        Outcome answered = new Outcome(0, 0, "flags", false, 1, true, 0, List.of());
        first.begin("06-handshake", Mode.CHALLENGE);
        assertEquals(Optional.empty(), first.halfway("06-handshake"), "nothing was answered");
        first.keep("06-handshake", Mode.CHALLENGE, "The SYN", answered);
        first.begin("07-sequence-numbers", Mode.WORKED);

        KeptProgress next = opened();
        assertEquals(Optional.of(new Halfway(Mode.CHALLENGE, List.of(answered))), next.halfway("06-handshake"));
        next.begin("06-handshake", Mode.PRACTICE);
        assertEquals(Optional.empty(), next.halfway("06-handshake"), "it was begun anew");
        next.keep("06-handshake", Mode.PRACTICE, "The SYN", answered);
        next.finish("06-handshake", Mode.PRACTICE, List.of(answered));
        assertEquals(Optional.empty(), opened().halfway("06-handshake"), "it is done");
    }

    @Test
    void whatWasDoneIsKnownInTheNextWindow() {
        KeptProgress first = opened();
        assertTrue(first.isEmpty());
        Outcome right = new Outcome(0, 0, "flags", false, 1, true, 0, List.of());
        Outcome missed = new Outcome(0, 1, "ack", false, 2, true, 1, List.of("ack.forgotsyn"));
        first.keep("06-handshake", Mode.PRACTICE, "The client asks", right);
        first.keep("06-handshake", Mode.PRACTICE, "The client asks", missed);
        first.finish("06-handshake", Mode.PRACTICE, List.of(right, missed));

        KeptProgress next = opened();
        assertFalse(next.isEmpty());
        assertEquals(Optional.of(new Standing(Mode.PRACTICE, 1, 2)), next.of("06-handshake"));
        assertEquals(Optional.empty(), next.of("07-sequence-numbers"));
        assertEquals(first.table(), next.table());
        assertEquals(3, next.table().lines().count());
        assertTrue(next.table().contains("06-handshake,1,The client asks,1,flags,"), next.table());
    }
}
