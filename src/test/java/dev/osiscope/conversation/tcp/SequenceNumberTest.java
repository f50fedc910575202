package dev.osiscope.conversation.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SequenceNumberTest {

    private static final SequenceNumber ZERO = new SequenceNumber(0);
    private static final SequenceNumber LAST = new SequenceNumber(0xffff_ffffL);

    @Test
    void countsOnFromZeroAfterTheLastNumber() {
        assertEquals(ZERO, LAST.plus(1));
        assertEquals(new SequenceNumber(9), LAST.plus(10));
        assertEquals(LAST, ZERO.minus(1));
        assertEquals(ZERO, ZERO.plus(1L << 32));
        assertEquals(ZERO, ZERO.plus(Long.MAX_VALUE).minus(Long.MAX_VALUE));
        assertEquals(ZERO, ZERO.plus(Long.MIN_VALUE));
    }

    @Test
    void aNumberAfterTheWrapComesAfterOneBeforeIt() {
        assertTrue(LAST.isBefore(ZERO));
        assertTrue(ZERO.isAfter(LAST));
        assertFalse(ZERO.isBefore(LAST));
        assertEquals(1, ZERO.distance(LAST));
        assertEquals(-1, LAST.distance(ZERO));
    }

    @Test
    void noNumberComesBeforeOrAfterItself() {
        assertFalse(LAST.isBefore(LAST));
        assertFalse(LAST.isAfter(LAST));
    }

    @Test
    void theRelativeNumberCountsFromTheBaseAcrossTheWrap() {
        assertEquals(0, LAST.since(LAST));
        assertEquals(12, new SequenceNumber(11).since(LAST));
        assertEquals(0xffff_ffffL, LAST.since(ZERO));
    }

    @Test
    void moreThan32BitsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SequenceNumber(1L << 32));
        assertThrows(IllegalArgumentException.class, () -> new SequenceNumber(-1));
    }
}
