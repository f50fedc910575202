package dev.osiscope.view.bytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// The columns of the tree of fields, in text of 10 pixels.
class FieldColumnsTest {

    private static final double EM = 10;
    private static final double NARROW = 300;
    private static final double NAME = 90;

    private final FieldColumns columns = new FieldColumns();

    @Test
    void meaningsAreShownWhereHalfASentenceHasRoomBesideNameAndValue() {
        columns.place(484, EM, NAME);
        assertFalse(columns.hasMeaning());
        assertEquals(columns.start(2), columns.start(3), "nothing of them is shown");
        columns.place(485, EM, NAME);
        assertTrue(columns.hasMeaning());
        assertEquals(220, columns.start(3) - columns.start(2), "22 em");
    }

    @Test
    void whereNoMeaningIsShownTheValueHasWhatTheNamesLeave() {
        columns.place(NARROW, EM, NAME);
        double beside = columns.start(1);
        assertTrue(beside > NAME && beside < NAME + 2 * EM, "begins at " + beside);
        assertTrue(columns.place(NARROW, EM, NAME / 2), "with shorter names the values begin elsewhere");
        assertTrue(columns.start(1) < beside);
    }

    @Test
    void ofALongNameAsMuchIsCutAsANumberNeeds() {
        columns.place(NARROW, EM, NARROW);
        assertEquals(8 * EM, columns.start(2) - columns.start(1));
    }
}
