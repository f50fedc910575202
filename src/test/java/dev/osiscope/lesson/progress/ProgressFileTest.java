package dev.osiscope.lesson.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.lesson.run.Mode;
import dev.osiscope.lesson.run.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is kept of a learner's progress.
class ProgressFileTest {

    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    @TempDir
    private Path folder;

    private static Entry.Answered answered(String title, int tries, boolean again) {
        return new Entry.Answered("06-handshake", NOON, Mode.PRACTICE, title,
                new Outcome(1, 0, "ack", again, tries, true, 1, List.of("ack.forgotsyn", "ack.raw")));
    }

    @Test
    void whatIsKeptIsReadAgain() throws IOException {
        ProgressFile file = ProgressFile.in(folder.resolve("deep").resolve("lessons"));
        assertEquals(List.of(), file.all());
        List<Entry> entries = List.of(answered("The \"hub\", answers", 2, false), answered("x", 1, true),
                new Entry.Finished("06-handshake", NOON, Mode.CHALLENGE, 4, 3));
        file.add(entries.subList(0, 1));
        file.add(entries.subList(1, 3));
        assertEquals(entries, file.all());
        Progress progress = Progress.of("06-handshake", entries);
        assertEquals(1, progress.asked());
        assertEquals(0, progress.atOnce());
        assertTrue(progress.isFinished());
    }

    @Test
    void brokenLinesCountAsNotThere() throws IOException {
        Path path = folder.resolve("lessons");
        ProgressFile file = ProgressFile.in(path);
        file.add(List.of(answered("x", 1, false)));
        Files.writeString(path, "{\"lesson\":\n[]\n{}\nnull\n{\"lesson\":\"a\",\"when\":\"x\",\"mode\":\"y\"}\n",
                StandardOpenOption.APPEND);
        assertEquals(1, file.all().size());
    }

    @Test
    void theTableIsCsvAndNoFormula() {
        List<String> lines = ProgressTable.csv(List.of(answered("=1+1, \"x\"", 2, false)));
        assertEquals(2, lines.size());
        assertEquals("06-handshake,2,\"'=1+1, \"\"x\"\"\",1,ack,no,2,yes,no,1,ack.forgotsyn ack.raw,practice,2026-11-01T12:00:00Z",
                lines.getLast());
    }
}
