package dev.osiscope.viewmodel.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.lab.endpoint.DraftField;
import dev.osiscope.lab.endpoint.SegmentDraft;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DraftEditsTest {

    private final DraftEdits edits = new DraftEdits();
    private SegmentDraft now = SegmentDraft.BLANK;

    private void write(DraftField field, String text) {
        edits.change(now, field.word());
        now = now.with(field, text);
    }

    private void undo() {
        now = edits.undo(now).orElseThrow();
    }

    @Test
    void lettersInOneFieldAreTakenBackTogether() {
        write(DraftField.SEQUENCE, "1");
        write(DraftField.SEQUENCE, "10");
        write(DraftField.WINDOW, "5");
        undo();
        assertEquals(SegmentDraft.BLANK.with(DraftField.SEQUENCE, "10"), now);
        undo();
        assertEquals(SegmentDraft.BLANK, now);
        assertFalse(edits.canUndo());
        now = edits.redo(now).orElseThrow();
        assertEquals("10", now.text(DraftField.SEQUENCE));
    }

    @Test
    void afterAPauseTheSameFieldIsAChangeOfItsOwn() {
        write(DraftField.SEQUENCE, "1");
        edits.pause();
        write(DraftField.SEQUENCE, "2");
        undo();
        assertEquals("1", now.text(DraftField.SEQUENCE));
    }

    @Test
    void whatWasTakenBackIsGoneWithTheNextChange() {
        write(DraftField.SEQUENCE, "1");
        undo();
        write(DraftField.WINDOW, "9");
        assertFalse(edits.canRedo());
        assertEquals(Optional.empty(), edits.redo(now));
        assertTrue(edits.canUndo());
    }

    @Test
    void onlyTheNewestAreKept() {
        for (int count = 0; count < DraftEdits.MOST + 5; count++) {
            edits.pause();
            write(DraftField.SEQUENCE, Integer.toString(count));
        }
        int back = 0;
        while (edits.canUndo()) {
            undo();
            back++;
        }
        assertEquals(DraftEdits.MOST, back);
    }
}
