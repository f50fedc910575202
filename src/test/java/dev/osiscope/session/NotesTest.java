package dev.osiscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Notes on frames: every change can be undone, and none is lost.
class NotesTest {

    private static final String LINES = "Why again?\r\nSee C:\\new \u2013 it's \u4f60\u597d.";

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("live.notes");
    }

    @Test
    void everyChangeIsUndoneAndMadeAgainInItsOrder() throws IOException {
        Notes notes = Notes.unkept();
        notes.put(3, "first");
        notes.put(3, "second");
        notes.put(7, "");
        assertEquals(Map.of(3L, "second", 7L, ""), notes.all());

        assertEquals(Optional.of(7L), notes.undo());
        assertEquals(Optional.of(3L), notes.undo());
        assertEquals(Map.of(3L, "first"), notes.all());
        assertEquals(Optional.of(3L), notes.redo());
        assertEquals(Map.of(3L, "second"), notes.all());
        notes.put(4, "other");
        assertFalse(notes.canRedo());
        while (notes.canUndo()) {
            notes.undo();
        }
        assertEquals(Map.of(), notes.all());
        assertEquals(Optional.empty(), notes.undo());
    }

    @Test
    void whatIsKeptIsThereAtTheNextStart() throws IOException {
        Notes notes = Notes.keptIn(file());
        notes.put(3, LINES);
        notes.put(4, "taken back");
        notes.put(5, "");
        notes.put(4_294_967_296L, "far away");
        notes.undo();
        notes.put(4, "taken away");
        notes.undo();
        notes.undo();

        assertEquals(Map.of(3L, LINES, 4L, "taken back"), notes.all());
        assertEquals(notes.all(), Notes.keptIn(file()).all());
        assertFalse(Notes.keptIn(file()).saved());
    }

    @Test
    void aLineThatACrashHasCutSpoilsNoOther() throws IOException {
        Notes.keptIn(file()).put(3, LINES);
        byte[] whole = Files.readAllBytes(file());
        byte[] next = "17 a note\n".getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut < next.length; cut++) {
            Files.write(file(), whole);
            Files.write(file(), Arrays.copyOf(next, cut), StandardOpenOption.APPEND);
            Notes notes = Notes.keptIn(file());
            assertEquals(Map.of(3L, LINES), notes.all());
            notes.put(18, "more");
            assertEquals(Map.of(3L, LINES, 18L, "more"), Notes.keptIn(file()).all());
        }
    }

    @Test
    void aChangeAfterOneThatCouldBeWrittenInPartOnlyStandsOnALineOfItsOwn() throws IOException {
        Notes notes = Notes.keptIn(file());
        notes.put(16, "whole");
        Files.writeString(file(), "17 as the disk was fu", StandardOpenOption.APPEND);
        notes.put(18, "more");

        assertEquals(Map.of(16L, "whole", 18L, "more"), Notes.keptIn(file()).all());
    }

    @Test
    void whoOnlyReadsLeavesALineAloneThatSomebodyWrites() throws IOException {
        String lines = "16 whole\n17 half";
        Files.writeString(file(), lines);

        assertEquals(Map.of(16L, "whole"), new NotesFile(file()).read());
        assertEquals(lines, Files.readString(file()));
    }

    @Test
    void aForeignFileHasNoNotesAndNothingIsThrown() throws IOException {
        Files.write(file(), new byte[] {(byte) 0xff, '\n', '9', '9', '9', '9', '9', '9', '9', '9', '9', '9', '9', ' ', '\n'});

        assertEquals(Map.of(), Notes.keptIn(file()).all());
    }

    @Test
    void theyAreSavedUntilOneIsChanged() throws IOException {
        Notes notes = Notes.unkept();
        assertTrue(notes.saved());
        notes.put(3, "a note");
        assertFalse(notes.saved());
        var written = notes.all();
        notes.put(4, "meanwhile");
        notes.markSaved(written);
        assertFalse(notes.saved());
        notes.markSaved(notes.all());
        assertTrue(notes.saved());
    }
}
